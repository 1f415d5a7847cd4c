package no.endorinn.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** Uses of a resource on Thursday 14 January 2027, each with a reference of its own. */
final class Uses {
    static final LocalDate THURSDAY = LocalDate.of(2027, 1, 14);

    private static final AtomicInteger MADE = new AtomicInteger();

    private Uses() {}

    /** Of premises' parts; of the only part where none is named. */
    static Occupation use(String from, String to, String... parts) {
        return of(new Interval(at(from), at(to)), parts);
    }

    static Occupation of(Interval time, String... parts) {
        return new Occupation(
                "USE" + MADE.incrementAndGet(),
                1,
                Occupation.Kind.BOOKING,
                time,
                Duration.ZERO,
                Duration.ZERO,
                parts.length == 0 ? Set.of(Resource.WHOLE) : Set.of(parts),
                1,
                Optional.empty());
    }

    /** So many copies from one whole hour to another. */
    static Occupation loan(int copies, int fromHour, int toHour) {
        Occupation one = use("%02d:00".formatted(fromHour), "%02d:00".formatted(toHour));
        return new Occupation(
                one.reference(),
                1,
                Occupation.Kind.LOAN,
                one.time(),
                Duration.ZERO,
                Duration.ZERO,
                one.parts(),
                copies,
                Optional.empty());
    }

    /** The use with so many minutes kept free around it. */
    static Occupation keepingFree(int before, int after, Occupation use) {
        return new Occupation(
                use.reference(),
                1,
                use.kind(),
                use.time(),
                Duration.ofMinutes(before),
                Duration.ofMinutes(after),
                use.parts(),
                use.quantity(),
                use.label());
    }

    /** A time of that Thursday, "24:00" included. */
    static Instant at(String time) {
        int minutes = Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
        return Oslo.firstInstant(THURSDAY, minutes);
    }
}
