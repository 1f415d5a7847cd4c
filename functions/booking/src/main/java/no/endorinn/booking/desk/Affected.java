package no.endorinn.booking.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.store.Bookings;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Shows staff whom something they are about to do would concern, before they do it. */
@Singleton
public final class Affected {
    private final UnitOfWork work;
    private final Bookings bookings;

    public Affected(UnitOfWork work, Bookings bookings) {
        this.work = work;
        this.bookings = bookings;
    }

    /**
     * A time that is taken.
     *
     * @param name whose it is; left out for a private person
     */
    public record View(
            String reference,
            Instant start,
            Instant end,
            @Nullable String name) {}

    /** Whose these are, in order of time. */
    public List<View> of(Effort effort, Collection<Occupation> occupations) {
        Snapshot snapshot = work.read(
                occupations.stream()
                        .map(Occupation::reference)
                        .distinct()
                        .map(bookings::key)
                        .toList(),
                effort);
        return occupations.stream()
                .sorted(Comparator.comparing(occupation -> occupation.time().start()))
                .map(occupation -> new View(
                        occupation.reference(),
                        occupation.time().start(),
                        occupation.time().end(),
                        bookings.booking(snapshot, occupation.reference())
                                .flatMap(Booking::hire)
                                .flatMap(Hire::holderName)
                                .orElse(null)))
                .toList();
    }
}
