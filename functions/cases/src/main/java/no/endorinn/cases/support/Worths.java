package no.endorinn.cases.support;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * What associations have below its value, in each trade's own table: a sum an association and year, which each case's own transaction
 * adds to or takes from. So nobody reckons it out of all cases, and nobody waits for anybody else.
 */
@Singleton
public final class Worths {
    /** More associations than so many are not looked through: some 4 MB. */
    private static final int MOST = 30_000;

    private final Tables tables;
    private final UnitOfWork work;

    public Worths(Tables tables, UnitOfWork work) {
        this.tables = tables;
        this.work = work;
    }

    /**
     * What a trade gives.
     *
     * @param table where its sums stand
     * @param measure what {@link Worth#amount} is called in the item and in JSON
     * @param column and in the table that is for Norwegian spreadsheets
     * @param name after {@code /support/}
     * @param file what the table's file is called, before the year
     */
    public record Kind(Table table, String measure, String column, String name, String file) {}

    /** An association's sum. */
    public record OfAssociation(String association, Worth worth) {}

    /** What one transaction changes in the sums of a trade. */
    public Changing changing(Kind kind) {
        return new Changing(this, kind);
    }

    /** What a transaction changes in the sums, put together: an item has one action in it. */
    public static final class Changing {
        private final Worths worths;
        private final Kind kind;
        private final Map<Key, Worth> sums = new HashMap<>();

        private Changing(Worths worths, Kind kind) {
            this.worths = worths;
            this.kind = kind;
        }

        /** What a case gives from now on, by year; nothing to a private person. */
        public void add(Optional<String> association, Map<Integer, Worth> years) {
            merge(association, years, Worth.NOTHING::plus);
        }

        /** What a case gave until now, by year. */
        public void take(Optional<String> association, Map<Integer, Worth> years) {
            merge(association, years, Worth.NOTHING::minus);
        }

        private void merge(Optional<String> association, Map<Integer, Worth> years, UnaryOperator<Worth> signed) {
            association.ifPresent(id -> years.forEach(
                    (year, worth) -> sums.merge(worths.key(kind, year, id), signed.apply(worth), Worth::plus)));
        }

        public List<Change> changes() {
            return sums.entrySet().stream()
                    .filter(sum -> !sum.getValue().equals(Worth.NOTHING))
                    .map(sum -> (Change) new Change.Add(
                            sum.getKey(),
                            Map.of(
                                    "ore",
                                    sum.getValue().ore(),
                                    kind.measure(),
                                    sum.getValue().amount(),
                                    "times",
                                    (long) sum.getValue().times())))
                    .toList();
        }
    }

    private Key key(Kind kind, int year, String association) {
        return new Key(tables.name(kind.table()), partition(year), association);
    }

    private static String partition(int year) {
        return "worth#" + year;
    }

    /** All that have something in a year, those with the most first; what was decided a moment ago may be missing. */
    List<OfAssociation> ofYear(Kind kind, int year, Effort effort) {
        Range all = Range.startingWith(tables.name(kind.table()), partition(year), "");
        return work.all(all.eventual(), effort)
                .limit(MOST)
                .map(item -> read(kind, item))
                .filter(sum -> sum.worth().ore() > 0)
                .sorted(Comparator.comparingLong(
                                (OfAssociation sum) -> -sum.worth().ore())
                        .thenComparing(OfAssociation::association))
                .toList();
    }

    private static OfAssociation read(Kind kind, Item item) {
        return new OfAssociation(
                item.text("sk"), new Worth(item.number("ore"), item.number(kind.measure()), item.integer("times")));
    }
}
