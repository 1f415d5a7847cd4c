package no.endorinn.together;

import io.micronaut.context.ApplicationContext;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;
import no.endorinn.lending.problem.LendingCode;

/** The Lambda function of what is reserved together; {@code template.yaml} names it as the handler. */
@Speaks({BookingCode.class, CalendarCode.class, CaseCode.class, LendingCode.class})
public final class TogetherFunction extends HttpFunction {
    /** As Lambda makes it. */
    public TogetherFunction() {
        super(Beans.atTheStart(TogetherFunction.class));
    }

    /** With beans of the caller's choosing. */
    public TogetherFunction(ApplicationContext context) {
        super(context);
    }
}
