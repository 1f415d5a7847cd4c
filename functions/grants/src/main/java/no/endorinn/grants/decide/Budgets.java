package no.endorinn.grants.decide;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
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
        return there(read, scheme, round.id()).orElseGet(() -> Budget.of(round.budget()));
    }

    /** The budget that a round has, or is going to have: as long as there is no such round, it has no bound. */
    public Budget budget(Snapshot read, Scheme scheme, String round) {
        return there(read, scheme.id(), round)
                .orElseGet(
                        () -> Budget.of(scheme.round(round).map(Round::budget).orElseGet(OptionalLong::empty)));
    }

    /** What is written of a round's budget; nothing before anything was given of it. */
    public Optional<Budget> there(Snapshot read, String scheme, String round) {
        return read.at(key(scheme, round)).map(Budgets::read);
    }

    /** The change that it is so from now on. */
    public Change written(String scheme, String round, Budget after) {
        Item.Builder item = Item.at(key(scheme, round))
                .number("version", after.version())
                .number("granted", after.granted())
                .number("planned", after.planned())
                .number("bound", after.bound());
        after.total().ifPresent(ore -> item.number("total", ore));
        return Change.write(table, item.build(), after.version() - 1);
    }

    private static Budget read(Item item) {
        return new Budget(
                item.has("total") ? OptionalLong.of(item.number("total")) : OptionalLong.empty(),
                item.number("granted"),
                item.has("planned") ? item.number("planned") : 0,
                item.has("bound") ? item.number("bound") : 0,
                item.number("version"));
    }
}
