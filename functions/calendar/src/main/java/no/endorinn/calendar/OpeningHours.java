package no.endorinn.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** When something is open: hours for each weekday, and exceptions for dates. */
public record OpeningHours(List<Weekly> weekly, List<Dated> exceptions) {
    /** The same hours on these weekdays, every week. */
    public record Weekly(Set<DayOfWeek> days, Hours hours) {
        public Weekly {
            days = Set.copyOf(days);
        }
    }

    /**
     * Dates that differ.
     *
     * @param from the first date
     * @param to the last date, included
     * @param reason why, for everybody to read: "Jul", "Vaktmesteren på kurs"
     */
    public record Dated(LocalDate from, LocalDate to, Kind kind, Hours hours, String reason) {
        boolean concerns(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** What an exception does with its hours. */
    public enum Kind {
        /** They come in place of the week's. */
        INSTEAD,
        /** They are open too. */
        OPEN,
        /** They are closed, whatever else is said. */
        CLOSED
    }

    public OpeningHours {
        weekly = List.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * When it is open on the date, in order and not touching one another. A closure may swallow the hours, trim them or split
     * them in two.
     */
    public List<Interval> on(LocalDate date) {
        BitSet open = new BitSet(Oslo.DAY_MINUTES);
        if (exceptions.stream().noneMatch(exception -> exception.kind() == Kind.INSTEAD && exception.concerns(date))) {
            for (Weekly hours : weekly) {
                if (hours.days().contains(date.getDayOfWeek())) {
                    set(open, hours.hours(), true);
                }
            }
        }
        if (!exceptions.isEmpty()) {
            setExceptions(open, date);
        }
        return intervals(date, open);
    }

    /** The least willing come last, and so have the last word. */
    private void setExceptions(BitSet open, LocalDate date) {
        for (Kind kind : Kind.values()) {
            exceptions.stream()
                    .filter(exception -> exception.kind() == kind && exception.concerns(date))
                    .forEach(exception -> set(open, exception.hours(), kind != Kind.CLOSED));
        }
    }

    /** Whether it is open during all of the interval, which may cross midnight. */
    public boolean cover(Interval wanted) {
        return joined(wanted).stream().anyMatch(open -> open.contains(wanted));
    }

    /** The reasons for closures that the interval runs into. */
    public List<String> closureReasons(Interval wanted) {
        return Oslo.datesTouched(wanted).stream()
                .flatMap(date -> exceptions.stream()
                        .filter(exception -> exception.kind() == Kind.CLOSED && exception.concerns(date))
                        .filter(closure -> closure.hours()
                                .on(date)
                                .filter(wanted::overlaps)
                                .isPresent()))
                .map(Dated::reason)
                .distinct()
                .toList();
    }

    /** The open intervals of the days touched, with what meets at midnight made one. */
    private List<Interval> joined(Interval wanted) {
        List<Interval> joined = new ArrayList<>();
        for (LocalDate date : Oslo.datesTouched(wanted)) {
            on(date).forEach(next -> append(joined, next));
        }
        return joined;
    }

    private static void append(List<Interval> joined, Interval next) {
        boolean meets = !joined.isEmpty() && joined.getLast().end().equals(next.start());
        joined.add(meets ? new Interval(joined.removeLast().start(), next.end()) : next);
    }

    private static void set(BitSet minutes, Hours hours, boolean open) {
        minutes.set(hours.from(), hours.to(), open);
    }

    /** Open at an instant is what the wall clock then shows as open, also in the hour that comes twice. */
    private static List<Interval> intervals(LocalDate date, BitSet open) {
        List<Interval> intervals = new ArrayList<>();
        for (Interval stretch : Oslo.evenStretches(date)) {
            int first = Oslo.minuteOfDay(stretch.start());
            int last = first + (int) stretch.minutes();
            for (int from = open.nextSetBit(first); from >= 0 && from < last; ) {
                int to = Math.min(open.nextClearBit(from), last);
                Instant start = stretch.start().plus(Duration.ofMinutes(from - first));
                append(intervals, new Interval(start, start.plus(Duration.ofMinutes(to - from))));
                from = open.nextSetBit(to);
            }
        }
        return intervals;
    }
}
