package no.endorinn.lending.equipment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.id.Origin;
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
import no.endorinn.kernel.time.Interval;

/**
 * What there is of each model, in the loans table: a partition a model, with its {@link Stock} and its copies, and an item a label that
 * says which model it is on.
 */
@Singleton
public final class Copies {
    /** So many are added at once: each is two items of one transaction. */
    public static final int MOST_AT_ONCE = 40;

    /** So many there are of a model: its stock is read with every search. */
    public static final int MOST_OF_A_MODEL = 300;

    private static final String MODEL = "model#";
    private static final String COPY = "copy#";

    private final String table;
    private final UnitOfWork work;

    public Copies(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
    }

    public Key stockKey(String model) {
        return new Key(table, partition(model), "stock");
    }

    public Key copyKey(String model, String label) {
        return new Key(table, partition(model), COPY + label);
    }

    /** Where it stands which model a label is on. */
    public Key labelKey(String label) {
        return new Key(table, "label#" + label, "label");
    }

    /** What there is of the model; nothing, where nobody has added any. */
    public Stock stock(Snapshot snapshot, String model) {
        return snapshot.at(stockKey(model)).map(Copies::stock).orElseGet(() -> Stock.none(model));
    }

    /** What there is of some models, by their ids: a read of its own. */
    public Map<String, Stock> stocks(Collection<String> models, Effort effort) {
        Snapshot found = work.read(models.stream().map(this::stockKey).toList(), effort);
        Map<String, Stock> stocks = new HashMap<>();
        models.forEach(model -> stocks.put(model, stock(found, model)));
        return stocks;
    }

    /** The id of the model that the label is on. */
    public Optional<String> model(Snapshot snapshot, String label) {
        return snapshot.at(labelKey(label)).map(item -> item.text("model"));
    }

    public Optional<Copy> copy(Snapshot snapshot, String model, String label) {
        return snapshot.at(copyKey(model, label)).map(Copies::copy);
    }

    /** A page of the copies of a model, by their labels. */
    public Page<Copy> page(String model, Optional<Cursor> from, Effort effort) {
        return work.page(Range.startingWith(table, partition(model), COPY), from, effort)
                .map(Copies::copy);
    }

    /** All copies of a model, by their labels. */
    public Stream<Copy> all(String model, Effort effort) {
        return work.all(Range.startingWith(table, partition(model), COPY), effort)
                .map(Copies::copy);
    }

    /** The change that puts this stock in place of what was read, one version up. */
    public Change changed(Stock stock) {
        return Change.write(table, item(stock.withVersion(stock.version() + 1)), stock.version());
    }

    /** The change that puts this copy in place of what was read, one version up. */
    public Change changed(Copy copy) {
        return new Change.Replace(
                table,
                CopyItem.item(copyKey(copy.model(), copy.label()), copy.withVersion(copy.version() + 1)),
                copy.version());
    }

    /** Where it stands what a request that added copies has made, under one of its references. */
    public Key madeKey(String reference) {
        return new Key(table, "made#" + reference, "made");
    }

    /** Where it stands how many labels there are. */
    public Key numberKey() {
        return new Key(table, "labels", "labels");
    }

    /** Which labels a request made; nothing, where it has made none under this reference. */
    public Optional<Made> made(Snapshot snapshot, String reference) {
        return snapshot.at(madeKey(reference)).map(item -> new Made(item.origin(), item.texts("labels")));
    }

    /** Which request made which labels. */
    public record Made(Origin origin, List<String> labels) {}

