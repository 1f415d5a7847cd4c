package no.endorinn.booking.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
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
    private final UnitOfWork work;
    private final Sweep sweep;
    private final InstantSource clock;

    LapsedOffers(Tables tables, Bookings bookings, UnitOfWork work, Sweep sweep, InstantSource clock) {
        this.table = tables.name(Table.BOOKINGS);
        this.bookings = bookings;
        this.work = work;
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
        return sweep.over(
                        QueueItem.due(table, BookingItem.OFFERS, now), each, (item, effort) -> freed(item, now, effort))
                + sweep.over(
                        QueueItem.due(table, CaseKinds.REQUEST.name(), now),
                        each,
                        (item, effort) -> freed(item, now, effort));
    }

    private boolean freed(Item found, Instant now, Effort effort) {
        Key key = Key.of(table, found);
        return work.commit(effort, () -> {
            Optional<Booking> lapsed = work.read(List.of(key), effort)
                    .at(key)
                    .map(Bookings::booking)
                    .filter(booking -> booking.offerHasLapsed(now));
            return lapsed.map(booking -> new Decision<>(true, changes(booking, now, effort)))
                    .orElseGet(() -> Decision.already(false));
        });
    }

    /** Of a series as much as a transaction takes; the rest has lapsed as well, and is freed the next day. */
    private List<Change> changes(Booking booking, Instant now, Effort effort) {
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
