package no.endorinn.kernel.clock;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.UnitOfWork;

/** What the clock does to each of many; it stops in time, and what it has not come to is there the next time. */
@Singleton
public final class Sweep {
    /** What doing it to one of them may take. */
    private static final Duration STEP = Duration.ofSeconds(4);

    private final UnitOfWork work;
    private final InstantSource clock;

    public Sweep(UnitOfWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /**
     * Does it to what is in the range, in its order.
     *
     * @param each whether something was done to it
     * @return how many it was done to
     */
    public int over(Range range, Duration patience, BiPredicate<Item, Effort> each) {
        Effort effort = Effort.lasting(patience, clock);
        return (int) work.all(range.most(Page.SIZE), effort)
                .takeWhile(item -> !effort.endsWithin(STEP))
                .filter(item -> each.test(item, effort))
                .count();
    }
}
