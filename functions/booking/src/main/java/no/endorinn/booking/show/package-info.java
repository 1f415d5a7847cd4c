/** Showing a booking, its history, and what somebody has. */
@NullMarked
package no.endorinn.booking.show;

import org.jspecify.annotations.NullMarked;
