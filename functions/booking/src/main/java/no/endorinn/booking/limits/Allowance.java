package no.endorinn.booking.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Level;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;

/**
 * What is left to an account beside what it has: the one judge of limits, for showing and for deciding, for what is new and for what
 * is changed. Whatever takes no more than before is within every limit, though a limit has been lowered meanwhile.
 *
 * @param everywhere what holds for the account, before the terms of premises have their say
 * @param before all that the account has
 * @param had what the booking in question has of it; nothing for a new one
 */
public record Allowance(Level level, Limits everywhere, Usage before, Use had, Instant now) {
    /** What the account has beside the booking in question. */
    public Usage beside() {
        return before.without(had);
    }

    /** As it would be for the booking if it were new: staff who answer see all that it takes. */
    public Allowance anew() {
        return new Allowance(level, everywhere, beside(), Use.none(had.reference(), had.premisesId()), now);
    }

    /** What the limits say against one booking more, whatever its times. */
    public List<Problem> ofBooking(Limits here, boolean waits) {
        Usage beside = beside();
        List<Problem> breaches = new ArrayList<>();
        boolean wasOpen = had.until().filter(now::isBefore).isPresent();
        if (!wasOpen && beside.open(now) >= here.openBookings()) {
            breaches.add(BookingCode.QUOTA_OPEN_EVERYWHERE.with("most", here.openBookings()));
        }
        if (!wasOpen && beside.openHere(had.premisesId(), now) >= here.openBookingsHere()) {
            breaches.add(BookingCode.QUOTA_OPEN_BOOKINGS.with("most", here.openBookingsHere()));
        }
        if (waits && !(wasOpen && had.waiting()) && beside.waiting(now) >= here.openRequests()) {
            breaches.add(BookingCode.QUOTA_OPEN_REQUESTS.with("most", here.openRequests()));
        }
        return List.copyOf(breaches);
    }

    /**
     * What the limits say against one time more.
     *
     * @param soFar what the account would have already, other times of the same booking among it
     */
    public List<Problem> ofTime(Limits here, Usage soFar, Interval wanted) {
        List<Problem> breaches = new ArrayList<>();
        long week = soFar.minutesInWeekOf(had.premisesId(), wanted.start()) + wanted.minutes();
        if (week > before.minutesInWeekOf(had.premisesId(), wanted.start()) && week > here.hoursPerWeek() * 60L) {
            breaches.add(BookingCode.QUOTA_HOURS_WEEK.with("most", here.hoursPerWeek()));
        }
        long ahead = soFar.minutesAhead(now) + wanted.minutes();
        if (ahead > before.minutesAhead(now) && ahead > here.hoursAhead() * 60L) {
            breaches.add(BookingCode.QUOTA_HOURS_AHEAD.with("most", here.hoursAhead()));
        }
        return List.copyOf(breaches);
    }

    /** What the limits say against one date more of a series that has so many. */
    public List<Problem> ofSeries(Limits here, int dates) {
        return dates < here.seriesLength()
                ? List.of()
                : List.of(BookingCode.QUOTA_SERIES_LENGTH.with("most", here.seriesLength()));
    }

    /** What the limits leave besides all that the account has, in the week of the given moment. */
    public List<Left> left(Limits here, Instant when) {
        int week = before.minutesInWeekOf(had.premisesId(), when);
        return List.of(
                Left.of("open-everywhere", here.openBookings(), before.open(now)),
                Left.of("open-bookings", here.openBookingsHere(), before.openHere(had.premisesId(), now)),
                Left.of("open-requests", here.openRequests(), before.waiting(now)),
                Left.of("hours-ahead", here.hoursAhead(), hours(before.minutesAhead(now))),
                Left.of("hours-week", here.hoursPerWeek(), hours(week)),
                Left.of("series-length", here.seriesLength(), 0));
    }

    /**
     * What is left of one limit.
     *
     * @param code the limit's
     */
    public record Left(String code, int most, int left) {
        private static Left of(String code, int most, int used) {
            return new Left(code, most, Math.max(0, most - used));
        }
    }

    /** Whole hours, of which a begun one is one. */
    private static int hours(int minutes) {
        return (minutes + 59) / 60;
    }
}
