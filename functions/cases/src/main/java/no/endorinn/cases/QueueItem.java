package no.endorinn.cases;

import java.time.Instant;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Range;

/**
 * How a case stands in the queue of those that wait for staff, in any table with the sparse index {@code queue} ({@code queue} = its
 * kind, {@code queuedAt}): the oldest first, each kind by itself. A position ends in the reference, so each is unique.
 */
public final class QueueItem {
    public static final Range.Index INDEX = new Range.Index("queue", "queue", "queuedAt");

    private QueueItem() {}

    /** The item with the attributes by which it waits; without them it does not. */
    public static Item.Builder waiting(Item.Builder item, String kind, Instant since, String reference) {
        return item.text("queue", kind).text("queuedAt", since + "#" + reference);
    }

    /** The item without them. */
    public static Item.Builder notWaiting(Item.Builder item) {
        return item.without("queue").without("queuedAt");
    }

    /** All of a kind that wait in the table. */
    public static Range range(String table, String kind) {
        return Range.startingWith(table, kind, "").in(INDEX);
    }
}
