package no.endorinn.booking.store;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.cases.Party;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Marks;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * How long it is known whom staff booked for by telephone: those have no login, so they cannot erase themselves. A year after the
 * last of it has ended, name, number and words go; that there was a booking, and what it cost, stays.
 */
@Singleton
public final class Retention {
    private static final Duration KEPT = Duration.ofDays(365);

    private final String table;
    private final UnitOfWork work;
    private final Sweep sweep;
    private final History history;
    private final InstantSource clock;

    Retention(
            @Property(name = "bookings.table") String table,
            UnitOfWork work,
            Sweep sweep,
            History history,
            InstantSource clock) {
        this.table = table;
        this.work = work;
        this.sweep = sweep;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Forgets whom the oldest bookings were for; stops in time.
     *
     * @return how many were forgotten
     */
    public int forget(Duration patience) {
        Instant before = clock.instant().minus(KEPT);
        Range range = Range.before(table, Party.REGISTERED, before.toString()).in(Holdings.INDEX);
        return sweep.over(range, patience, (item, effort) -> forgotten(Key.of(table, item), effort));
    }

    private boolean forgotten(Key key, Effort effort) {
        return work.commit(effort, () -> {
            Optional<Booking> found = work.read(List.of(key), effort).at(key).map(BookingItem::read);
            if (found.filter(booking -> booking.holder() instanceof Party.Registered)
                    .isEmpty()) {
                return Decision.already(false);
            }
            Booking nobodys = Bookings.stored(found.get().forgotten());
            Event event = Event.of(
                    Event.Type.FORGOTTEN, Happening.CLOCK, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            return new Decision<>(
                    true,
                    List.of(
                            Change.write(
                                    table,
                                    Marks.without(BookingItem.write(key, nobodys), words -> true),
                                    found.get().version()),
                            history.append(event.on(nobodys, Optional.empty()), Long.toString(nobodys.version()))));
        });
    }
}
