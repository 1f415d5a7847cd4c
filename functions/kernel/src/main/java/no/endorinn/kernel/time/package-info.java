/** Instants, half-open intervals and the one time zone. */
@NullMarked
package no.endorinn.kernel.time;

import org.jspecify.annotations.NullMarked;
