package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.UnitOfWork;

/** Takes help that is over out of the queue, and tells the history so. Nobody has been let in by it since it was over. */
@Singleton
public final class HelpThatIsOver {
    private final Applications applications;
    private final UnitOfWork work;
    private final InstantSource clock;

    HelpThatIsOver(Applications applications, UnitOfWork work, InstantSource clock) {
        this.applications = applications;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Does it to those that are due.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        Instant now = clock.instant();
        return sweep.over(
                applications.helpBegunBefore(now),
                patience,
                (item, effort) -> ended(Applications.reference(item), now, effort));
    }

    private boolean ended(String reference, Instant now, Effort effort) {
        return work.commit(effort, () -> {
            Optional<Application> draft =
                    applications.application(work.read(List.of(applications.key(reference)), effort), reference);
            if (draft.filter(there ->
                            there.help().isPresent() && there.helpAt(now).isEmpty())
                    .isEmpty()) {
                return Decision.already(false);
            }
            Application alone = draft.get().unhelped(now);
            return new Decision<>(
                    true,
                    List.of(
                            applications.change(alone),
                            applications.happened(
                                    alone, "application.help_ended", Happening.CLOCK, happening -> happening)));
        });
    }
}
