/** Reserving, looking at and giving up loans. */
@NullMarked
package no.endorinn.lending.reserve;

import org.jspecify.annotations.NullMarked;
