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
import no.endorinn.lending.store.Reminding;
import no.endorinn.lending.store.Retention;
import no.endorinn.lending.store.Settling;

/**
 * What lending does by the clock: writes down what has lapsed, what counts as lost and whose turn it is among those who wait, tells what
 * is soon due or late, and lets go of the words that are no longer needed.
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
        Duration part = patience.dividedBy(5);
        return beans.getBean(Lapsing.class).write(part)
                + beans.getBean(Losing.class).write(part)
                + beans.getBean(Reminding.class).write(part)
                + beans.getBean(Settling.class).write(part)
                + beans.getBean(Retention.class).forget(part);
    }
}
