package no.endorinn.booking.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueSweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Frees what staff offered in place of what was asked for, when nobody has answered in time. What was asked for stands as it was, and
 * staff answer it anew. Whoever looked after the last moment saw that it had lapsed.
 */
@Singleton
public final class LapsedOffers {
    private final String table;
    private final Bookings bookings;
    private final QueueSweep sweep;
    private final InstantSource clock;

    LapsedOffers(Tables tables, Bookings bookings, QueueSweep sweep, InstantSource clock) {
        this.table = tables.name(Table.BOOKINGS);
        this.bookings = bookings;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Does it to the oldest; stops in time.
     *
     * @return how many lapsed
     */
    public int free(Duration patience) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Duration each = patience.dividedBy(2);
        // A booking of which something else waits for staff stands in their queue.
        BiFunction<Item, Effort, List<Change>> freed = (item, effort) -> freed(Bookings.booking(item), now, effort);
        return sweep.over(table, BookingItem.OFFERS, now, each, freed)
                + sweep.over(table, CaseKinds.REQUEST.name(), now, each, freed);
    }

    /** Of a series as much as a transaction takes; the rest has lapsed as well, and is freed the next day. */
    private List<Change> freed(Booking booking, Instant now, Effort effort) {
        if (!booking.offerHasLapsed(now)) {
            return List.of();
        }
        Bookings.Surroundings around = bookings.around(effort, booking, List.of());
        Event event = Event.of(Event.Type.OFFER_LAPSED, Happening.CLOCK, now);
        List<Occurrence> offered = booking.offered();
        while (true) {
            Bookings.Step step = new Bookings.Step(Optional.of(booking), booking.withoutOffer(offered), event);
            List<Change> changes = bookings.changes(around, List.of(step));
            if (changes.size() <= UnitOfWork.MOST_CHANGES) {
                return changes;
            }
            offered = offered.subList(0, offered.size() / 2);
        }
    }
}
