package no.endorinn.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/** The municipality's wall clock. Instants are stored; local dates and times exist only at the edges. */
public final class Oslo {
    /** Norway's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** Minutes from 00:00 to 24:00 on the wall clock, whatever the day's real length. */
    public static final int DAY_MINUTES = 24 * 60;

    private Oslo() {}

    /** The local date on which the instant falls. */
    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant as a local date and time with its offset. */
    public static ZonedDateTime local(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** From this midnight to the next: 23, 24 or 25 hours. */
    public static Interval day(LocalDate date) {
        return new Interval(
                date.atStartOfDay(ZONE).toInstant(),
                date.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** All of the days from the first date to the last, both included. */
    public static Interval days(LocalDate first, LocalDate last) {
        return new Interval(day(first).start(), day(last).end());
    }

    /** The local dates that the interval touches; one that ends at midnight does not touch the day it ends on. */
    public static List<LocalDate> datesTouched(Interval interval) {
        LocalDate first = date(interval.start());
        LocalDate last = date(interval.end().minusNanos(1));
        return first.equals(last)
                ? List.of(first)
                : first.datesUntil(last.plusDays(1)).toList();
    }

    /** As much of the interval as lies on each local date that it touches, in order. */
    public static List<OnDate> byDate(Interval interval) {
        List<LocalDate> dates = datesTouched(interval);
        return dates.size() == 1
                ? List.of(new OnDate(dates.getFirst(), interval))
                : dates.stream()
                        .map(date -> new OnDate(
                                date, interval.intersection(day(date)).orElseThrow()))
                        .toList();
    }

    /** A time within a local date. */
    public record OnDate(LocalDate date, Interval time) {}

    /**
     * From when to when the wall clock shows the same on another date; empty when it never shows one of them, or shows the end first, as it
     * does only in the night that has an hour twice.
     */
    public static Optional<Interval> sameHours(LocalDate date, Interval model) {
        int start = minuteOfDay(model.start());
        int end = minuteOfDay(model.end());
        LocalDate endDate = date.plusDays(ChronoUnit.DAYS.between(date(model.start()), date(model.end())));
        if (!exists(date, start) || !exists(endDate, end)) {
            return Optional.empty();
        }
        Instant from = firstInstant(date, start);
        Instant to = firstInstant(endDate, end);
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** The same hours, so many whole days later. */
    public static Optional<Interval> later(Interval time, int days) {
        return sameHours(date(time.start()).plusDays(days), time);
    }

    /**
     * When the wall clock of the date first shows this time.
     *
     * @param minuteOfDay 0 (00:00) to 1440 (24:00, the next midnight); a time that the change to summer time skips is
     *     passed at the moment the clock jumps
     */
    public static Instant firstInstant(LocalDate date, int minuteOfDay) {
        return exists(date, minuteOfDay)
                ? wallClock(date, minuteOfDay)
                        .atZone(ZONE)
                        .withEarlierOffsetAtOverlap()
                        .toInstant()
                : jump(date, minuteOfDay);
    }

    /** As {@link #firstInstant}, but the second time round where the change to winter time shows an hour twice. */
    public static Instant lastInstant(LocalDate date, int minuteOfDay) {
        return exists(date, minuteOfDay)
                ? wallClock(date, minuteOfDay)
                        .atZone(ZONE)
                        .withLaterOffsetAtOverlap()
                        .toInstant()
                : jump(date, minuteOfDay);
    }

    /** Whether the wall clock ever shows this time on the date; false in the hour that summer time skips. */
    public static boolean exists(LocalDate date, int minuteOfDay) {
        return !ZONE.getRules().getValidOffsets(wallClock(date, minuteOfDay)).isEmpty();
    }

    /** Whether the wall clock shows the same at another instant too, in the hour that comes twice. */
    public static boolean isShownTwice(Instant instant) {
        return ZONE.getRules().getValidOffsets(local(instant).toLocalDateTime()).size() > 1;
    }

    /** The stretches of the date through which the wall clock runs evenly: two where summer time begins or ends on it. */
    public static List<Interval> evenStretches(LocalDate date) {
        Interval day = day(date);
        if (day.minutes() == DAY_MINUTES) {
            return List.of(day);
        }
        ZoneOffsetTransition change = ZONE.getRules().nextTransition(day.start());
        return List.of(new Interval(day.start(), change.getInstant()), new Interval(change.getInstant(), day.end()));
    }

    /** The wall clock at the instant, in minutes since 00:00. */
    public static int minuteOfDay(Instant instant) {
        return LocalTime.ofInstant(instant, ZONE).toSecondOfDay() / 60;
    }

    private static Instant jump(LocalDate date, int minuteOfDay) {
        return ZONE.getRules().getTransition(wallClock(date, minuteOfDay)).getInstant();
    }

    private static LocalDateTime wallClock(LocalDate date, int minuteOfDay) {
        return date.plusDays(minuteOfDay / DAY_MINUTES)
                .atTime(minuteOfDay % DAY_MINUTES / 60, minuteOfDay % DAY_MINUTES % 60);
    }
}
