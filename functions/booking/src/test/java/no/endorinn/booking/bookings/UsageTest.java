package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Scene.NOW;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.at;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Usage.Use;
import no.endorinn.booking.premises.Terms.Quota;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");
    private static final Quota TWO_BOOKINGS = new Quota(Optional.of(2), Optional.empty(), Optional.empty());
    private static final Quota FOUR_HOURS = new Quota(Optional.empty(), Optional.of(4), Optional.empty());

    @Test
    void asManyBookingsAsTheQuotaAllowsAreOpenAndNoMore() {
        Use one = new Use("ONE", time("2027-01-12", "18:00", "20:00"));
        Use two = new Use("TWO", time("2027-01-13", "18:00", "20:00"));

        assertThat(breaches(TWO_BOOKINGS, NOW, one)).isEmpty();
        assertThat(usage(one, two).breaches(TWO_BOOKINGS, "NEW", EVENING, NOW))
                .containsExactly(Problem.conflict("quota-open-bookings").with("most", 2));
    }

    @Test
    void aBookingIsOpenUntilItEnds() {
        Use ending = new Use("ONE", time("2027-01-07", "10:00", "12:00"));
        Use two = new Use("TWO", time("2027-01-13", "18:00", "20:00"));

        assertThat(breaches(TWO_BOOKINGS, at("2027-01-07", "11:59"), ending, two))
                .hasSize(1);
        assertThat(breaches(TWO_BOOKINGS, at("2027-01-07", "12:00"), ending, two))
                .isEmpty();
    }

    @Test
    void theTimesOfOneBookingCountAsOneAndABookingNeverCountsAgainstItself() {
        Use[] series = {
            new Use("SERIES", time("2027-01-12", "18:00", "20:00")),
            new Use("SERIES", time("2027-01-19", "18:00", "20:00"))
        };

        assertThat(breaches(TWO_BOOKINGS, NOW, series)).isEmpty();
        assertThat(usage(series[0], new Use("NEW", EVENING)).breaches(TWO_BOOKINGS, "NEW", EVENING, NOW))
                .isEmpty();
    }

    @Test
    void theHoursOfAWeekAreFromMondayToSundayByTheWallClock() {
        Use sundayBefore = new Use("A", time("2027-01-10", "20:00", "24:00"));
        Use monday = new Use("B", time("2027-01-11", "00:00", "02:00"));
        Use mondayAfter = new Use("C", time("2027-01-18", "00:00", "02:00"));

        assertThat(breaches(FOUR_HOURS, NOW, sundayBefore, monday, mondayAfter)).isEmpty();
        assertThat(breaches(FOUR_HOURS, NOW, monday, new Use("D", time("2027-01-17", "23:59", "24:00"))))
                .containsExactly("quota-hours-week");
    }

    @Test
    void aNightIntoMondayCountsInTheWeekItBegins() {
        Use night = new Use("A", night("2027-01-17", "22:00", "01:00"));

        assertThat(breaches(FOUR_HOURS, NOW, night)).containsExactly("quota-hours-week");
        assertThat(usage(night).breaches(FOUR_HOURS, "NEW", time("2027-01-18", "10:00", "14:00"), NOW))
                .isEmpty();
    }

    @Test
    void aChangedBookingsTimesComeInPlaceOfThoseItHad() {
        Usage before = usage(new Use("CHOIR", EVENING), new Use("OTHER", EVENING));
        Booking moved = Choir.booking(Status.CONFIRMED, time("2027-01-15", "18:00", "20:00"));

        assertThat(before.with(moved, NOW).uses())
                .containsExactlyInAnyOrder(
                        new Use("OTHER", EVENING), new Use("CHOIR", time("2027-01-15", "18:00", "20:00")));
    }

    @Test
    void whatNoLongerHoldsTimeIsUsedNoMore() {
        Booking cancelled = Choir.booking(Status.CANCELLED_LATE, EVENING);

        assertThat(usage(new Use("CHOIR", EVENING)).with(cancelled, NOW).uses()).isEmpty();
    }

    @Test
    void whatWasOverBeforeThisWeekIsForgottenAndThisWeeksIsNot() {
        Use lastWeek = new Use("A", time("2027-01-03", "18:00", "20:00"));
        Use thisWeek = new Use("B", time("2027-01-04", "08:00", "10:00"));

        assertThat(usage(lastWeek, thisWeek).with("NEW", List.of(EVENING), NOW).uses())
                .containsExactly(thisWeek, new Use("NEW", EVENING));
    }

    private static List<String> breaches(Quota quota, Instant now, Use... uses) {
        return usage(uses).breaches(quota, "NEW", EVENING, now).stream()
                .map(Problem::code)
                .toList();
    }

    private static Usage usage(Use... uses) {
        return new Usage("choir", "hall", 1, List.of(uses));
    }
}
