package no.endorinn.booking.limits;

import static no.endorinn.booking.premises.WallClock.at;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Level;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

/** Noon on Thursday 7 January 2027. */
class AllowanceTest {
    private static final Instant NOW = at("2027-01-07", "12:00");
    private static final Interval EVENING = time("2027-01-14", "18:00", "20:00");

    /** Three open, two of them here, one waiting; ten hours ahead, four a week, two dates of a series. */
    private static final Limits FEW = new Limits(3, 2, 1, 10, 4, 2);

    @Test
    void asManyBookingsAsTheLimitAreOpenAndNoMore() {
        Usage two = having(use("ONE", "room"), use("TWO", "room"));

        assertThat(codes(fresh(two).ofBooking(FEW, false))).isEmpty();
        assertThat(fresh(having(use("ONE", "room"), use("TWO", "room"), use("THREE", "room")))
                        .ofBooking(FEW, false))
                .containsExactly(BookingCode.QUOTA_OPEN_EVERYWHERE.with("most", 3));
        assertThat(fresh(having(use("ONE", "hall"), use("TWO", "hall"))).ofBooking(FEW, false))
                .containsExactly(BookingCode.QUOTA_OPEN_BOOKINGS.with("most", 2));
    }

    @Test
    void aRequestCountsAmongWhatWaitsAndABookingDoesNot() {
        Usage one = having(new Use("ONE", "room", List.of(EVENING), true));

        assertThat(codes(fresh(one).ofBooking(FEW, true))).containsExactly("quota-open-requests");
        assertThat(fresh(one).ofBooking(FEW, false)).isEmpty();
    }

    @Test
    void theHoursOfAWeekCountByPremisesAndTheHoursAheadTogether() {
        Usage three = having(use("ONE", "hall", time("2027-01-12", "18:00", "21:00")));
        Usage nine = having(
                use("ONE", "room", time("2027-01-12", "10:00", "14:00")),
                use("TWO", "room", time("2027-01-26", "10:00", "15:00")));

        assertThat(codes(fresh(three).ofTime(FEW, three, EVENING))).containsExactly("quota-hours-week");
        assertThat(fresh(three).ofTime(FEW, three, time("2027-01-14", "18:00", "19:00")))
                .isEmpty();
        assertThat(fresh(three).ofTime(FEW, three, time("2027-01-18", "18:00", "20:00")))
                .isEmpty();
        assertThat(codes(fresh(nine).ofTime(FEW, nine, EVENING))).containsExactly("quota-hours-ahead");
    }

    @Test
    void aSeriesHasSoManyDates() {
        assertThat(fresh(having()).ofSeries(FEW, 1)).isEmpty();
        assertThat(codes(fresh(having()).ofSeries(FEW, 2))).containsExactly("quota-series-length");
    }

    @Test
    void aBookingIsNotInItsOwnWay() {
        Use had = use("MINE", "hall", EVENING);
        Usage all = having(had, use("OTHER", "hall", time("2027-01-12", "18:00", "20:00")));
        Allowance allowance = new Allowance(Level.PERSON, FEW, all, had, NOW);

        assertThat(allowance.ofBooking(FEW, false)).isEmpty();
        assertThat(allowance.ofTime(FEW, allowance.beside(), time("2027-01-15", "18:00", "20:00")))
                .isEmpty();
        assertThat(codes(allowance.ofTime(FEW, allowance.beside(), time("2027-01-15", "18:00", "20:01"))))
                .containsExactly("quota-hours-week");
    }

    @Test
    void whatTakesNoMoreThanBeforeIsWithinALimitThatWasLowered() {
        Use had = new Use("MINE", "hall", List.of(time("2027-01-12", "08:00", "20:00")), true);
        Usage all = having(had, use("A", "hall"), use("B", "hall"), new Use("C", "room", List.of(EVENING), true));
        Allowance allowance = new Allowance(Level.PERSON, FEW, all, had, NOW);

        assertThat(allowance.ofBooking(FEW, true)).isEmpty();
        assertThat(allowance.ofTime(FEW, allowance.beside(), time("2027-01-15", "08:00", "20:00")))
                .isEmpty();
        assertThat(codes(allowance.ofTime(FEW, allowance.beside(), time("2027-01-15", "08:00", "20:30"))))
                .containsExactly("quota-hours-week", "quota-hours-ahead");
    }

    @Test
    void whatIsLeftIsTold() {
        Usage some = having(
                use("ONE", "hall", EVENING),
                new Use("TWO", "room", List.of(time("2027-01-12", "10:00", "10:30")), true));

        assertThat(fresh(some).left(FEW, EVENING.start()))
                .containsExactly(
                        new Allowance.Left("open-everywhere", 3, 1),
                        new Allowance.Left("open-bookings", 2, 1),
                        new Allowance.Left("open-requests", 1, 0),
                        new Allowance.Left("hours-ahead", 10, 7),
                        new Allowance.Left("hours-week", 4, 2),
                        new Allowance.Left("series-length", 2, 2));
    }

    @Test
    void theTermsOfPremisesMayGiveAssociationsMoreAndOthersOnlyLess() {
        Optional<Integer> ten = Optional.of(10);
        Optional<Integer> one = Optional.of(1);

        assertThat(FEW.here(true, ten, ten, ten)).isEqualTo(new Limits(3, 10, 1, 10, 10, 10));
        assertThat(FEW.here(false, ten, ten, ten)).isEqualTo(FEW);
        assertThat(FEW.here(false, one, one, one)).isEqualTo(new Limits(3, 1, 1, 10, 1, 1));
        assertThat(FEW.here(true, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(FEW);
    }

    /** A wedding from Friday to Sunday, and badminton every week until summer. */
    @Test
    void theUsualLimitsLeaveRoomForWhatPeopleDo() {
        Limits newcomer = LimitTable.USUAL.of(Level.NEWCOMER);
        Limits person = LimitTable.USUAL.of(Level.PERSON);
        Usage nothing = having();
        Interval wedding = new Interval(at("2027-06-11", "12:00"), at("2027-06-13", "18:00"));

        assertThat(fresh(nothing).ofTime(newcomer, nothing, wedding)).isEmpty();
        assertThat(fresh(nothing).ofBooking(newcomer, true)).isEmpty();
        assertThat(fresh(nothing).ofSeries(person, 25)).isEmpty();
    }

    /** An account with these, in front of a new booking of the hall. */
    private static Allowance fresh(Usage usage) {
        return new Allowance(Level.PERSON, FEW, usage, Use.none("NEW", "hall"), NOW);
    }

    private static Usage having(Use... uses) {
        Usage usage = Usage.nothing("somebody");
        for (Use use : uses) {
            usage = usage.with(use, NOW);
        }
        return usage;
    }

    private static Use use(String reference, String premises, Interval... times) {
        return new Use(
                reference,
                premises,
                times.length == 0 ? List.of(time("2027-02-01", "10:00", "10:01")) : List.of(times),
                false);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }
}
