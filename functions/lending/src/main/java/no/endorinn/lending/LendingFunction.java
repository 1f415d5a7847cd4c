package no.endorinn.lending;

import io.micronaut.context.ApplicationContext;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;
import no.endorinn.lending.problem.LendingCode;

/** The Lambda function of lending; {@code template.yaml} names it as the handler. */
@Speaks({CalendarCode.class, CaseCode.class, LendingCode.class})
public final class LendingFunction extends HttpFunction {
    /** As Lambda makes it. */
    public LendingFunction() {
        super(Beans.atTheStart(LendingFunction.class));
    }

    /** With beans of the caller's choosing. */
    public LendingFunction(ApplicationContext context) {
        super(context);
    }
}
