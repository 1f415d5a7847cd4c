/** Measurements, to be read beside docs/measurements.md. */
@NullMarked
package no.endorinn.bench;

import org.jspecify.annotations.NullMarked;
