package no.endorinn.booking.bookings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * The dates of a series, on the same wall-clock time whatever summer time does.
 *
 * @param everyWeeks 1 for every week; weeks are counted from the week of the first date, and begin on Monday
 * @param weekdays at least one
 * @param until the last date it may fall on
 * @param skip dates to leave out
 */
public record Repetition(int everyWeeks, Set<DayOfWeek> weekdays, LocalDate until, Set<LocalDate> skip) {
    /** The most dates of one series. One transaction takes a hundred changes, and a date past midnight touches two days. */
    public static final int MOST_DATES = 90;

    public Repetition {
        if (everyWeeks < 1 || weekdays.isEmpty()) {
            throw new IllegalArgumentException("a series has weekdays, every week or more seldom");
        }
        weekdays = Set.copyOf(weekdays);
        skip = Set.copyOf(skip);
    }

    /**
     * One date of a series.
     *
     * @param time empty when the wall clock never shows the time on that date, in the hour that summer time skips
     */
    public record Planned(LocalDate date, Optional<Interval> time) {}

    /**
     * The dates on which the series takes place.
     *
     * @param first the first time, which gives the wall-clock time and length; its own date counts only if its weekday is one of
     *     the series'
     * @return at most {@link #MOST_DATES} + 1, so that one too many shows
     */
    public List<Planned> planned(Interval first) {
        return dates(Oslo.date(first.start()))
                .filter(date -> !skip.contains(date))
                .limit(MOST_DATES + 1L)
                .map(date -> new Planned(date, Oslo.sameHours(date, first)))
                .toList();
    }

    /** What is wrong with the pattern itself. */
    public List<Problem> problems(Interval first) {
        List<Problem> problems = new ArrayList<>();
        LocalDate start = Oslo.date(first.start());
        List<Planned> planned = planned(first);
        for (DayOfWeek weekday : weekdays.stream().sorted().toList()) {
            if (dates(start).noneMatch(date -> date.getDayOfWeek() == weekday)) {
                problems.add(BookingCode.WEEKDAY_NEVER_OCCURS.with("until", until));
            }
        }
        if (planned.isEmpty()) {
            problems.add(BookingCode.NO_OCCURRENCES.problem());
        }
        if (planned.size() > MOST_DATES) {
            problems.add(BookingCode.SERIES_TOO_LONG.with("most", MOST_DATES));
        }
        return problems.stream().distinct().toList();
    }

    private Stream<LocalDate> dates(LocalDate start) {
        LocalDate firstMonday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(start, date -> !date.isAfter(until), date -> date.plusDays(1))
                .filter(date -> weekdays.contains(date.getDayOfWeek()))
                .filter(date -> ChronoUnit.WEEKS.between(firstMonday, date) % everyWeeks == 0);
    }
}
