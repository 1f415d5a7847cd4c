package no.endorinn.grants.support;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/** What staff have entered, in the grants table; what everybody sees of it is its award. */
@Singleton
final class Allocations {
    private final String table;

    Allocations(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    Key key(String reference) {
        return new Key(table, "allocation#" + reference, "allocation");
    }

    Optional<Allocation> allocation(Snapshot read, String reference) {
        return read.at(key(reference)).map(Allocations::read);
    }

    Change change(Allocation after) {
        return Change.write(
                table,
                Item.at(key(after.reference()))
                        .number("version", after.version())
                        .text("association", after.association())
                        .text("decidedOn", after.decidedOn().toString())
                        .text("by", after.by())
                        .flag("removed", after.removed())
                        .origin(after.origin())
                        .build(),
                after.version() - 1);
    }

    private static Allocation read(Item item) {
        return new Allocation(
                item.text("pk").substring("allocation#".length()),
                item.text("association"),
                LocalDate.parse(item.text("decidedOn")),
                item.text("by"),
                item.flag("removed"),
                item.origin(),
                item.number("version"));
    }
}
