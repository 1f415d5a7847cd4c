package no.endorinn.kernel.store;

import java.util.Map;

/** One action of a transaction. Items carry their own {@code version}; each action states what it takes to be so before it. */
public sealed interface Change {
    /** The item is new: nothing may be at its key. */
    record Create(String table, Item item) implements Change {}

    /** The item replaces the one of the given version; the new one carries a higher version if anybody decides by what is new. */
    record Replace(String table, Item item, long expectedVersion) implements Change {}

    /** The item is gone. */
    record Delete(Key key, long expectedVersion) implements Change {}

    /** Nothing is written: the item is of the given version all the same. */
    record Check(Key key, long expectedVersion) implements Change {}

    /**
     * The item's version goes up, whatever it was, and it keeps a number by this name; where there is no item, one comes with
     * these two alone. Whoever decides on the item as it was before decides anew.
     */
    record Mark(Key key, String name, long number) implements Change {}

    /**
     * These numbers are added to those that stand in the item, or stand there from now on: sums that nobody decides by, and that
     * therefore make nobody decide anew. What they follow from stands under its own condition in the same transaction.
     *
     * @param numbers by their names; below 0 to take away
     */
    record Add(Key key, Map<String, Long> numbers) implements Change {
        public Add {
            numbers = Map.copyOf(numbers);
        }
    }

    /** An item that follows from another one, and stands under that one's condition in the same transaction. */
    record Derive(String table, Item item) implements Change {}

    /** An item that no longer follows from another one, and goes under that one's condition in the same transaction. */
    record Remove(Key key) implements Change {}

    /** Nothing changes; but the transaction holds only while the item is there and has no such attribute. */
    record Unless(Key key, String attribute) implements Change {}

    /** A new item when the version before is 0, otherwise a replacement. */
    static Change write(String table, Item item, long versionBefore) {
        return versionBefore == 0 ? new Create(table, item) : new Replace(table, item, versionBefore);
    }
}
