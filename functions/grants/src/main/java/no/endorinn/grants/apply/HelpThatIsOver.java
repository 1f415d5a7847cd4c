package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.store.Applications;
import no.endorinn.grants.store.DueApplications;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;

/** Takes help that is over out of the queue, and tells the history so. Nobody has been let in by it since it was over. */
@Singleton
public final class HelpThatIsOver {
    private final DueApplications due;
    private final Applications applications;

    HelpThatIsOver(DueApplications due, Applications applications) {
        this.due = due;
        this.applications = applications;
    }

    /**
     * Does it to those that are due.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        return due.sweep(
                sweep,
                applications::helpBegunBefore,
                patience,
                (draft, now) -> draft.help().isPresent() && draft.helpAt(now).isEmpty(),
                (draft, now, effort) -> ended(draft.unhelped(now)));
    }

    private List<Change> ended(Application alone) {
        return List.of(
                applications.change(alone),
                applications.happened(alone, "application.help_ended", Happening.CLOCK, happening -> happening));
    }
}
