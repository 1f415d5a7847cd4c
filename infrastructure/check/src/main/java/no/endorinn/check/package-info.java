/** For operators: do the calendar and the bookings agree? */
@NullMarked
package no.endorinn.check;

import org.jspecify.annotations.NullMarked;
