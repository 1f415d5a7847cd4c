package no.endorinn.lending.equipment;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * What there is to borrow, in the loans table: one partition, {@code catalogue}, with an item for each lending point, and a stamp that
 * counts their changes. A warm function keeps all of it in memory for as long as the stamp stays the same.
 */
@Singleton
public final class Catalogue {
    /** So many lending points: all of them are one list. */
    public static final int MOST_POINTS = 40;

    private static final String PARTITION = "catalogue";
    private static final String POINT = "point#";

    private final String table;
    private final UnitOfWork work;
    private volatile Contents copy = new Contents(-1, Map.of());

    /**
     * What the catalogue holds, each by its id.
     *
     * @param stamp how many changes it has seen
     * @param points retired ones too
     */
    public record Contents(long stamp, Map<String, Point> points) {}

    public Catalogue(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
    }

    public Key pointKey(String id) {
        return new Key(table, PARTITION, POINT + id);
    }

    /** Read together with what is going to be changed. */
    public Key stampKey() {
        return new Key(table, PARTITION, "stamp");
    }

    public Optional<Point> point(Snapshot snapshot, String id) {
        return snapshot.at(pointKey(id)).map(Catalogue::point);
    }

    /** All there is; at most one change behind, and only for a moment. */
    public Contents contents(Effort effort) {
        long stamp = stamp(work.read(List.of(stampKey()), effort));
        Contents kept = copy;
        if (kept.stamp() != stamp) {
            kept = load(effort, stamp);
            copy = kept;
        }
        return kept;
    }

    /** The changes that put this point in the catalogue in place of what was read, one version up. */
    public List<Change> changes(Snapshot snapshot, Point changed) {
        Item item = Item.at(pointKey(changed.id()))
                .number("version", changed.version() + 1)
                .text("point", PointJson.text(changed))
                .build();
        return List.of(Change.write(table, item, changed.version()), stamped(snapshot));
    }

    private Change stamped(Snapshot snapshot) {
        long stamp = stamp(snapshot);
        return Change.write(
                table, Item.at(stampKey()).number("version", stamp + 1).build(), stamp);
    }

    private long stamp(Snapshot snapshot) {
        return snapshot.at(stampKey()).map(item -> item.number("version")).orElse(0L);
    }

    private Contents load(Effort effort, long stamp) {
        Map<String, Point> points = new HashMap<>();
        work.all(Range.startingWith(table, PARTITION, ""), effort)
                .filter(item -> item.text("sk").startsWith(POINT))
                .map(Catalogue::point)
                .forEach(point -> points.put(point.id(), point));
        return new Contents(stamp, Map.copyOf(points));
    }

    private static Point point(Item item) {
        return PointJson.fromText(item.text("sk").substring(POINT.length()), item.text("point"))
                .withVersion(item.number("version"));
    }
}
