package no.endorinn.lending;

import io.micronaut.context.ApplicationContext;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;
import no.endorinn.lending.problem.LendingCode;

/**
 * The Lambda function of what anybody may ask about equipment: the same code as {@link LendingFunction}, with other routes, a share of
 * the account of its own, and no right to write.
 */
@Speaks({CalendarCode.class, CaseCode.class, LendingCode.class})
public final class EquipmentFunction extends HttpFunction {
    /** As Lambda makes it. Only what is asked for is made: it is not told of the tables that lending works on. */
    public EquipmentFunction() {
        super(Beans.whenAsked(EquipmentFunction.class));
    }

    /** With beans of the caller's choosing. */
    public EquipmentFunction(ApplicationContext context) {
        super(context);
    }
}
