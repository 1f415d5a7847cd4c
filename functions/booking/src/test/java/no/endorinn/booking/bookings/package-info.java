/** The rules of booking by themselves, without a database. */
@NullMarked
package no.endorinn.booking.bookings;

import org.jspecify.annotations.NullMarked;
