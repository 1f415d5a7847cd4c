package no.endorinn.grants;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.personId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Receipt;
import no.endorinn.grants.applications.Reporting;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.decide.Budget;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.Reports;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/**
 * Applications of the choir's to the tests' scheme, as the stores have them once they are sent or decided: without a request, for
 * tests of what comes after. All of it is at {@link Municipality#NOW}; the caseworker has decided.
 */
public final class Written {
    private static final String SCHEME = "driftstilskudd";
    private static final String ROUND = "2027";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Municipality municipality;
    private final UnitOfWork work;
    private final Applications applications;

    public Written(Municipality municipality) {
        this.municipality = municipality;
        this.work = municipality.bean(UnitOfWork.class);
        this.applications = municipality.bean(Applications.class);
    }

    /** One that is sent, by its reference. */
    public String sent(long soughtOre) {
        return sent(soughtOre, Casework.Belonging.NONE);
    }

    /** One that is sent by an association that belongs so, by its reference. */
    public String sent(long soughtOre, Casework.Belonging belonging) {
        return written(soughtOre, belonging).reference();
    }

    /** One that is sent with this budget, by its reference. */
    public String sentWith(Map<String, Object> budget) {
        return written(2_000_000, Casework.Belonging.NONE, budget).reference();
    }

    /** One that is granted so much, or refused with 0, by its reference. */
    public String decided(long soughtOre, long grantedOre) {
        return decided(soughtOre, grantedOre, personId(CASEWORKER));
    }

    /** As above, by somebody else of the municipality. */
    public String decided(long soughtOre, long grantedOre, String by) {
        Application sent = written(soughtOre, Casework.Belonging.NONE);
        Budgets budgets = municipality.bean(Budgets.class);
        Catalogue catalogue = municipality.bean(Catalogue.class);
        Following following = municipality.bean(Following.class);
        work.commit(effort(), () -> {
            List<Key> keys = new ArrayList<>(following.keys(sent, Set.of(), NOW));
            keys.addAll(List.of(
                    catalogue.schemeKey(SCHEME), budgets.key(SCHEME, ROUND), applications.folderKey(sent.party())));
            Snapshot read = work.read(keys, effort());
            Scheme scheme = catalogue.scheme(read, SCHEME).orElseThrow();
            Round round = scheme.round(ROUND).orElseThrow();
            Budget budget = budgets.budget(read, SCHEME, round);
            Ruling ruling = new Deciding(
                            sent,
                            scheme,
                            round,
                            budget,
                            new TreeMap<>(),
                            Optional.empty(),
                            wish(soughtOre, grantedOre),
                            NOW)
                    .ruling(by, Origin.NONE);
            Application after = sent.decided(ruling.inShort(), Reporting.on(ruling.granted(), scheme.follows(), NOW));
            List<Change> changes =
                    new ArrayList<>(applications.changes(after, applications.folder(read, sent.party())));
            changes.add(municipality.bean(Rulings.class).written(after, ruling));
            changes.addAll(following.decided(read, sent, after, scheme, ruling).changes());
            if (grantedOre > 0) {
                changes.add(budgets.written(SCHEME, ROUND, budget.granting(grantedOre)));
            }
            return new Decision<>(after, changes);
        });
        return sent.reference();
    }

    /** A grant of 20,000 kroner that is to be reported on by that day, whatever the scheme says; by its reference. */
    public String owing(LocalDate due) {
        String reference = decided(2_000_000, 2_000_000);
        becomes(reference, there -> there.map(report -> report.until(due)).orElseGet(() -> Report.due(reference, due)));
        return reference;
    }

    /** One whose report has been delivered at that moment: as in the budget, and 99.50 kroner more. */
    public String delivered(Instant at) {
        String reference = owing(Oslo.date(at).plusDays(30));
        Map<String, Given> told = new LinkedHashMap<>();
        told.put("accounts", answer(Map.of("r1", Map.of("amount", 2_009_950L), "r2", Map.of("amount", 500_000L))));
        told.put("text", answer("Vi øvde hver tirsdag."));
        becomes(reference, there -> there.orElseThrow().answering(told));
        becomes(reference, there -> there.orElseThrow().delivered(new Report.Done(personId(LEADER), at)));
        return reference;
    }

