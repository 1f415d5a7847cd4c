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
import java.util.function.UnaryOperator;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
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

    public Key key(LocalDate decidedOn, String reference) {
        return new Key(table, year(decidedOn.getYear()), decidedOn + "#" + reference);
    }

    private Key figuresKey(int year, String source) {
        return new Key(table, FIGURES, year + "#" + source);
    }

    /** What is read before something is given on this day, or taken away again. */
    public List<Key> keys(LocalDate decidedOn, String reference, String source, Party to) {
        List<Key> keys = new ArrayList<>(List.of(key(decidedOn, reference), figuresKey(decidedOn.getYear(), source)));
        to.associationId().map(id -> people.get().associationKey(id)).ifPresent(keys::add);
        return keys;
    }

    /** What is read before what an application was granted changes: where it stands by the decision that holds. */
    List<Key> keys(Application application) {
        return day(application)
                .map(day ->
                        keys(day, application.reference(), application.about().scheme(), application.party()))
                .orElse(List.of());
    }

    /** The same before it is decided on; it then stands in the year of that decision. */
    List<Key> keys(Application application, Instant now) {
        List<Key> keys = new ArrayList<>(keys(application));
        keys.addAll(keys(
                Oslo.date(now), application.reference(), application.about().scheme(), application.party()));
        return keys;
    }

    /**
     * The changes that make a decision public; a private person is counted, and not named.
     *
     * @param sent as it was before the decision
     * @param before what stood until now, in øre
     * @param after what stands from now on, in øre
     */
    List<Change> decided(Snapshot read, Application sent, Scheme scheme, Ruling ruling, long before, long after) {
        LocalDate today = Oslo.date(ruling.at());
        Optional<String> association = sent.party().associationId();
        if (association.isEmpty()) {
            Sums sums = new Sums(read);
            day(sent)
                    .ifPresent(
                            day -> sums.at(day, scheme.id(), Optional.of(scheme.name()), all -> all.person(before, 0)));
            sums.at(
                    today,
                    scheme.id(),
                    Optional.of(scheme.name()),
                    all -> all.person(day(sent).isPresent() ? 0 : before, after));
            return sums.changes();
        }
        Optional<Award> there = day(sent).flatMap(day -> award(read, day, sent.reference()));
        Award now = new Award(
                sent.reference(),
                today,
                there.map(Award::to)
                        .orElseGet(() -> recipient(
                                read, association.get(), sent.associationName().orElse(association.get()))),
                new Award.AppliedFor(
                        scheme.id(),
                        scheme.name(),
                        sent.about().round(),
                        ruling.weighed().stream()
                                .filter(Ruling.Weighed::met)
                                .map(Ruling.Weighed::criterion)
                                .toList()),
                ruling.granted(),
                after,
                there.filter(award -> award.decidedOn().equals(today))
                        .map(Award::version)
                        .orElse(0L));
        return changes(read, now, there);
    }

    /**
     * The changes that so much stands of what was granted.
     *
     * @param before what stood until now, in øre
     * @param after what stands from now on, in øre
     */
    public List<Change> kept(Snapshot read, Application application, long before, long after) {
        Optional<LocalDate> day = day(application);
        if (before == after || day.isEmpty()) {
            return List.of();
        }
        if (application.party().associationId().isEmpty()) {
            Sums sums = new Sums(read);
            sums.at(day.get(), application.about().scheme(), Optional.empty(), all -> all.person(before, after));
            return sums.changes();
        }
        return award(read, day.get(), application.reference())
                .map(award -> changes(read, award.keeping(after), Optional.of(award)))
                .orElse(List.of());
    }

    /** The changes that put an award in the place of the one that was read, with its figures. Where nothing is granted, there is none. */
    public List<Change> changes(Snapshot read, Award after, Optional<Award> before) {
        List<Change> changes = new ArrayList<>();
        Sums sums = new Sums(read);
        before.ifPresent(award -> sums.at(
                award.decidedOn(),
                award.source().id(),
                name(award),
                all -> all.association(award.to(), award.kept(), 0)));
        sums.at(
                after.decidedOn(),
                after.source().id(),
                name(after),
                all -> all.association(after.to(), 0, after.kept()));
        before.filter(award -> after.granted() == 0 || !award.decidedOn().equals(after.decidedOn()))
                .ifPresent(award ->
                        changes.add(new Change.Delete(key(award.decidedOn(), award.reference()), award.version())));
        if (after.granted() > 0) {
            changes.add(Change.write(
                    table, AwardItem.write(key(after.decidedOn(), after.reference()), after), after.version()));
        }
        changes.addAll(sums.changes());
        return changes;
    }

    /** The changes that an award goes, with what it counts. */
    public List<Change> removed(Snapshot read, Award award) {
        Sums sums = new Sums(read);
        sums.at(
                award.decidedOn(),
                award.source().id(),
                name(award),
                all -> all.association(award.to(), award.kept(), 0));
        List<Change> changes = new ArrayList<>(sums.changes());
        changes.add(new Change.Delete(key(award.decidedOn(), award.reference()), award.version()));
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

        void at(LocalDate day, String source, Optional<Wording> name, UnaryOperator<Figures> change) {
            Key key = figuresKey(day.getYear(), source);
            Figures there = before.computeIfAbsent(
                    key,
                    same -> read.at(same)
                            .map(FiguresItem::read)
                            .orElseGet(() -> Figures.none(day.getYear(), source, name)));
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
        return read.at(key(decidedOn, reference)).map(AwardItem::read);
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
