package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.store.Applications;
import no.endorinn.grants.store.DueApplications;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/** Gives up drafts that nobody has touched for as long as their scheme keeps them, with what was attached. The draft told when. */
@Singleton
public final class AbandonedDrafts {
    private final DueApplications due;
    private final Applications applications;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final PartnerDesk partners;
    private final UnitOfWork work;

    AbandonedDrafts(
            DueApplications due,
            Applications applications,
            Enclosures enclosures,
            Attachments attachments,
            PartnerDesk partners,
            UnitOfWork work) {
        this.due = due;
        this.applications = applications;
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.partners = partners;
        this.work = work;
    }

    /**
     * Does it to those that are due.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        return due.sweep(sweep, applications::draftsKeptUntil, patience, Application::isOver, this::givenUp);
    }

    private List<Change> givenUp(Application draft, Instant now, Effort effort) {
        Application gone = draft.discarded(new Application.End(Happening.CLOCK, now, Optional.empty()));
        Key folder = applications.folderKey(draft.party());
        List<Change> changes = new ArrayList<>(applications.changes(
                gone,
                applications.folder(work.read(List.of(folder), effort), draft.party()),
                "application.expired",
                Happening.CLOCK,
                happening -> happening));
        changes.addAll(attachments.removing(enclosures.all(draft, effort)));
        changes.addAll(partners.news(draft, gone, Happening.CLOCK, false));
        return changes;
    }
}
