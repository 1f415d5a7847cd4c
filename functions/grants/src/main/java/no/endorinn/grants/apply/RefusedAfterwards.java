package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.files.Quarantine;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * An application may be sent while its files are being scanned. Where one is refused after that, whoever applies is asked for another,
 * as if staff had asked for changes, and the history tells so to both. Of a draft nothing is told: it cannot be sent with that file.
 */
@Singleton
final class RefusedAfterwards implements Quarantine.Refusals {
    private static final Messages TEXTS = Messages.named("refused", RefusedAfterwards.class);

    /** So long one has to attach another. */
    private static final int DAYS = 14;

    private final Applications applications;
    private final UnitOfWork work;

    RefusedAfterwards(Applications applications, UnitOfWork work) {
        this.applications = applications;
        this.work = work;
    }

    @Override
    public List<Change> of(Attachment refused, Instant now, Effort effort) {
        String reference = refused.application();
        return applications
                .application(work.read(List.of(applications.key(reference)), effort), reference)
                .map(application -> changes(application, refused, now))
                .orElse(List.of());
    }

    private List<Change> changes(Application application, Attachment refused, Instant now) {
        if (!isSentWith(application, refused)) {
            // Whoever sends it at this very moment decides anew, and sees that it was refused.
            return List.of(new Change.Check(applications.key(application.reference()), application.version()));
        }
        Application after = told(application, refused, now);
        return List.of(
                applications.change(after),
                applications.happened(after, "application.file_refused", Happening.CLOCK, happening -> happening));
    }

    /** Whether it is part of what was sent, and nobody has put another in its place since. */
    private static boolean isSentWith(Application application, Attachment file) {
        return application.receipt().isPresent()
                && application.state() != State.WITHDRAWN
                && Stream.of(application.answers(), application.sentAnswers())
                        .allMatch(answers ->
                                Enclosures.ids(answers, file.question()).contains(file.id()));
    }

    /** While it waits for an answer another is asked for, unless changes were asked for as often as they may be; else it is told, and no more. */
    private static Application told(Application sent, Attachment refused, Instant now) {
        Optional<Amendment> open = sent.openAmendment();
        if (!sent.state().waits() || (open.isEmpty() && !sent.casework().mayAsk())) {
            return sent.goingBy(sent.casework(), now);
        }
        Amendment another = Amendment.asking(
                Happening.CLOCK, now, Oslo.date(now).plusDays(DAYS), words(sent), List.of(refused.question()));
        return sent.changesAsked(open.map(another::beside).orElse(another));
    }

    private static Words words(Application application) {
        String to = application.party() instanceof Party.Association ? "association" : "person";
        return Words.ofMunicipality(TEXTS.text(to, application.casework().language(), Map.of()));
    }
}
