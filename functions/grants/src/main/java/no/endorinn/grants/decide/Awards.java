package no.endorinn.grants.decide;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.words.Wording;

/**
 * What is given, as everybody may see it, in the grants table: a partition a year with an item for each award to an association, and
 * one partition with the figures of each year and scheme. Both are written in the transaction that decides, so they are never behind.
 */
@Singleton
public final class Awards {
    private static final String FIGURES = "figures";

    private final String table;
    /** Made where something is decided alone: what is open to all is read without any right to that table. */
    private final Provider<People> people;

    private final UnitOfWork work;

    public Awards(Tables tables, Provider<People> people, UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.people = people;
        this.work = work;
    }

    private Key key(int year, LocalDate decidedOn, String reference) {
        return new Key(table, year(year), decidedOn + "#" + reference);
    }

    private Key key(Award award) {
        return key(award.year(), award.decidedOn(), award.reference());
    }

    private Key figuresKey(int year, String source) {
        return new Key(table, FIGURES, year + "#" + source);
    }

    /** What is read before something is given on this day, or taken away again. */
    public List<Key> keys(LocalDate decidedOn, String reference, String source, Party to) {
        List<Key> keys = new ArrayList<>(
                List.of(key(decidedOn.getYear(), decidedOn, reference), figuresKey(decidedOn.getYear(), source)));
        to.associationId().map(id -> people.get().associationKey(id)).ifPresent(keys::add);
        return keys;
    }

    /** What is read before what an application was granted changes: where it stands by the decision that holds. */
    List<Key> keys(Application application) {
        return day(application)
                .map(day -> keys(application, years(application), day))
                .orElse(List.of());
    }

    /** The same before it is decided on, also for these years after its own; it then stands in the year of that decision. */
    List<Key> keys(Application application, Set<Integer> years, Instant now) {
        List<Key> keys = new ArrayList<>(keys(application));
        keys.addAll(keys(application, years, Oslo.date(now)));
        return keys;
    }

    private List<Key> keys(Application application, Set<Integer> years, LocalDate day) {
        String scheme = application.about().scheme();
        List<Key> keys = new ArrayList<>(keys(day, application.reference(), scheme, application.party()));
        years.forEach(year -> {
            keys.add(key(year, day, reference(application, year)));
            keys.add(figuresKey(year, scheme));
        });
        return keys;
    }

    private static String reference(Application application, int year) {
        return application.reference() + "-" + year;
    }

