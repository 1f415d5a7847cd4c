package no.endorinn.booking.limits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.time.Interval;

/**
 * What one booking takes of one of the premises.
 *
 * @param times those that it holds
 * @param waiting whether any of it waits for an answer
 */
public record Use(String reference, String premisesId, List<Interval> times, boolean waiting) {
    public Use {
        times = List.copyOf(times);
    }

    /** Before there is such a booking. */
    public static Use none(String reference, String premisesId) {
        return new Use(reference, premisesId, List.of(), false);
    }

    /** When the last of it ends; empty where it holds nothing. */
    Optional<Instant> until() {
        return times.stream().map(Interval::end).max(Comparator.naturalOrder());
    }
}
