package no.endorinn.calendar;

import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * Hours of a day on the wall clock.
 *
 * @param from minutes since midnight, 0 to 1439
 * @param to minutes since midnight, up to 1440 (24:00); always later than from
 */
public record Hours(int from, int to) {
    public static final Hours ALL_DAY = new Hours(0, Oslo.DAY_MINUTES);

    public Hours {
        if (from < 0 || to > Oslo.DAY_MINUTES || from >= to) {
            throw new IllegalArgumentException("hours end after they begin, within a day: " + from + "–" + to);
        }
    }

    /** When the hours are on this date; empty where the change to summer time leaves nothing of them. */
    public Optional<Interval> on(LocalDate date) {
        var start = Oslo.firstInstant(date, from);
        var end = Oslo.lastInstant(date, to);
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }
}
