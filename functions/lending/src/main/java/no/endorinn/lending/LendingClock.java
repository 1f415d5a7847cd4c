package no.endorinn.lending;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.clock.ClockFunction;
import no.endorinn.kernel.problem.Speaks;
import no.endorinn.lending.problem.LendingCode;
import no.endorinn.lending.store.Lapsing;
import no.endorinn.lending.store.Losing;
import no.endorinn.lending.store.Retention;
import no.endorinn.lending.store.Settling;

/**
 * What lending does by the clock: writes down what has lapsed, what counts as lost and whose turn it is among those who wait, and lets go
 * of the words that are no longer needed.
 */
@Speaks({CalendarCode.class, CaseCode.class, LendingCode.class})
public final class LendingClock extends ClockFunction {
    /** As Lambda makes it. */
    public LendingClock() {}

    /** With beans of the caller's choosing, texts among them. */
    public LendingClock(ApplicationContext context) {
        super(context);
    }

    @Override
    protected int work(ApplicationContext beans, Duration patience) {
        Duration quarter = patience.dividedBy(4);
        return beans.getBean(Lapsing.class).write(quarter)
                + beans.getBean(Losing.class).write(quarter)
                + beans.getBean(Settling.class).write(quarter)
                + beans.getBean(Retention.class).forget(quarter);
    }
}
