/** Moving a booking, and its preview. */
@NullMarked
package no.endorinn.booking.move;

import org.jspecify.annotations.NullMarked;
