package no.endorinn.grants.cashier;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;

/** What becomes of an offer, whoever answers it: the applicant, or the clock when nobody has. */
@Singleton
final class Offers {
    private final Applications applications;
    private final Grants grants;
    private final Following following;
    private final Catalogue catalogue;
    private final Budgets budgets;

    Offers(Applications applications, Grants grants, Following following, Catalogue catalogue, Budgets budgets) {
        this.applications = applications;
        this.grants = grants;
        this.following = following;
        this.catalogue = catalogue;
        this.budgets = budgets;
    }

    /** What is to be read beside what follows a decision. */
    List<Key> keys(Application application) {
        Application.About about = application.about();
        List<Key> keys = new ArrayList<>(following.laterKeys(application));
        keys.addAll(List.of(
                catalogue.schemeKey(about.scheme()),
                budgets.key(about.scheme(), about.round()),
                applications.folderKey(application.party())));
        return keys;
    }

    /** The application, as it is once the offer has been answered so. */
    static Application answered(Application before, Acceptance answer, Instant now) {
        Casework casework = before.casework()
                .offer()
                .map(offer -> before.casework().offered(offer.answered(answer)))
                .orElse(before.casework());
        boolean delivered =
                casework.report().filter(report -> !report.state().isOwed()).isPresent();
        return before.goingBy(answer.isOver() && !delivered ? casework.unreported() : casework, now);
    }

    /**
     * The changes by which it is answered so.
     *
     * @param grant as it was before
     * @param after as the answer has made it
     * @param by the id of whoever has answered
     */
    List<Change> changes(Snapshot read, Application before, Application answered, Grant grant, Grant after, String by) {
        List<Change> changes =
                new ArrayList<>(applications.changes(answered, applications.folder(read, before.party())));
        changes.add(grants.written(after));
        changes.add(happened(answered, after.answer(), by));
        if (after.answer().isOver()) {
            Scheme scheme = catalogue
                    .scheme(read, after.terms().scheme())
                    .orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME));
            Round round = scheme.round(after.terms().round()).orElseThrow(() -> Rejection.of(GrantCode.NO_ROUND));
            changes.addAll(following.released(read, before, scheme, round, grant, after));
        }
        return changes;
    }

    /** The change that writes down how it was answered: by an officer or the person, or by nobody in time. */
    Change happened(Application answered, Acceptance answer, String by) {
        return switch (answer) {
            case ACCEPTED -> happened(answered, "application.accepted", by);
            case DECLINED -> happened(answered, "application.declined", by);
            case LAPSED -> happened(answered, "application.offer_lapsed", Happening.CLOCK);
            case NOT_ASKED, AWAITED -> throw new IllegalArgumentException("no answer: " + answer);
        };
    }

    private Change happened(Application answered, String type, String by) {
        return applications.happened(answered, type, by, happening -> happening);
    }
}
