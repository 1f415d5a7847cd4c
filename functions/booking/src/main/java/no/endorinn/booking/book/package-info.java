/** Booking, once and in series, and its preview. */
@NullMarked
package no.endorinn.booking.book;

import org.jspecify.annotations.NullMarked;
