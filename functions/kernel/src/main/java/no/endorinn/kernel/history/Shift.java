package no.endorinn.kernel.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.kernel.time.Interval;

/**
 * A time that something took away or put elsewhere.
 *
 * @param now empty when it is not there any more
 */
public record Shift(Interval was, Optional<Interval> now) {
    /** Seconds since 1970, as {@code from-until>from-until}, with spaces between several. */
    static String write(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> write(shift.was())
                        + shift.now().map(now -> ">" + write(now)).orElse(""))
                .collect(Collectors.joining(" "));
    }

    static List<Shift> read(String text) {
        return Arrays.stream(text.split(" ")).map(Shift::one).toList();
    }

    private static Shift one(String text) {
        int arrow = text.indexOf('>');
        return arrow < 0
                ? new Shift(interval(text), Optional.empty())
                : new Shift(interval(text.substring(0, arrow)), Optional.of(interval(text.substring(arrow + 1))));
    }

    private static String write(Interval time) {
        return time.start().getEpochSecond() + "-" + time.end().getEpochSecond();
    }

    private static Interval interval(String text) {
        int dash = text.indexOf('-');
        return new Interval(
                Instant.ofEpochSecond(Long.parseLong(text.substring(0, dash))),
                Instant.ofEpochSecond(Long.parseLong(text.substring(dash + 1))));
    }
}
