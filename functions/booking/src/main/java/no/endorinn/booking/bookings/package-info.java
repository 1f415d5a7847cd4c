/** Booking, moving and cancelling, once and in series. */
@NullMarked
package no.endorinn.booking.bookings;

import org.jspecify.annotations.NullMarked;
