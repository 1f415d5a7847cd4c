/** Bookings as they are kept, and for how long. */
@NullMarked
package no.endorinn.booking.store;

import org.jspecify.annotations.NullMarked;
