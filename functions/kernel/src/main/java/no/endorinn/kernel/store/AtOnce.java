package no.endorinn.kernel.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several decisions that one transaction takes, each made on what those before it leave: DynamoDB takes one action an item, and what one
 * decision takes of a limit the next must count.
 */
public final class AtOnce {
    private final Map<Key, Change> changes = new LinkedHashMap<>();

    /**
     * Adds what a decision changes that was made on {@link #after}.
     *
     * @throws IllegalStateException if it was made on something else
     */
    public void add(List<Change> more) {
        more.forEach(change -> changes.merge(keyOf(change), change, AtOnce::both));
    }

    /** What was read, as it is after the changes; sums that nobody decides by are left as they were. */
    public Snapshot after(Snapshot read) {
        Map<Key, Item> items = new HashMap<>(read.items());
        changes.forEach((key, change) -> {
            switch (change) {
                case Change.Create(String table, Item item) -> items.put(key, item);
                case Change.Replace(String table, Item item, long expected) -> items.put(key, item);
                case Change.Derive(String table, Item item) -> items.put(key, item);
                case Change.Delete delete -> items.remove(key);
                case Change.Remove remove -> items.remove(key);
                case Change.Check check -> {}
                case Change.Unless unless -> {}
                case Change.Mark mark -> {}
                case Change.Add sum -> {}
            }
        });
        return new Snapshot(items);
    }

    /** One for each item. */
    public List<Change> changes() {
        return List.copyOf(new ArrayList<>(changes.values()));
    }

    private static Key keyOf(Change change) {
        return switch (change) {
            case Change.Create(String table, Item item) -> Key.of(table, item);
            case Change.Replace(String table, Item item, long expected) -> Key.of(table, item);
            case Change.Derive(String table, Item item) -> Key.of(table, item);
            case Change.Delete(Key key, long expected) -> key;
            case Change.Check(Key key, long expected) -> key;
            case Change.Mark(Key key, String name, long number) -> key;
            case Change.Add(Key key, Map<String, Long> numbers) -> key;
            case Change.Remove(Key key) -> key;
            case Change.Unless(Key key, String attribute) -> key;
        };
    }

    /** What two decisions make of one item, the second made on what the first leaves. */
    private static Change both(Change first, Change second) {
        if (first.equals(second)) {
            return first;
        }
        if (first instanceof Change.Add(Key key, Map<String, Long> some)
                && second instanceof Change.Add(Key same, Map<String, Long> others)) {
            Map<String, Long> sums = new HashMap<>(some);
            others.forEach((name, number) -> sums.merge(name, number, Long::sum));
            return new Change.Add(key, sums);
        }
        if (first instanceof Change.Replace(String table, Item left, long expected)
                && second instanceof Change.Check(Key key, long seen)
                && left.number("version") == seen) {
            return first;
        }
        if (second instanceof Change.Replace(String table, Item item, long seen)) {
            if (first instanceof Change.Check(Key key, long expected) && expected == seen) {
                return second;
            }
            if (first instanceof Change.Create(String same, Item left) && left.number("version") == seen) {
                return new Change.Create(table, item);
            }
            if (first instanceof Change.Replace(String same, Item left, long expected)
                    && left.number("version") == seen) {
                return new Change.Replace(table, item, expected);
            }
        }
        throw new IllegalStateException("two decisions on the same item, of which one does not know the other");
    }
}
