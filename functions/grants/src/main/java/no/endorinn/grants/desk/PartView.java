package no.endorinn.grants.desk;

import java.time.Instant;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.Partner;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.desk.ApplicationView.RoundView;
import no.endorinn.grants.desk.ApplicationView.SchemeView;
import no.endorinn.grants.desk.PartnerView.NoView;
import no.endorinn.grants.desk.PartnerView.PartOfView;
import no.endorinn.grants.desk.PartnerView.YesView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's application as an association sees it that is asked to take part: what it is about, who applies, and its own part;
 * nothing else of what is written there.
 *
 * @param applicant the name of whoever applies; none where that is not known any more
 * @param state whether it is being written, sent, decided, or withdrawn
 * @param part as it is now; none where the application names the association no more
 * @param confirmed the part that it said yes to last
 * @param decided what came of it, for those who take part
 */
public record PartView(
        String reference,
        SchemeView scheme,
        RoundView round,
        @Nullable String applicant,
        State state,
        String association,
        String associationName,
        Partner.Standing standing,
        Instant askedAt,
        @Nullable PartOfView part,
        @Nullable YesView confirmed,
        @Nullable NoView declined,
        @Nullable Instant receivedAt,
        @Nullable DecidedView decided) {

    /**
     * What the municipality has decided.
     *
     * @param granted in øre; none of a private person's, which nobody else is told
     */
    record DecidedView(Outcome outcome, @Nullable Long granted, Instant at) {
        static @Nullable DecidedView of(Application application, Partner partner) {
            return application
                    .casework()
                    .answered()
                    .filter(how -> application.standing(partner).takesPart())
                    .map(how -> new DecidedView(
                            how.outcome(),
                            application.party() instanceof Party.Association ? how.granted() : null,
                            how.at()))
                    .orElse(null);
        }
    }

    /**
     * @param brief the application without the answers
     * @param applicant the person's name, where a person applies
     */
    static PartView of(Application application, Partner partner, ApplicationView brief, @Nullable String applicant) {
        return new PartView(
                brief.reference(),
                brief.scheme(),
                brief.round(),
                application.associationName().orElse(applicant),
                state(application),
                partner.association(),
                partner.name(),
                application.standing(partner),
                partner.askedAt(),
                application.part(partner).map(PartOfView::of).orElse(null),
                YesView.of(partner),
                NoView.of(partner),
                brief.receivedAt(),
                DecidedView.of(application, partner));
    }

    /** Whether it is being written, sent, decided or withdrawn; what else the municipality does with it is between it and whoever applies. */
    private static State state(Application application) {
        return switch (application.state()) {
            case DRAFT, WITHDRAWN, DECIDED -> application.state();
            case SUBMITTED, CHANGES_REQUESTED -> State.SUBMITTED;
            case DISCARDED -> State.DRAFT;
        };
    }
}
