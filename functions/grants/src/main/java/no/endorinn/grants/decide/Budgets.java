package no.endorinn.grants.decide;

import jakarta.inject.Singleton;
import java.util.OptionalLong;
import no.endorinn.grants.schemes.Round;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/** The budgets of rounds in the grants table: an item each, from when something is decided. */
@Singleton
public final class Budgets {
    private final String table;

    public Budgets(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    public Key key(String scheme, String round) {
        return new Key(table, "round#" + scheme + "#" + round, "budget");
    }

    /** The budget as it stands; before anything was decided it is as the round says. */
    public Budget budget(Snapshot read, String scheme, Round round) {
        return read.at(key(scheme, round.id())).map(Budgets::read).orElseGet(() -> new Budget(round.budget(), 0, 0, 0));
    }

    /** The change that it is so from now on. */
    public Change written(String scheme, String round, Budget after) {
        Item.Builder item = Item.at(key(scheme, round))
                .number("version", after.version())
                .number("granted", after.granted())
                .number("planned", after.planned());
        after.total().ifPresent(ore -> item.number("total", ore));
        return Change.write(table, item.build(), after.version() - 1);
    }

    private static Budget read(Item item) {
        return new Budget(
                item.has("total") ? OptionalLong.of(item.number("total")) : OptionalLong.empty(),
                item.number("granted"),
                item.has("planned") ? item.number("planned") : 0,
                item.number("version"));
    }
}
