/** For operators: do the calendar and the bookings agree, the grants and their budgets, the loans and the stock? */
@NullMarked
package no.endorinn.check;

import org.jspecify.annotations.NullMarked;