    /** The labels of so many new copies. */
    public List<String> next(Snapshot snapshot, int many) {
        long last = last(snapshot);
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            labels.add(Label.of(last + i));
        }
        return labels;
    }

    /** The changes that add copies with the labels of {@link #next}; their stock is changed by the caller. */
    public List<Change> added(Snapshot snapshot, String reference, Origin origin, List<Copy> copies) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Create(
                table,
                Item.at(madeKey(reference))
                        .origin(origin)
                        .texts("labels", copies.stream().map(Copy::label).toList())
                        .build()));
        long last = last(snapshot);
        changes.add(Change.write(
                table,
                Item.at(numberKey()).number("version", last + copies.size()).build(),
                last));
        changes.addAll(created(copies));
        return changes;
    }

    /** The changes that add copies with labels that they have already; those that are made later have none of them. */
    public List<Change> labelled(Snapshot snapshot, List<Copy> copies) {
        long last = last(snapshot);
        long highest = copies.stream()
                .mapToLong(copy -> Label.number(copy.label()))
                .max()
                .orElse(0);
        List<Change> changes = new ArrayList<>(created(copies));
        if (highest > last) {
            changes.add(Change.write(
                    table, Item.at(numberKey()).number("version", highest).build(), last));
        }
        return changes;
    }

    private List<Change> created(List<Copy> copies) {
        List<Change> changes = new ArrayList<>();
        for (Copy copy : copies) {
            changes.add(
                    new Change.Create(table, CopyItem.item(copyKey(copy.model(), copy.label()), copy.withVersion(1))));
            changes.add(new Change.Create(
                    table,
                    Item.at(labelKey(copy.label())).text("model", copy.model()).build()));
        }
        return changes;
    }

    /** The version of that item is the last number: it only ever goes up. */
    private long last(Snapshot snapshot) {
        return snapshot.at(numberKey()).map(item -> item.number("version")).orElse(0L);
    }

    private static String partition(String model) {
        return MODEL + model;
    }

    /** Whose partition an item lies in: the id of the model. */
    public static String model(Item item) {
        return item.text("pk").substring(MODEL.length());
    }

    private Item item(Stock stock) {
        Item.Builder item = Item.at(stockKey(stock.modelId()))
                .number("version", stock.version())
                .number("terms", stock.terms())
                .items(
                        "working",
                        stock.working().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> Item.builder()
                                        .text("v", each.getKey())
                                        .number("n", each.getValue())
                                        .build())
                                .toList())
                .items(
                        "out",
                        stock.out().stream()
                                .map(each -> Item.builder()
                                        .text("l", each.label())
                                        .text("v", each.variant())
                                        .text("r", each.loan())
                                        .instant("d", each.due())
                                        .build())
                                .toList())
                .items(
                        "away",
                        stock.away().stream()
                                .map(each -> Item.builder()
                                        .text("l", each.label())
                                        .text("v", each.variant())
                                        .instant("s", each.time().start())
                                        .instant("e", each.time().end())
                                        .text("w", each.why().name())
                                        .build())
                                .toList())
                .items(
                        "aside",
                        stock.aside().stream()
                                .map(each -> Item.builder()
                                        .text("l", each.label())
                                        .text("r", each.loan())
                                        .instant("u", each.until())
                                        .build())
                                .toList());
        WaitingListItem.write(item, stock.waiting(), stock.modelId());
        return item.build();
    }

    /** The copy in an item of the table. */
    public static Copy copy(Item item) {
        return CopyItem.copy(item.text("sk").substring(COPY.length()), model(item), item);
    }

    /** The stock in an item of the table. */
    public static Stock stock(Item item) {
        Map<String, Integer> working = new HashMap<>();
        item.items("working").forEach(each -> working.put(each.text("v"), each.integer("n")));
        return new Stock(
                model(item),
                item.number("version"),
                item.has("terms") ? item.number("terms") : 0,
                working,
                item.items("out").stream()
                        .map(each -> new Stock.Out(each.text("l"), each.text("v"), each.text("r"), each.instant("d")))
                        .toList(),
                item.items("away").stream().map(Copies::away).toList(),
                item.items("aside").stream()
                        .map(each -> new Stock.Aside(each.text("l"), each.text("r"), each.instant("u")))
                        .toList(),
                WaitingListItem.read(item));
    }

    private static Stock.Away away(Item item) {
        return new Stock.Away(
                item.text("l"),
                item.text("v"),
                new Interval(item.instant("s"), item.instant("e")),
                Stock.Reason.valueOf(item.text("w")));
    }
}
