/** The catalogue: premises, their hours, prices and rules. */
@NullMarked
package no.endorinn.booking.premises;

import org.jspecify.annotations.NullMarked;
