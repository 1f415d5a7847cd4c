package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Room;
import no.endorinn.lending.loans.Visit;
import no.endorinn.lending.loans.Visits;

/**
 * Who comes to the lending points that can serve so many a day, in the loans table: an item a point and date, which the transaction of each
 * loan writes that comes then. Of a point that takes as many as come nothing is read or written.
 */
@Singleton
public final class PointDays {
    public static final String PREFIX = "visits#";

    private final String table;
    private final UnitOfWork work;

    PointDays(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
    }

    /** With who comes on those of these dates that were not read; a date on which nobody comes counts as read from then on. */
    public Snapshot with(Snapshot snapshot, Optional<Point> point, Collection<LocalDate> dates, Effort effort) {
        List<Key> unread = keys(point, dates).values().stream()
                .filter(key -> snapshot.at(key).isEmpty())
                .toList();
        if (unread.isEmpty()) {
            return snapshot;
        }
        Map<Key, Item> nobody = unread.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> Item.at(key).number("version", 0).build()));
        return snapshot.with(new Snapshot(nobody)).with(work.read(unread, effort));
    }

    /** What room the point has on these dates, of which {@link #with} has read who comes. */
    Room room(Snapshot snapshot, Optional<Point> point, Collection<LocalDate> dates) {
        Map<LocalDate, Visits> days = new HashMap<>();
        keys(point, dates)
                .forEach((date, key) -> snapshot.at(key).map(PointDays::visits).ifPresent(day -> days.put(date, day)));
        return new Room(point.flatMap(Point::mostVisitsADay), days, Optional.empty());
    }

    /** What follows for the point from a loan becoming what it now is. */
    List<Change> changes(Room room, Optional<Loan> before, Loan after) {
        return room.changed(before, after).stream()
                .map(day -> Change.write(table, item(day), day.version()))
                .toList();
    }

    private Map<LocalDate, Key> keys(Optional<Point> point, Collection<LocalDate> dates) {
        return point.filter(there -> there.mostVisitsADay().isPresent())
                .map(there -> dates.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), date -> key(there.id(), date))))
                .orElse(Map.of());
    }

    private Key key(String point, LocalDate date) {
        return new Key(table, PREFIX + point, date.toString());
    }

    private Item item(Visits day) {
        return Item.at(key(day.point(), day.date()))
                .number("version", day.version() + 1)
                .items("visits", day.all().stream().map(PointDays::item).toList())
                .build();
    }

    private static Item item(Visit visit) {
        return Item.builder()
                .text("r", visit.loan())
                .text("k", visit.kind().name())
                .text("o", visit.lapses().map(Instant::toString).orElse(null))
                .build();
    }

    /** Who comes on the day in an item of the table. */
    public static Visits visits(Item item) {
        LocalDate date = LocalDate.parse(item.text("sk"));
        return new Visits(
                item.text("pk").substring(PREFIX.length()),
                date,
                item.number("version"),
                item.items("visits").stream()
                        .map(visit -> new Visit(
                                date,
                                Visit.Kind.valueOf(visit.text("k")),
                                visit.text("r"),
                                visit.optionalText("o").map(Instant::parse)))
                        .collect(Collectors.toSet()));
    }
}
