package no.endorinn.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A half-open interval of instants: the start belongs to it, the end does not, so two that meet do not overlap.
 *
 * @param start the first instant inside
 * @param end the first instant after; always later than the start
 */
public record Interval(Instant start, Instant end) {
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an interval ends after it starts: " + start + " – " + end);
        }
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public long minutes() {
        return length().toMinutes();
    }

    /** This interval with so much more before it and after it. */
    public Interval widened(Duration before, Duration after) {
        return new Interval(start.minus(before), end.plus(after));
    }

    /** What the two have in common, if anything. */
    public Optional<Interval> intersection(Interval other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end));
    }
}
