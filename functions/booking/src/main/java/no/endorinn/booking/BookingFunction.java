package no.endorinn.booking;

import io.micronaut.context.ApplicationContext;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;

/** The Lambda function of premises booking; {@code template.yaml} names it as the handler. */
@Speaks({CalendarCode.class, CaseCode.class, BookingCode.class})
public final class BookingFunction extends HttpFunction {
    /** As Lambda makes it. */
    public BookingFunction() {
        super(Beans.atTheStart(BookingFunction.class));
    }

    /** With beans of the caller's choosing. */
    public BookingFunction(ApplicationContext context) {
        super(context);
    }
}
