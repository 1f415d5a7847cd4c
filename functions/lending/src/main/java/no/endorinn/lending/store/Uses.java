package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.loans.Use;

/**
 * What was used in a year, as sums that are written as copies come back: a partition a year, and in it a few items a lending point, so
 * that two who take back at the same counter seldom write the same.
 */
@Singleton
public final class Uses {
    private final String table;
    private final UnitOfWork work;

    Uses(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
    }

    /** Whose things of which model. */
    public record Of(String model, Copy.Owner.Kind owner) {}

    /** Where that loan's part of the sums stands: by the first sign of its reference. */
    Key key(int year, String point, String reference) {
        return new Key(table, partition(year), point + "#" + reference.charAt(0));
    }

    /** The change that adds to what was read. */
    Change added(Snapshot snapshot, Key key, Map<Of, Use> more) {
        Map<Of, Use> sums = new HashMap<>(snapshot.at(key).map(Uses::read).orElse(Map.of()));
        more.forEach((of, use) -> sums.merge(of, use, Use::plus));
        List<Item> lines = new ArrayList<>();
        sums.forEach((of, use) -> lines.add(Item.builder()
                .text("m", of.model())
                .text("o", of.owner().name())
                .number("d", use.days())
                .number("t", use.times())
                .number("l", use.lost())
                .build()));
        long version = snapshot.at(key).map(item -> item.number("version")).orElse(0L);
        return Change.write(
                table,
                Item.at(key).number("version", version + 1).items("sums", lines).build(),
                version);
    }

    /** All that was used in a year. */
    public Map<Of, Use> in(int year, Effort effort) {
        Map<Of, Use> all = new HashMap<>();
        work.all(Range.startingWith(table, partition(year), ""), effort)
                .forEach(item -> read(item).forEach((of, use) -> all.merge(of, use, Use::plus)));
        return all;
    }

    private static String partition(int year) {
        return "use#" + year;
    }

    private static Map<Of, Use> read(Item item) {
        Map<Of, Use> sums = new HashMap<>();
        item.items("sums")
                .forEach(line -> sums.put(
                        new Of(line.text("m"), Copy.Owner.Kind.valueOf(line.text("o"))),
                        new Use(line.number("d"), line.number("t"), line.number("l"))));
        return sums;
    }
}
