package no.endorinn.booking;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.LapsedOffers;
import no.endorinn.booking.store.Retention;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.clock.ClockFunction;
import no.endorinn.kernel.problem.Speaks;

/** What booking does by the clock: lets go of the names that are no longer needed, and of offers that
 * nobody has answered. */
@Speaks({CalendarCode.class, CaseCode.class, BookingCode.class})
public final class BookingClock extends ClockFunction {
    /** As Lambda makes it. */
    public BookingClock() {}

    /** With beans of the caller's choosing, texts among them. */
    public BookingClock(ApplicationContext context) {
        super(context);
    }

    @Override
    protected int work(ApplicationContext beans, Duration patience) {
        Duration each = patience.dividedBy(2);
        return beans.getBean(LapsedOffers.class).free(each)
                + beans.getBean(Retention.class).forget(each);
    }
}
