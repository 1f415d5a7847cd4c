package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/** What the clock does to what waits for it, each in a transaction of its own and only if it waits still. */
@Singleton
public final class QueueSweep {
    private final UnitOfWork work;
    private final Sweep sweep;

    QueueSweep(UnitOfWork work, Sweep sweep) {
        this.work = work;
        this.sweep = sweep;
    }

    /**
     * Changes what is due, the oldest first; stops in time.
     *
     * @param what the items wait for
     * @param then before which they are due
     * @param changes of an item as it is now, by which it waits no more; none where it is to wait on
     * @return how many were changed
     */
    public int over(
            String table,
            String what,
            Instant then,
            Duration patience,
            BiFunction<Item, Effort, List<Change>> changes) {
        return sweep.over(
                QueueItem.due(table, what, then),
                patience,
                (item, effort) -> changed(Key.of(table, item), what, effort, changes));
    }

    private boolean changed(Key key, String what, Effort effort, BiFunction<Item, Effort, List<Change>> changes) {
        return work.commit(effort, () -> {
            List<Change> made = work.read(List.of(key), effort)
                    .at(key)
                    .filter(item -> QueueItem.isDue(item, what))
                    .map(item -> changes.apply(item, effort))
                    .orElse(List.of());
            return new Decision<>(!made.isEmpty(), made);
        });
    }
}
