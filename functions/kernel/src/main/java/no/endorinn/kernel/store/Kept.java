package no.endorinn.kernel.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partition of which a warm function keeps in memory what is made of its items. One of them is a stamp that counts the changes of all
 * others: for as long as it stays the same, nothing else is read.
 *
 * @param <T> what is made of all items; the stamp is among them
 */
public final class Kept<T> {
    private final UnitOfWork work;
    private final String table;
    private final String partition;
    private final Function<Stream<Item>, T> making;
    private volatile @Nullable Copy<T> copy;

    private record Copy<T>(long stamp, T contents) {}

    public Kept(UnitOfWork work, String table, String partition, Function<Stream<Item>, T> making) {
        this.work = work;
        this.table = table;
        this.partition = partition;
        this.making = making;
    }

    /** Where an item of it is. */
    public Key key(String sk) {
        return new Key(table, partition, sk);
    }

    /** Read together with whatever is going to be changed. */
    public Key stampKey() {
        return key("stamp");
    }

    /** All there is; at most one change behind, and only for a moment. */
    public T contents(Effort effort) {
        long stamp = stamp(work.read(List.of(stampKey()), effort));
        Copy<T> kept = copy;
        if (kept == null || kept.stamp() != stamp) {
            kept = new Copy<>(stamp, making.apply(work.all(Range.startingWith(table, partition, ""), effort)));
            copy = kept;
        }
        return kept.contents();
    }

    /**
     * The change that makes all copies old, in the same transaction as what it is about.
     *
     * @param snapshot with the item at {@link #stampKey}
     */
    public Change stamped(Snapshot snapshot) {
        long stamp = stamp(snapshot);
        return Change.write(
                table, Item.at(stampKey()).number("version", stamp + 1).build(), stamp);
    }

    private long stamp(Snapshot snapshot) {
        return snapshot.at(stampKey()).map(item -> item.number("version")).orElse(0L);
    }
}
