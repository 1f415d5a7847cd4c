package no.endorinn.grants.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import no.endorinn.grants.applications.Application;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.UnitOfWork;

/** What the clock does to each of many applications that wait for it, each in a transaction of its own. */
@Singleton
public final class DueApplications {
    private final Applications applications;
    private final UnitOfWork work;
    private final InstantSource clock;

    DueApplications(Applications applications, UnitOfWork work, InstantSource clock) {
        this.applications = applications;
        this.work = work;
        this.clock = clock;
    }

    /** What comes of one. */
    public interface Due {
        /** The changes; none, where nothing is to be done after all. */
        List<Change> changes(Application application, Instant now, Effort effort);
    }

    /**
     * Does it to those that are due.
     *
     * @param range where they wait, by the moment it is
     * @param isDue whether one still is, as it stands: an index may be behind
     * @return how many there were
     */
    public int sweep(
            Sweep sweep,
            Function<Instant, Range> range,
            Duration patience,
            BiPredicate<Application, Instant> isDue,
            Due due) {
        Instant now = clock.instant();
        return sweep.over(
                range.apply(now),
                patience,
                (item, effort) ->
                        work.commit(effort, () -> decision(Applications.reference(item), now, isDue, due, effort)));
    }

    private Decision<Boolean> decision(
            String reference, Instant now, BiPredicate<Application, Instant> isDue, Due due, Effort effort) {
        Optional<Application> there = applications
                .application(work.read(List.of(applications.key(reference)), effort), reference)
                .filter(application -> isDue.test(application, now));
        List<Change> changes =
                there.map(application -> due.changes(application, now, effort)).orElse(List.of());
        return changes.isEmpty() ? Decision.already(false) : new Decision<>(true, changes);
    }
}
