/** What anybody may ask about equipment. */
@NullMarked
package no.endorinn.lending.find;

import org.jspecify.annotations.NullMarked;
