/** The domain of bookings: what may be had, and what becomes of it. */
@NullMarked
package no.endorinn.booking.bookings;

import org.jspecify.annotations.NullMarked;
