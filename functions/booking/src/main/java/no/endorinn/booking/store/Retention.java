package no.endorinn.booking.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueSweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/**
 * How long what somebody wrote is kept. A year after the last of it has ended the words go that are somebody's own, and in a case of
 * somebody's those about them too; for whom staff booked by telephone with name and number, for those have no login and cannot erase
 * themselves. That there was a booking, how it was answered and what it cost, stays.
 */
@Singleton
public final class Retention {
    private final String table;
    private final QueueSweep sweep;
    private final History history;
    private final InstantSource clock;

    Retention(Tables tables, QueueSweep sweep, History history, InstantSource clock) {
        this.table = tables.name(Table.BOOKINGS);
        this.sweep = sweep;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Forgets what was written in the oldest bookings; stops in time.
     *
     * @return how many were forgotten
     */
    public int forget(Duration patience) {
        return sweep.over(table, BookingItem.WORDS, clock.instant(), patience, this::forgotten);
    }

    private List<Change> forgotten(Item item, Effort effort) {
        Booking before = BookingItem.read(item);
        Booking nobodys = Bookings.stored(before.holder() instanceof Party.Registered ? before.forgotten() : before);
        Event event =
                Event.of(Event.Type.FORGOTTEN, Happening.CLOCK, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return List.of(
                Change.write(table, BookingItem.withoutWords(Key.of(table, item), nobodys), before.version()),
                history.append(event.on(nobodys, Optional.empty()), Long.toString(nobodys.version())));
    }
}
