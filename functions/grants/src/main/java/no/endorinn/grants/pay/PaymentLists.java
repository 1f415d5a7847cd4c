package no.endorinn.grants.pay;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/** Lists of payments in the grants table: an item each, and one for each of their parts, which is never written again. */
@Singleton
public final class PaymentLists {
    private static final String LISTS = "payment-lists";
    private static final String LIST = "list#";
    private static final String PART = "part#";

    private final String table;

    public PaymentLists(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    /**
     * Which lists there are.
     *
     * @param last the number of the last one; 0 for none
     * @param open the number of the one that is being made; 0 for none: there is never more than one
     * @param version 0 before the first
     */
    public record Head(int last, int open, long version) {}

    public Key headKey() {
        return new Key(table, LISTS, "head");
    }

    public Key key(int number) {
        return new Key(table, LISTS, LIST + "%06d".formatted(number));
    }

    private Key partKey(int number, int part) {
        return new Key(table, LIST + "%06d".formatted(number), PART + "%03d".formatted(part));
    }

    public Head head(Snapshot read) {
        return read.at(headKey())
                .map(item -> new Head(item.integer("last"), item.integer("open"), item.number("version")))
                .orElseGet(() -> new Head(0, 0, 0));
    }

    public Optional<PaymentList> list(Snapshot read, int number) {
        return read.at(key(number)).map(PaymentLists::read);
    }

    /** All lists, the latest first. */
    public Range all() {
        return Range.descending(table, LISTS).most(26);
    }

    /** All lists, the first first. */
    public Range oldest() {
        return Range.startingWith(table, LISTS, LIST);
    }

    /** The change by which a part of a list is there no more. */
    public Change gone(Item part) {
        return new Change.Delete(Key.of(table, part), part.number("version"));
    }

    /** The change by which a list is there no more; its parts are the caller's to take away, before it or with it. */
    public Change gone(PaymentList list) {
        return new Change.Delete(key(list.number()), list.version());
    }

    /** The lists among those items. */
    public static List<PaymentList> lists(List<Item> items) {
        return items.stream()
                .filter(item -> item.text("sk").startsWith(LIST))
                .map(PaymentLists::read)
                .toList();
    }

    /** All parts of a list, the first first. */
    public Range parts(int number) {
        return Range.startingWith(table, LIST + "%06d".formatted(number), PART);
    }

    public Key part(int number, int part) {
        return partKey(number, part);
    }

    public static List<PaymentList.Row> rows(Item part) {
        return part.items("rows").stream().map(PaymentLists::row).toList();
    }

    /** The change by which these lists are there. */
    public Change written(Head before, int last, int open) {
        return Change.write(
                table,
                Item.at(headKey())
                        .number("version", before.version() + 1)
                        .number("last", last)
                        .number("open", open)
                        .build(),
                before.version());
    }

    /** The change by which a list is as it is now. */
    public Change written(PaymentList after) {
        Item.Builder item = Item.at(key(after.number()))
                .number("version", after.version())
                .number("number", after.number())
                .text("scheme", after.scheme().orElse(null))
                .text("until", after.until().toString())
                .flag("made", after.made())
                .number("sum", after.sum())
                .number("count", after.count())
                .number("parts", after.parts())
                .number("paidParts", after.paidParts())
                .text("after", after.after())
                .text("by", after.by())
                .instant("at", after.at())
                .origin(after.origin());
        after.paidAt().ifPresent(at -> item.instant("paidAt", at));
        return Change.write(table, item.build(), after.version() - 1);
    }

    /** The change by which it has one more part. */
    public Change written(int number, int part, List<PaymentList.Row> rows) {
        return new Change.Create(
                table,
                Item.at(partKey(number, part))
                        .number("version", 1)
                        .items("rows", rows.stream().map(PaymentLists::write).toList())
                        .build());
    }

    private static Item write(PaymentList.Row row) {
        return Item.builder()
                .text("reference", row.reference())
                .number("payment", row.payment())
                .words("to", row.to())
                .text("organisationNumber", row.organisationNumber().orElse(null))
                .words("account", row.account())
                .number("ore", row.ore())
                .text("on", row.on().toString())
                .text("scheme", row.scheme())
                .build();
    }

    private static PaymentList.Row row(Item item) {
        return new PaymentList.Row(
                item.text("reference"),
                item.integer("payment"),
                item.words("to"),
                item.optionalText("organisationNumber"),
                item.words("account"),
                item.number("ore"),
                LocalDate.parse(item.text("on")),
                item.text("scheme"));
    }

    private static PaymentList read(Item item) {
        return new PaymentList(
                item.integer("number"),
                item.optionalText("scheme"),
                LocalDate.parse(item.text("until")),
                item.flag("made"),
                item.number("sum"),
                item.integer("count"),
                item.integer("parts"),
                item.integer("paidParts"),
                item.text("after"),
                item.text("by"),
                item.instant("at"),
                item.has("paidAt") ? Optional.of(item.instant("paidAt")) : Optional.empty(),
                item.origin(),
                item.number("version"));
    }
}
