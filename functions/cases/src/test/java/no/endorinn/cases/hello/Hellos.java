package no.endorinn.cases.hello;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** Where they are kept. */
@Singleton
final class Hellos {
    private static final String KIND = "hellos";

    private final String table;
    private final UnitOfWork work;

    Hellos(@Property(name = "bookings.table") String table, UnitOfWork work) {
        this.table = table;
        this.work = work;
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
                table,
                (after.waits() ? QueueItem.waiting(item, KIND, after.at(), after.reference()) : item).build(),
                after.version());
    }

    Page<Hello> waiting(Optional<Cursor> from, Effort effort) {
        return work.page(QueueItem.range(table, KIND), from, effort).map(Hellos::read);
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
