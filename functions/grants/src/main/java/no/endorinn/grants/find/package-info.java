/** What anybody may ask about grants. */
@NullMarked
package no.endorinn.grants.find;

import org.jspecify.annotations.NullMarked;
