package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * When premises are free for a group: every time that the rules would let it book.
 *
 * @param taken everything taken on the days that an interval touches
 */
public record FreeSlots(Premises premises, Group group, Function<Interval, List<Occupation>> taken, Instant now) {
    /**
     * A time that can be had.
     *
     * @param parts ids of the parts; empty for the whole
     */
    public record Slot(Premises premises, Set<String> parts, Interval time, AccessRule.Mode mode, Price price) {
        /** The name that the premises then have. */
        public String name() {
            return premises.termsOn(Oslo.date(time.start())).name();
        }
    }

    /**
     * Hours of a date on the wall clock, which may go on after midnight.
     *
     * @param from minutes since the date's midnight, up to 1439
     * @param to minutes since the date's midnight, up to 2880, the end of the next day; always later than from
     */
    public record Window(int from, int to) {
        /** The whole date, and as far into the next as a time that begins on it may last. */
        public static final Window ANY_TIME = new Window(0, 2 * Oslo.DAY_MINUTES);

        public Window {
            if (from < 0 || from >= Oslo.DAY_MINUTES || to > 2 * Oslo.DAY_MINUTES || from >= to) {
                throw new IllegalArgumentException(
                        "a window begins on its date and ends after that: " + from + "–" + to);
            }
        }
    }

    /** The slot at exactly this time, if it can be had: the rules have the last word on whatever is shown. */
    public Optional<Slot> at(Interval time, Set<String> parts) {
        Interval held = Situation.held(premises.termsOn(Oslo.date(time.start())), time);
        Situation situation = new Situation(premises, time, parts, group, taken.apply(held), false, now);
        return Rules.allow(situation)
                ? situation.price().map(price -> new Slot(premises, parts, time, situation.mode(), price))
                : Optional.empty();
    }

    /**
     * What there is on a date for so long a time within these hours, ready to be looked through.
     *
     * @param minutes how long
     */
    public FreeDay on(LocalDate date, int minutes, Window within) {
        return new FreeDay(this, date, Duration.ofMinutes(minutes), within);
    }

    /** Those of the times that can be had, in the order given. */
    public Stream<Slot> among(Stream<Interval> times, Set<String> parts) {
        return times.flatMap(time -> at(time, parts).stream());
    }

    /**
     * The times that the wall clock reads as exactly these hours: as long as it says, so that 02:00–03:00 is one hour also in the
     * night when that hour comes twice; where the clock changes in between, the one there is. None where the clock skips either
     * end.
     */
    public static List<Interval> exactly(LocalDate date, Window hours) {
        List<Interval> all = new ArrayList<>();
        for (Instant start : moments(date, hours.from())) {
            for (Instant end : moments(date, hours.to())) {
                if (start.isBefore(end)) {
                    all.add(new Interval(start, end));
                }
            }
        }
        List<Interval> asLong = all.stream()
                .filter(time -> time.minutes() == hours.to() - hours.from())
                .toList();
        return asLong.isEmpty() ? all : asLong;
    }

    /** When the wall clock shows this: once, twice, or never. */
    private static List<Instant> moments(LocalDate date, int minuteOfDay) {
        if (!Oslo.exists(date, minuteOfDay)) {
            return List.of();
        }
        return Stream.of(Oslo.firstInstant(date, minuteOfDay), Oslo.lastInstant(date, minuteOfDay))
                .distinct()
                .toList();
    }
}
