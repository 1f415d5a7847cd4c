package no.endorinn.lending.equipment;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Kept;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * What there is to borrow, in the loans table: one partition, {@code catalogue}, with an item for each lending point and each model,
 * which a warm function {@linkplain Kept keeps}. What there is of a model is {@link Copies}' business.
 */
@Singleton
public final class Catalogue {
    /** So many lending points: all of them are one list. */
    public static final int MOST_POINTS = 40;

    /** So many models: all of them are kept in memory. */
    public static final int MOST_MODELS = 1_000;

    /** So many models are on the list for emergencies: the copies of each are a read of their own. */
    public static final int MOST_FOR_EMERGENCIES = 60;

    private static final String PARTITION = "catalogue";
    private static final String POINT = "point#";
    /** What the sort key of a model begins with. */
    public static final String MODEL = "model#";

    private final String table;
    private final UnitOfWork work;
    private final Kept<Contents> kept;

    /**
     * What the catalogue holds, each by its id.
     *
     * @param points retired ones too
     * @param models retired ones too
     */
    public record Contents(Map<String, Point> points, Map<String, Model> models) {
        /**
         * A model by its id, that is still lent.
         *
         * @throws Rejection 404 when there is none
         */
        public Model requireLent(String id) {
            Model found = models.get(id);
            if (found == null || found.retired()) {
                throw Rejection.notFound();
            }
            return found;
        }

        /** The departments and districts whose staff look after the model: its point's. */
        public Set<String> managers(Model model) {
            Point point = points.get(model.point());
            return point == null ? Set.of() : point.managers();
        }
    }

    public Catalogue(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
        this.kept = new Kept<>(work, table, PARTITION, Catalogue::contents);
    }

    public Key pointKey(String id) {
        return kept.key(POINT + id);
    }

    public Key modelKey(String id) {
        return kept.key(MODEL + id);
    }

    /** Read together with what is going to be changed. */
    public Key stampKey() {
        return kept.stampKey();
    }

    public Optional<Point> point(Snapshot snapshot, String id) {
        return snapshot.at(pointKey(id)).map(Catalogue::point);
    }

    public Optional<Model> model(Snapshot snapshot, String id) {
        return snapshot.at(modelKey(id)).map(Catalogue::model);
    }

    /**
     * A model with the terms that its stock tells of, or newer ones: a batched read is no snapshot, so an older one is read again.
     *
     * @param stock as it was read together with the model
     */
    public Optional<Model> model(Snapshot snapshot, Stock stock, Effort effort) {
        Optional<Model> read = model(snapshot, stock.modelId());
        boolean older = read.map(Model::version).orElse(0L) < stock.terms();
        return older ? model(work.read(List.of(modelKey(stock.modelId())), effort), stock.modelId()) : read;
    }

    /** All there is; at most one change behind, and only for a moment. */
    public Contents contents(Effort effort) {
        return kept.contents(effort);
    }

    /** The changes that put this point in the catalogue in place of what was read, one version up. */
    public List<Change> changes(Snapshot snapshot, Point changed) {
        Item item = Item.at(pointKey(changed.id()))
                .number("version", changed.version() + 1)
                .text("point", PointJson.text(changed))
                .build();
        return List.of(Change.write(table, item, changed.version()), kept.stamped(snapshot));
    }

    /** The changes that put this model in the catalogue in place of what was read, one version up. */
    public List<Change> changes(Snapshot snapshot, Model changed) {
        Item item = Item.at(modelKey(changed.id()))
                .number("version", changed.version() + 1)
                .text("model", ModelJson.text(changed))
                .build();
        return List.of(Change.write(table, item, changed.version()), kept.stamped(snapshot));
    }

    private static Contents contents(Stream<Item> items) {
        Map<String, Point> points = new HashMap<>();
        Map<String, Model> models = new HashMap<>();
        items.forEach(item -> {
            if (item.text("sk").startsWith(POINT)) {
                Point point = point(item);
                points.put(point.id(), point);
            } else if (item.text("sk").startsWith(MODEL)) {
                Model model = model(item);
                models.put(model.id(), model);
            }
        });
        return new Contents(Map.copyOf(points), Map.copyOf(models));
    }

    /** A model as its item says it. */
    public static Model model(Item item) {
        return ModelJson.fromText(item.text("sk").substring(MODEL.length()), item.text("model"))
                .withVersion(item.number("version"));
    }

    private static Point point(Item item) {
        return PointJson.fromText(item.text("sk").substring(POINT.length()), item.text("point"))
                .withVersion(item.number("version"));
    }
}
