package no.endorinn.booking.store;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Worth;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * What associations have used below the full rate, in the bookings table: a sum an association and year, which each booking's own
 * transaction adds to or takes from. So nobody reckons it out of all bookings, and nobody waits for anybody else.
 */
@Singleton
public final class Worths {
    /** More associations than so many are not looked through: some 4 MB. */
    private static final int MOST = 30_000;

    private final String table;
    private final UnitOfWork work;

    public Worths(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.BOOKINGS);
        this.work = work;
    }

    /** An association's sum. */
    public record OfAssociation(String association, Worth worth) {}

    /** What a transaction changes in the sums, put together: an item has one action in it. */
    static final class Changing {
        private final Worths worths;
        private final Map<Key, Worth> sums = new HashMap<>();

        Changing(Worths worths) {
            this.worths = worths;
        }

        void step(Optional<Booking> before, Booking after) {
            add(after, Worth.NOTHING::plus);
            before.ifPresent(was -> add(was, Worth.NOTHING::minus));
        }

        private void add(Booking booking, UnaryOperator<Worth> signed) {
            booking.associationId()
                    .ifPresent(association -> Worth.of(booking)
                            .forEach((year, worth) ->
                                    sums.merge(worths.key(year, association), signed.apply(worth), Worth::plus)));
        }

        List<Change> changes() {
            return sums.entrySet().stream()
                    .filter(sum -> !sum.getValue().equals(Worth.NOTHING))
                    .map(sum -> (Change) new Change.Add(
                            sum.getKey(),
                            Map.of(
                                    "ore", sum.getValue().ore(),
                                    "minutes", sum.getValue().minutes(),
                                    "times", (long) sum.getValue().times())))
                    .toList();
        }
    }

    private Key key(int year, String association) {
        return new Key(table, partition(year), association);
    }

    private static String partition(int year) {
        return "worth#" + year;
    }

    /** All that have something in a year, those with the most first; what was booked a moment ago may be missing. */
    public List<OfAssociation> ofYear(int year, Effort effort) {
        return work.all(Range.startingWith(table, partition(year), "").eventual(), effort)
                .limit(MOST)
                .map(Worths::read)
                .filter(sum -> sum.worth().ore() > 0)
                .sorted(Comparator.comparingLong(
                                (OfAssociation sum) -> -sum.worth().ore())
                        .thenComparing(OfAssociation::association))
                .toList();
    }

    private static OfAssociation read(Item item) {
        return new OfAssociation(
                item.text("sk"), new Worth(item.number("ore"), item.number("minutes"), item.integer("times")));
    }
}
