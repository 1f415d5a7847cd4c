/** The rules of premises by themselves: hours, access, prices. */
@NullMarked
package no.endorinn.booking.premises;

import org.jspecify.annotations.NullMarked;
