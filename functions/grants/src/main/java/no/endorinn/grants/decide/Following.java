package no.endorinn.grants.decide;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.report.Reports;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.who.People;

/**
 * What follows a decision, in the very transaction that decides: the payments that it comes to, the report that it asks for, and what
 * everybody sees of it.
 */
@Singleton
public final class Following {
    private final Grants grants;
    private final Budgets budgets;
    private final Reports reports;
    private final People people;
    private final Awards awards;

    public Following(Grants grants, Budgets budgets, Reports reports, People people, Awards awards) {
        this.grants = grants;
        this.budgets = budgets;
        this.reports = reports;
        this.people = people;
        this.awards = awards;
    }

    /**
     * What comes of it.
     *
     * @param binds so many øre more of the round's budget than before; less, where it is below 0. Whoever decides writes the budget
     * @param later the same of later years' rounds, those alone of which it is more or less
     */
    public record Consequence(List<Change> changes, long binds, List<LaterYear> later) {}

    /** What is to be read beside what decides. */
    public List<Key> keys(Application application) {
        return Stream.of(
                        Stream.of(grants.key(application.reference()), reports.key(application.reference())),
                        application.party().associationId().map(people::officeKey).stream(),
                        awards.keys(application).stream())
                .flatMap(keys -> keys)
                .toList();
    }

    /** How much of the round's budget an earlier decision binds, in øre; empty where nothing follows from any. */
    public OptionalLong bound(Snapshot read, Application application) {
        return grants.grant(read, application.reference())
                .map(Grant::binds)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** As above, where it is decided anew, and for these years after its own. */
    public List<Key> keys(Application sent, Set<Integer> years, Instant now) {
        return Stream.concat(keys(sent).stream(), awards.keys(sent, years, now).stream())
                .toList();
    }

    /**
     * Of a decision: the first, or one that changes it. Read for it are {@link #keys(Application, Set, Instant)}.
     *
     * @param sent as it was before
     * @param decided as it is from now on
     */
    public Consequence decided(Snapshot read, Application sent, Application decided, Scheme scheme, Ruling ruling) {
        Optional<Grant> there = grants.grant(read, sent.reference());
        if (there.isEmpty() && ruling.granted() == 0) {
            return new Consequence(List.of(), 0, List.of());
        }
        Grant before = there.orElseGet(() -> Grant.none(sent.reference(), sent.party(), terms(sent, scheme)));
        Grant after = before.granting(
                new Grant.Given(
                        ruling.number(),
                        ruling.granted(),
                        scheme.round(sent.about().round()).map(Round::year).orElseThrow(),
                        ruling.later(),
                        ruling.payBy(),
                        ruling.by()),
                account(read, sent.party()),
                ruling.at());
        List<Change> changes = new ArrayList<>(reports.asked(read, decided));
        changes.add(grants.written(after));
        changes.addAll(awards.decided(read, sent, scheme, ruling, before, after));
        return new Consequence(changes, after.binds() - before.binds(), more(before, after));
    }

    /** How much more of later years' rounds is bound; less, where it is below 0. */
    private static List<LaterYear> more(Grant before, Grant after) {
        return Stream.concat(before.later().stream(), after.later().stream())
                .map(each -> new LaterYear(each.round(), each.year(), 0))
                .distinct()
                .map(each ->
                        new LaterYear(each.round(), each.year(), after.binds(each.year()) - before.binds(each.year())))
                .filter(each -> each.ore() != 0)
                .toList();
    }

    /** Where the budgets of the later years are that an application was granted something for. */
    public List<Key> laterKeys(Application application) {
        return application.casework().answered().stream()
                .flatMap(answered -> answered.later().stream())
                .map(each -> budgets.key(application.about().scheme(), each.round()))
                .toList();
    }

    private static Grant.Terms terms(Application application, Scheme scheme) {
        return new Grant.Terms(
                scheme.id(),
                application.about().round(),
                scheme.follows().payment(),
                scheme.follows().instalments(),
                Deciding.isToBeAccepted(application.party(), scheme.follows()));
    }

    /**
     * Of a report that has been accepted: what waited for it falls due. What is not paid of a guarantee goes back to the round, whose
     * budget is among the changes then. Read for it are {@link #keys} and the budget's key.
     *
     * @param deficit costs less income by its accounts, in øre; below 0 for a surplus
     */
    public List<Change> reported(
            Snapshot read, Application application, Scheme scheme, Round round, OptionalLong deficit, Instant now) {
        return grants.grant(read, application.reference())
                .filter(before -> !before.reported())
                .map(before -> {
                    Grant after = before.reported(deficit, now);
                    List<Change> changes = new ArrayList<>(List.of(grants.written(after)));
                    changes.addAll(awards.kept(read, application, before, after));
                    if (after.binds() != before.binds()) {
                        changes.add(budgets.written(
                                scheme.id(),
                                round.id(),
                                budgets.budget(read, scheme.id(), round).granting(after.binds() - before.binds())));
                    }
                    return changes;
                })
                .orElse(List.of());
    }

    /**
     * The changes by which nothing comes of what was granted: the round has its money back, everybody sees so, and no report is awaited.
     * Read for it are {@link #keys(Application)}, {@link #laterKeys}, and those of the scheme and its budget.
     */
    public List<Change> released(
            Snapshot read, Application application, Scheme scheme, Round round, Grant before, Grant after) {
        List<Change> changes = new ArrayList<>(reports.notNeeded(read, application.reference()));
        changes.addAll(seen(read, application, before, after));
        changes.add(budgets.written(
                scheme.id(),
                round.id(),
                budgets.budget(read, scheme.id(), round).granting(after.binds() - before.binds())));
        for (LaterYear each : more(before, after)) {
            changes.add(budgets.written(
                    scheme.id(),
                    each.round(),
                    budgets.budget(read, scheme, each.round()).binding(each.ore())));
        }
        return changes;
    }

    /** The changes by which everybody sees what stands of a grant from now on. Read for it are {@link #keys(Application)}. */
    public List<Change> seen(Snapshot read, Application application, Grant before, Grant after) {
        return awards.kept(read, application, before, after);
    }

    /** The account that an association has told the directory. */
    public Optional<String> account(Snapshot read, Party party) {
        return office(read, party).flatMap(People::account);
    }

    /** The id of the person who said last which one that is. */
    public Optional<String> accountBy(Snapshot read, Party party) {
        return office(read, party).flatMap(People::accountBy);
    }

    private Optional<Item> office(Snapshot read, Party party) {
        return party.associationId().map(people::officeKey).flatMap(read::at);
    }
}