    /** The years after its own for which it was granted something. */
    private static Set<Integer> years(Application application) {
        return application.casework().answered().stream()
                .flatMap(answered -> answered.later().stream())
                .map(LaterYear::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The changes that make a decision public, a year at a time; a private person is counted, and not named.
     *
     * @param sent as it was before the decision
     * @param before what was granted until now
     * @param after what is granted from now on
     */
    List<Change> decided(Snapshot read, Application sent, Scheme scheme, Ruling ruling, Grant before, Grant after) {
        LocalDate today = Oslo.date(ruling.at());
        Set<Integer> years = years(sent);
        ruling.later().forEach(each -> years.add(each.year()));
        Optional<String> association = sent.party().associationId();
        if (association.isEmpty()) {
            Sums sums = new Sums(read);
            Optional<Wording> name = Optional.of(scheme.name());
            day(sent).ifPresent(day -> sums.at(day.getYear(), scheme.id(), name, all -> all.person(before.binds(), 0)));
            long there = day(sent).isPresent() ? 0 : before.binds();
            sums.at(today.getYear(), scheme.id(), name, all -> all.person(there, after.binds()));
            years.forEach(
                    year -> sums.at(year, scheme.id(), name, all -> all.person(before.binds(year), after.binds(year))));
            return sums.changes();
        }
        Award.AppliedFor source = new Award.AppliedFor(
                scheme.id(),
                scheme.name(),
                sent.about().round(),
                ruling.weighed().stream()
                        .filter(Ruling.Weighed::met)
                        .map(Ruling.Weighed::criterion)
                        .toList());
        Optional<Award> own = day(sent).flatMap(day -> award(read, day, sent.reference()));
        Award.Recipient to = own.map(Award::to)
                .orElseGet(() -> recipient(
                        read, association.get(), sent.associationName().orElse(association.get())));
        List<Step> steps = new ArrayList<>(List.of(Step.to(
                own,
                new Award(sent.reference(), today.getYear(), today, to, source, ruling.granted(), after.binds(), 0))));
        for (int year : years) {
            String reference = reference(sent, year);
            long granted = ruling.later().stream()
                    .filter(each -> each.year() == year)
                    .mapToLong(LaterYear::ore)
                    .sum();
            steps.add(Step.to(
                    day(sent).flatMap(day -> award(read, year, day, reference)),
                    new Award(reference, year, today, to, source, granted, after.binds(year), 0)));
        }
        return changes(read, steps);
    }

    /** An award, and what takes its place. */
    private record Step(Optional<Award> before, Award after) {
        /** To what is written where the other is, or is new. */
        static Step to(Optional<Award> before, Award after) {
            long version = before.filter(there -> there.isAt(after))
                    .map(Award::version)
                    .orElse(0L);
            return new Step(before, after.inVersion(version));
        }
    }

    /**
     * The changes that so much stands of what was granted.
     *
     * @param before what stood until now
     * @param after what stands from now on
     */
    public List<Change> kept(Snapshot read, Application application, Grant before, Grant after) {
        Optional<LocalDate> day = day(application);
        if (day.isEmpty()) {
            return List.of();
        }
        Set<Integer> years = years(application);
        if (application.party().associationId().isEmpty()) {
            String scheme = application.about().scheme();
            Sums sums = new Sums(read);
            sums.at(day.get().getYear(), scheme, Optional.empty(), all -> all.person(before.binds(), after.binds()));
            years.forEach(year ->
                    sums.at(year, scheme, Optional.empty(), all -> all.person(before.binds(year), after.binds(year))));
            return sums.changes();
        }
        List<Step> steps = new ArrayList<>();
        award(read, day.get(), application.reference())
                .ifPresent(award -> steps.add(new Step(Optional.of(award), award.keeping(after.binds()))));
        years.forEach(year -> award(read, year, day.get(), reference(application, year))
                .ifPresent(award -> steps.add(new Step(Optional.of(award), award.keeping(after.binds(year))))));
        steps.removeIf(step -> step.before().equals(Optional.of(step.after())));
        return changes(read, steps);
    }

    /** The changes that put an award in the place of the one that was read, with its figures. Where nothing is granted, there is none. */
    public List<Change> changes(Snapshot read, Award after, Optional<Award> before) {
        return changes(read, List.of(new Step(before, after)));
    }

    private List<Change> changes(Snapshot read, List<Step> steps) {
        List<Change> changes = new ArrayList<>();
        Sums sums = new Sums(read);
        for (Step step : steps) {
            Award after = step.after();
            step.before()
                    .ifPresent(award -> sums.at(
                            award.year(),
                            award.source().id(),
                            name(award),
                            all -> all.association(award.to(), award.kept(), 0)));
            sums.at(
                    after.year(),
                    after.source().id(),
                    name(after),
                    all -> all.association(after.to(), 0, after.kept()));
            step.before()
                    .filter(award -> after.granted() == 0 || !award.isAt(after))
                    .ifPresent(award -> changes.add(new Change.Delete(key(award), award.version())));
            if (after.granted() > 0) {
                changes.add(Change.write(table, AwardItem.write(key(after), after), after.version()));
            }
        }
        changes.addAll(sums.changes());
        return changes;
    }

    /** The changes that an award goes, with what it counts. */
    public List<Change> removed(Snapshot read, Award award) {
        Sums sums = new Sums(read);
        sums.at(award.year(), award.source().id(), name(award), all -> all.association(award.to(), award.kept(), 0));
        List<Change> changes = new ArrayList<>(sums.changes());
        changes.add(new Change.Delete(key(award), award.version()));
        return changes;
    }

    /** In whose year it stands: that of the decision that holds. */
    private static Optional<LocalDate> day(Application application) {
        return application.casework().answered().map(answered -> Oslo.date(answered.at()));
    }

    private static Optional<Wording> name(Award award) {
        return award.source() instanceof Award.AppliedFor applied ? Optional.of(applied.name()) : Optional.empty();
    }

    /** The figures that change together, each written once. */
    private final class Sums {
        private final Snapshot read;
        private final Map<Key, Figures> before = new LinkedHashMap<>();
        private final Map<Key, Figures> after = new LinkedHashMap<>();

        Sums(Snapshot read) {
            this.read = read;
        }

        void at(int year, String source, Optional<Wording> name, UnaryOperator<Figures> change) {
            Key key = figuresKey(year, source);
            Figures there = before.computeIfAbsent(
                    key,
                    same -> read.at(same).map(FiguresItem::read).orElseGet(() -> Figures.none(year, source, name)));
            after.put(key, change.apply(after.getOrDefault(key, there)));
        }

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            after.forEach((key, figures) -> {
                Figures there = before.getOrDefault(key, figures);
                if (!figures.equals(there)) {
                    changes.add(
                            Change.write(table, FiguresItem.write(key, figures, there.version() + 1), there.version()));
                }
            });
            return changes;
        }
    }

    /** Who is given it, as the directory has them now. */
    public Award.Recipient recipient(Snapshot read, String association, String name) {
        People all = people.get();
        Optional<Item> item = read.at(all.associationKey(association));
        return new Award.Recipient(
                association,
                item.map(all::associationName).orElse(name),
                item.flatMap(People::organisationNumber),
                item.map(each -> all.associationFields(each).stream().sorted().toList())
                        .orElse(List.of()),
                item.map(People::associationAges).orElse(List.of()),
                item.map(each -> all.associationPlaces(each).stream().sorted().toList())
                        .orElse(List.of()));
    }

    public Optional<Award> award(Snapshot read, LocalDate decidedOn, String reference) {
        return award(read, decidedOn.getYear(), decidedOn, reference);
    }

    private Optional<Award> award(Snapshot read, int year, LocalDate decidedOn, String reference) {
        return read.at(key(year, decidedOn, reference)).map(AwardItem::read);
    }

    /** A page of a year's, the newest first. */
    public Page<Award> ofYear(int year, int most, Optional<Cursor> from, Effort effort) {
        Range all = Range.descending(table, year(year)).eventual();
        var page = work.list(
                from.map(Cursor::position).map(all::beyond).orElse(all).most(most), effort);
        return new Page<>(
                page.items().stream().map(AwardItem::read).toList(),
                page.more() ? Optional.of(new Cursor(page.items().getLast().text("sk"))) : Optional.empty());
    }

    /** The figures of a year, one of each scheme that has given anything. */
    public List<Figures> figures(int year, Effort effort) {
        return work.all(Range.startingWith(table, FIGURES, year + "#").eventual(), effort)
                .map(FiguresItem::read)
                .toList();
    }

    /** The first year of which there is anything. */
    public Optional<Integer> firstYear(Effort effort) {
        return work.list(Range.startingWith(table, FIGURES, "").eventual().most(1), effort).items().stream()
                .map(FiguresItem::read)
                .map(Figures::year)
                .findFirst();
    }

    private static String year(int year) {
        return "awards#" + year;
    }
}
