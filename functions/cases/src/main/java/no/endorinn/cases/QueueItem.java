package no.endorinn.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import no.endorinn.cases.CaseKinds.CaseKind;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.time.Interval;

/**
 * How a case's own item says that it waits, in any table with the sparse index {@code queue} ({@code queue} = its kind, {@code
 * queuedAt} = since when, and its reference): in {@code whose}, {@code purpose} and {@code case}, which is all that the index has of
 * it. So a case is in the queue by the very write that makes it wait, and out of it by the next.
 */
public final class QueueItem {
    public static final Range.Index INDEX = new Range.Index("queue", "queue", "queuedAt");

    private static final String QUEUE = "queue";
    private static final String QUEUED_AT = "queuedAt";
    private static final String WHOSE = "whose";
    private static final String PURPOSE = "purpose";
    private static final String CASE = "case";

    private QueueItem() {}

    /** The item with the attributes by which the case waits for staff. */
    public static Item.Builder waiting(Item.Builder item, Waiting waiting) {
        Matter matter = waiting.matter();
        return item.text(QUEUE, waiting.kind().name())
                .text(QUEUED_AT, waiting.position())
                .item(WHOSE, PartyItem.write(matter.party()))
                .words(PURPOSE, waiting.purpose().orElse(null))
                .item(
                        CASE,
                        Item.builder()
                                .text("reference", waiting.reference())
                                .text("askedBy", matter.askedBy())
                                .texts("areas", matter.areas().stream().sorted().toList())
                                .text("name", waiting.name().orElse(null))
                                .text("subject", waiting.subject())
                                .item(
                                        "time",
                                        waiting.time().map(QueueItem::time).orElse(null))
                                .number("times", waiting.times())
                                .text(
                                        "deadline",
                                        waiting.deadline()
                                                .map(Instant::toString)
                                                .orElse(null))
                                .flag("asked", waiting.asked())
                                .build());
    }

    /** What waits, as the index has it. */
    public static Waiting waiting(CaseKind kind, Item item) {
        Item said = item.item(CASE);
        Instant since = Instant.parse(item.text(QUEUED_AT).replaceFirst("#.*", ""));
        return new Waiting(
                kind,
                said.text("reference"),
                new Matter(
                        PartyItem.read(item.item(WHOSE)),
                        said.text("askedBy"),
                        new HashSet<>(said.texts("areas")),
                        since),
                said.optionalText("name"),
                said.text("subject"),
                item.optionalWords(PURPOSE),
                said.has("time") ? Optional.of(time(said.item("time"))) : Optional.empty(),
                said.integer("times"),
                said.optionalText("deadline").map(Instant::parse),
                said.flag("asked"));
    }

    /** The item with the attributes by which it waits for the clock, which does to it what is due then. */
    public static Item.Builder due(Item.Builder item, String what, Instant then, String reference) {
        return item.text(QUEUE, what).text(QUEUED_AT, then + "#" + reference);
    }

    /** The item without them. */
    public static Item.Builder notWaiting(Item.Builder item) {
        return item.without(QUEUE).without(QUEUED_AT).without(CASE);
    }

    /** What waits for the clock and is due before then. */
    public static Range due(String table, String what, Instant then) {
        return Range.before(table, what, then.toString()).in(INDEX);
    }

    /** Whether the item still waits for the clock. */
    public static boolean isDue(Item item, String what) {
        return item.optionalText(QUEUE).equals(Optional.of(what));
    }

    /** All cases of a kind that wait. */
    static Range range(String table, CaseKind kind) {
        return Range.startingWith(table, kind.name(), "").in(INDEX);
    }

    private static Item time(Interval time) {
        return Item.builder()
                .instant("start", time.start())
                .instant("end", time.end())
                .build();
    }

    private static Interval time(Item item) {
        return new Interval(item.instant("start"), item.instant("end"));
    }
}
