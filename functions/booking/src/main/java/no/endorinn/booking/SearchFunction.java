package no.endorinn.booking;

import io.micronaut.context.ApplicationContext;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;

/**
 * The Lambda function of what anybody may ask about premises: the same code as {@link BookingFunction}, with other routes, a share of
 * the account of its own, and no right to write.
 */
@Speaks({CalendarCode.class, CaseCode.class, BookingCode.class})
public final class SearchFunction extends HttpFunction {
    /** As Lambda makes it. Only what is asked for is made: it is not told of the tables that booking works on. */
    public SearchFunction() {
        super(Beans.whenAsked(SearchFunction.class));
    }

    /** With beans of the caller's choosing. */
    public SearchFunction(ApplicationContext context) {
        super(context);
    }
}
