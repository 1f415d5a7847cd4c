/** What is asked for. */
@NullMarked
package no.endorinn.grants.files;

import org.jspecify.annotations.NullMarked;
