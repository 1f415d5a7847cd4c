package no.endorinn.cases.hello;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import no.endorinn.cases.CaseKinds.CaseKind;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/** Where they are kept. */
@Singleton
final class Hellos {
    /** In a real trade a line of {@code CaseKinds}. */
    static final CaseKind KIND =
            new CaseKind("hello", Table.BOOKINGS, "GET /hellos/{reference}", "POST /hellos/{reference}/answer");

    private final String table;

    Hellos(Tables tables) {
        this.table = tables.name(Table.BOOKINGS);
    }

    Key key(String reference) {
        return new Key(table, "hello#" + reference, "hello");
    }

    Optional<Hello> hello(Snapshot snapshot, String reference) {
        return snapshot.at(key(reference)).map(Hellos::read);
    }

    Change change(Hello after) {
        Item.Builder item = Item.at(key(after.reference()))
                .number("version", after.version() + 1)
                .text("reference", after.reference())
                .origin(after.origin())
                .item("whose", PartyItem.write(after.party()))
                .text("askedBy", after.askedBy())
                .text("at", after.at().toString())
                .text("answer", after.answer().orElse(null));
        return Change.write(
                table, (after.waits() ? QueueItem.waiting(item, waiting(after)) : item).build(), after.version());
    }

    private static Waiting waiting(Hello hello) {
        return new Waiting(KIND, hello.reference(), hello.matter(), Optional.of("Fjordvik mannskor"), "Hilsen");
    }

    private static Hello read(Item item) {
        return new Hello(
                item.text("reference"),
                item.number("version"),
                item.origin(),
                PartyItem.read(item.item("whose")),
                item.text("askedBy"),
                Instant.parse(item.text("at")),
                item.optionalText("answer"));
    }
}
