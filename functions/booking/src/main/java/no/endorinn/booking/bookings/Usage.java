package no.endorinn.booking.bookings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.endorinn.booking.premises.Terms.Quota;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * What one association has of one set of premises from this week on, so that a quota holds also when two of its members book at
 * the same moment.
 *
 * @param version 0 before it is stored
 */
public record Usage(String associationId, String premisesId, long version, List<Use> uses) {
    /** One time that counts. */
    public record Use(String reference, Interval time) {}

    public Usage {
        uses = List.copyOf(uses);
    }

    /** What the quota says against one more time of the given booking. */
    List<Problem> breaches(Quota quota, String reference, Interval wanted, Instant now) {
        List<Problem> breaches = new ArrayList<>();
        quota.openBookings()
                .filter(most -> openBookingsBeside(reference, now) + 1 > most)
                .ifPresent(most ->
                        breaches.add(Problem.conflict("quota-open-bookings").with("most", most)));
        quota.hoursPerWeek()
                .filter(most -> minutesInWeekOf(wanted) + wanted.minutes() > most * 60L)
                .ifPresent(most -> breaches.add(
                        Problem.conflict("quota-hours-week").at("/start").with("most", most)));
        return breaches;
    }

    /** With the booking's times as they are now in place of those it had, and without what is over since last week. */
    Usage with(String reference, Collection<Interval> times, Instant now) {
        Instant weekStart = Oslo.day(monday(now)).start();
        List<Use> next = new ArrayList<>(uses);
        next.removeIf(
                use -> use.reference().equals(reference) || use.time().end().isBefore(weekStart));
        times.stream()
                .filter(time -> !time.end().isBefore(weekStart))
                .map(time -> new Use(reference, time))
                .forEach(next::add);
        return new Usage(associationId, premisesId, version, next);
    }

    /** As {@link #with}, for a booking. */
    Usage with(Booking booking, Instant now) {
        return with(
                booking.reference(),
                booking.occurrences().stream()
                        .filter(Occurrence::holdsTime)
                        .map(Occurrence::time)
                        .toList(),
                now);
    }

    private long openBookingsBeside(String reference, Instant now) {
        return uses.stream()
                .filter(use -> use.time().end().isAfter(now) && !use.reference().equals(reference))
                .map(Use::reference)
                .distinct()
                .count();
    }

    private long minutesInWeekOf(Interval wanted) {
        LocalDate monday = monday(wanted.start());
        return uses.stream()
                .filter(use -> monday(use.time().start()).equals(monday))
                .mapToLong(use -> use.time().minutes())
                .sum();
    }

    private static LocalDate monday(Instant instant) {
        return Oslo.date(instant).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