    private void becomes(String reference, Function<Optional<Report>, Report> change) {
        Reports reports = municipality.bean(Reports.class);
        work.commit(effort(), () -> {
            Snapshot read = work.read(List.of(applications.key(reference), reports.key(reference)), effort());
            Application before = applications.application(read, reference).orElseThrow();
            Report after = change.apply(reports.report(read, reference));
            Application application =
                    before.goingBy(before.casework().reporting(after.inShort()), municipality.instant());
            Folder folder = applications.folder(
                    work.read(List.of(applications.folderKey(before.party())), effort()), before.party());
            List<Change> changes = new ArrayList<>(applications.changes(application, folder));
            changes.add(reports.written(after, application));
            return new Decision<>(after, changes);
        });
    }

    /** Answers all of the form that must be, as whoever applies, and gives the version of the draft then. */
    public long filledIn(String who, String reference) {
        Map<String, Object> values = Map.of(
                "kind",
                "operation",
                "members",
                42,
                "plans",
                "Øve hver tirsdag",
                "budget",
                Map.of("r1", Map.of("side", "cost", "what", "Leie", "amount", 2_000_000)),
                "true-and-complete",
                true);
        return work.commit(effort(), () -> {
                    Snapshot read = work.read(List.of(applications.key(reference)), effort());
                    Application draft =
                            applications.application(read, reference).orElseThrow();
                    Map<String, Given> answers = new LinkedHashMap<>(draft.answers());
                    Instant now = municipality.instant();
                    values.forEach((question, value) -> answers.put(
                            question,
                            Given.written(
                                    Optional.ofNullable(answers.get(question)),
                                    value,
                                    personId(who),
                                    Optional.empty(),
                                    now)));
                    Application after = draft.answering(answers, now);
                    return new Decision<>(after, List.of(applications.change(after)));
                })
                .version();
    }

    private static Deciding.Wish wish(long soughtOre, long grantedOre) {
        return new Deciding.Wish(
                grantedOre,
                new TreeMap<>(),
                OptionalLong.empty(),
                Map.of(),
                grantedOre < soughtOre ? Optional.of("Mange har søkt.") : Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Application written(long soughtOre, Casework.Belonging belonging) {
        return written(soughtOre, belonging, budget());
    }

    private Application written(long soughtOre, Casework.Belonging belonging, Object budget) {
        Origin origin = new Origin(RequestKey.sha256("written-" + NUMBERS.incrementAndGet()), "");
        Instant sentAt = NOW.minus(Duration.ofHours(1));
        Party choir = new Party.Association("choir");
        Application sent = new Application(
                origin.references().findFirst().orElseThrow(),
                new Application.About(
                        SCHEME, Map.of("nb", "Driftstilskudd"), ROUND, SCHEME, 1, new Scheme.Keeps(1, 5, 10)),
                choir,
                Optional.of("Fjordvik mannskor"),
                State.SUBMITTED,
                personId(LEADER),
                sentAt,
                Optional.empty(),
                sentAt,
                Optional.empty(),
                Map.of("plans", answer("Øve hver tirsdag"), "amount", answer(soughtOre), "budget", answer(budget)),
                Optional.empty(),
                List.of(),
                Optional.of(new Receipt(
                        personId(LEADER),
                        sentAt,
                        Optional.empty(),
                        Optional.empty(),
                        "0".repeat(64),
                        Optional.empty())),
                Optional.empty(),
                Casework.of(Set.of("Sentrum"), OptionalLong.of(soughtOre), Language.BOKMAL)
                        .belonging(belonging),
                origin,
                1);
        return work.commit(effort(), () -> {
            Snapshot read = work.read(List.of(applications.folderKey(choir)), effort());
            return new Decision<>(sent, applications.changes(sent, applications.folder(read, choir)));
        });
    }

    private static Object budget() {
        return Map.of(
                "r1", Map.of("side", "cost", "what", "Leie", "amount", 2_000_000L),
                "r2", Map.of("side", "income", "what", "Kontingent", "amount", 500_000L));
    }

    private static Given answer(Object value) {
        return Given.written(Optional.empty(), value, personId(LEADER), Optional.empty(), NOW);
    }

    private static Effort effort() {
        return Effort.lasting(Duration.ofSeconds(10), () -> NOW);
    }
}
