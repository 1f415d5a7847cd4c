/** Intervals and Norway's wall clock. */
@NullMarked
package no.endorinn.kernel.time;

import org.jspecify.annotations.NullMarked;
