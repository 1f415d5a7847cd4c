package no.endorinn.grants.casework;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.endorinn.cases.documents.Documents;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.decide.Budget;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.DecisionLetter;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** What deciding, once and anew, and its previews do alike: read what decides, reckon what it comes to, and write all of that. */
@Singleton
final class DecisionDesk {
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Rulings rulings;
    private final Applications applications;
    private final Following following;
    private final Documents documents;

    DecisionDesk(
            UnitOfWork work,
            Catalogue catalogue,
            Budgets budgets,
            Rulings rulings,
            Applications applications,
            Following following,
            Documents documents) {
        this.work = work;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.rulings = rulings;
        this.applications = applications;
        this.following = following;
        this.documents = documents;
    }

    /** What it comes to, by what was read for it: with the party's folder, which remembers what they were given. */
    record Considered(Deciding deciding, Folder folder, Snapshot read) {}

    /**
     * What a decision would come to, on what is true now.
     *
     * @param before the decision that it takes the place of
     * @param last whether nobody appeals any further
     * @throws Rejection 409 when the application is not as they saw it any more, or its round is gone
     */
    Considered consider(Request request, Application sent, Optional<Ruling> before, boolean last, RulingForm form) {
        if (sent.version() != form.revision()) {
            throw Rejection.of(
                    List.of(GrantCode.CHANGED_SINCE_CHECKED.at("/revision")), Map.of("revision", sent.version()));
        }
        Application.About about = sent.about();
        SortedSet<Integer> years = new TreeSet<>(form.wish().later().keySet());
        before.ifPresent(ruling -> ruling.later().forEach(each -> years.add(each.year())));
        Snapshot around = work.read(
                Stream.concat(
                                Stream.of(
                                        catalogue.schemeKey(about.scheme()),
                                        budgets.key(about.scheme(), about.round()),
                                        applications.folderKey(sent.party())),
                                following.keys(sent, years, request.now()).stream())
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
                        laterBudgets(request, scheme, before, years),
                        before.map(ruling -> new Deciding.Instead(
                                ruling, following.bound(around, sent).orElse(ruling.granted()), last)),
                        form.wish(),
                        request.now()),
                applications.folder(around, sent.party()),
                around);
    }

    /** The budgets of later years' rounds: which these are, the scheme tells. */
    private SortedMap<Integer, Budget> laterBudgets(
            Request request, Scheme scheme, Optional<Ruling> before, SortedSet<Integer> years) {
        Snapshot read = work.read(
                years.stream()
                        .map(year -> budgets.key(scheme.id(), Deciding.roundOf(scheme, before, year)))
                        .toList(),
                request.effort());
        SortedMap<Integer, Budget> later = new TreeMap<>();
        years.forEach(year -> later.put(year, budgets.budget(read, scheme, Deciding.roundOf(scheme, before, year))));
        return later;
    }

    /**
     * The changes by which it is decided so: the application with its folder, the decision, the letter that tells of it, what follows
     * from it, and the budget.
     */
    List<Change> written(Considered considered, Application after, Ruling ruling) {
        Deciding deciding = considered.deciding();
        Assessed before = deciding.sent().casework().assessed();
        List<Change> changes = new ArrayList<>(applications.changes(after, considered.folder()));
        changes.add(rulings.written(after, ruling));
        changes.add(documents.written(DecisionLetter.document(ruling, after, deciding.scheme())));
        Following.Consequence consequence =
                following.decided(considered.read(), deciding.sent(), after, deciding.scheme(), ruling);
        changes.addAll(consequence.changes());
        if (consequence.binds() != 0 || before.planned().isPresent()) {
            changes.add(budgets.written(
                    after.about().scheme(),
                    after.about().round(),
                    deciding.budget().granting(consequence.binds(), before.plannedOre())));
        }
        for (LaterYear each : consequence.later()) {
            changes.add(budgets.written(
                    after.about().scheme(),
                    each.round(),
                    deciding.later().getOrDefault(each.year(), Budget.NONE).binding(each.ore())));
        }
        return changes;
    }
}
