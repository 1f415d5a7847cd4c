package no.endorinn.grants.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.apply.Applications;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** What deciding and its preview do alike: read what decides, and reckon what it comes to. */
@Singleton
final class DecisionDesk {
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Applications applications;
    private final Following following;

    DecisionDesk(
            UnitOfWork work, Catalogue catalogue, Budgets budgets, Applications applications, Following following) {
        this.work = work;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.applications = applications;
        this.following = following;
    }

    /** What it comes to, by what was read for it: with the party's folder, which remembers what they were given. */
    record Considered(Deciding deciding, Folder folder, Snapshot read) {}

    /**
     * What a decision would come to, on what is true now.
     *
     * @param instead the decision that it takes the place of
     * @throws Rejection 409 when the application is not as they saw it any more, or its round is gone
     */
    Considered consider(Request request, Application sent, Optional<Deciding.Instead> instead, RulingForm form) {
        if (sent.version() != form.revision()) {
            throw Rejection.of(
                    List.of(GrantCode.CHANGED_SINCE_CHECKED.at("/revision")), Map.of("revision", sent.version()));
        }
        Application.About about = sent.about();
        Snapshot around = work.read(
                Stream.concat(
                                Stream.of(
                                        catalogue.schemeKey(about.scheme()),
                                        budgets.key(about.scheme(), about.round()),
                                        applications.folderKey(sent.party())),
                                following.keys(sent).stream())
                        .toList(),
                request.effort());
        Scheme scheme =
                catalogue.scheme(around, about.scheme()).orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME));
        Round round = scheme.round(about.round()).orElseThrow(() -> Rejection.of(GrantCode.NO_ROUND));
        return new Considered(
                new Deciding(
                        sent,
                        scheme,
                        round,
                        budgets.budget(around, about.scheme(), round),
                        instead,
                        form.wish(),
                        request.now()),
                applications.folder(around, sent.party()),
                around);
    }
}
