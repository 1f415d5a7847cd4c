/** For operators: do the calendar and the bookings agree, and the grants and their budgets? */
@NullMarked
package no.endorinn.check;

import org.jspecify.annotations.NullMarked;
