package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Choir.others;
import static no.endorinn.booking.bookings.Choir.series;
import static no.endorinn.booking.bookings.Choir.weekly;
import static no.endorinn.booking.bookings.Choir.wish;
import static no.endorinn.booking.premises.Hall.hall;
import static no.endorinn.booking.premises.WallClock.SPRING;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.hours;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Planning.Plan;
import no.endorinn.booking.bookings.Wish.Take;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");
    private static final Interval NEXT_EVENING = time("2027-01-21", "18:00", "20:00");
    private static final Interval THIRD_EVENING = time("2027-01-28", "18:00", "20:00");

    @Test
    void whatIsFreeIsConfirmedWithItsPrice() {
        Plan plan = Scene.of(hall()).plan(wish(EVENING));

        assertThat(plan.allProblems()).isEmpty();
        assertThat(plan.occurrences()).singleElement().satisfies(occurrence -> {
            assertThat(occurrence.status()).isEqualTo(Status.CONFIRMED);
            assertThat(occurrence.parts()).isEqualTo(Choir.WHOLE);
            assertThat(occurrence.price()).contains(Choir.PRICE);
        });
    }

    @Test
    void whatIsByRequestInSomeHoursWaitsForStaffInThose() {
        Hall evenings = hall().access(Hall.rule(hours("17:00", "24:00"), AccessRule.Mode.REQUEST));

        assertThat(statuses(Scene.of(evenings).plan(wish(EVENING)))).containsExactly(Status.REQUESTED);
        assertThat(statuses(Scene.of(evenings).plan(wish(time(THURSDAY, "10:00", "12:00")))))
                .containsExactly(Status.CONFIRMED);
    }

    @Test
    void aSeriesTellsTheObstacleOfEveryDateAndKeepsTheirNumbers() {
        Plan plan = Scene.of(hall()).taken(others(NEXT_EVENING, "b")).plan(weekly(EVENING, "2027-01-28"));

        assertThat(statuses(plan)).containsExactly(Status.CONFIRMED, Status.NOT_AVAILABLE, Status.CONFIRMED);
        assertThat(plan.occurrences()).extracting(Occurrence::number).containsExactly(1, 2, 3);
        assertThat(plan.occurrences().get(1).state().obstacles())
                .extracting(problem -> problem.code().id())
                .containsExactly("overlaps");
        assertThat(plan.occurrences().get(1).price()).isEmpty();
    }

    @Test
    void allOrNothingWantsAllAndThoseThatFitWantsOne() {
        Plan some = Scene.of(hall()).taken(others(NEXT_EVENING)).plan(weekly(EVENING, "2027-01-28"));
        Plan none = Scene.of(hall()).taken(others(EVENING)).plan(wish(EVENING));

        assertThatNoException().isThrownBy(() -> require(some, Take.THOSE_THAT_FIT));
        assertThatThrownBy(() -> require(some, Take.ALL)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> require(none, Take.THOSE_THAT_FIT)).isInstanceOf(Rejection.class);
        assertThat(some.fitting()).hasSize(2);
    }

    @Test
    void whatIsWrongWithTheWishAsAWholeIsWrongForThoseThatFitToo() {
        Plan crowd = Scene.of(hall()).plan(wish(EVENING, 301, 1));
        Plan oldRules = Scene.of(hall()).plan(wish(EVENING, 300, 2));

        assertThat(codes(crowd)).containsExactly("too-many-people");
        assertThat(codes(oldRules)).containsExactly("house-rules-changed");
        assertThatThrownBy(() -> require(crowd, Take.THOSE_THAT_FIT)).isInstanceOf(Rejection.class);
    }

    @Test
    void onlyTheWishedPartsHaveRoomForThePeople() {
        assertThat(codes(Scene.of(hall()).plan(wish(EVENING, 100, 1, "a")))).isEmpty();
        assertThat(codes(Scene.of(hall()).plan(wish(EVENING, 101, 1, "a")))).containsExactly("too-many-people");
        assertThat(codes(Scene.of(hall()).plan(wish(EVENING, 101, 1, "a", "b"))))
                .isEmpty();
    }

    @Test
    void theSeriesOwnDatesStandInOneAnothersWay() {
        Interval night = night(THURSDAY, "20:00", "21:00");
        Wish everyDay = series(
                night,
                new Repetition(
                        1, EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), LocalDate.parse("2027-01-15"), Set.of()));

        Plan plan = Scene.of(hall().openAroundTheClock().lasting(30, 2_000)).plan(everyDay);
        assertThat(statuses(plan)).containsExactly(Status.CONFIRMED, Status.NOT_AVAILABLE);
        assertThat(codes(plan)).containsExactly("overlaps");
    }

    @Test
    void aSeriesIntoSummerTimeIsAtTheSameWallClockTimeAndSaysWhereThereIsNone() {
        Interval first = time("2027-03-21", "02:30", "05:00");
        Plan plan = Scene.of(hall().openAroundTheClock()).plan(weekly(first, "2027-04-04"));

        assertThat(statuses(plan)).containsExactly(Status.CONFIRMED, Status.NOT_AVAILABLE, Status.CONFIRMED);
        assertThat(plan.occurrences().get(1).state().obstacles())
                .contains(BookingCode.NO_SUCH_TIME.with("date", LocalDate.parse(SPRING)));
        assertThat(plan.occurrences().getLast().time()).isEqualTo(time("2027-04-04", "02:30", "05:00"));
    }

    @Test
    void aPatternThatCannotBeIsAProblemOfTheWhole() {
        assertThat(codes(Scene.of(hall()).plan(weekly(EVENING, "2027-01-13"))))
                .containsExactly("weekday-never-occurs", "no-occurrences");
    }

    @Test
    void aQuotaOfHoursAWeekCountsWhatThereIsAndWhatTheWishItselfAdds() {
        Hall fourHours = hall().quota(Optional.empty(), Optional.of(4), Optional.empty());
        Interval tuesday = time("2027-01-12", "18:00", "20:00");
        Interval wednesday = time("2027-01-13", "18:00", "19:00");

        assertThat(codes(Scene.of(fourHours).used("BEFORE", tuesday).plan(wish(EVENING))))
                .isEmpty();
        assertThat(codes(Scene.of(fourHours).used("BEFORE", tuesday, wednesday).plan(wish(EVENING))))
                .containsExactly("quota-hours-week");
        Wish twiceAWeek = series(
                time("2027-01-11", "18:00", "20:30"),
                new Repetition(
                        1, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalDate.parse("2027-01-18"), Set.of()));
        assertThat(statuses(Scene.of(fourHours).plan(twiceAWeek)))
                .containsExactly(Status.CONFIRMED, Status.NOT_AVAILABLE, Status.CONFIRMED);
    }

    @Test
    void aQuotaOfOpenBookingsCountsASeriesAsOne() {
        Hall two = hall().quota(Optional.of(2), Optional.empty(), Optional.empty());

        assertThat(codes(Scene.of(two).used("ONE", THIRD_EVENING).plan(weekly(EVENING, "2027-01-21"))))
                .isEmpty();
        assertThat(codes(Scene.of(two)
                        .used("ONE", THIRD_EVENING)
                        .used("TWO", NEXT_EVENING)
                        .plan(wish(EVENING))))
                .containsExactly("quota-open-bookings");
    }

    @Test
    void ofASeriesOverItsLengthTheFirstDatesFit() {
        Hall two = hall().quota(Optional.empty(), Optional.empty(), Optional.of(2));

        assertThat(codes(Scene.of(two).plan(weekly(EVENING, "2027-01-21")))).isEmpty();
        Plan three = Scene.of(two).plan(weekly(EVENING, "2027-01-28"));
        assertThat(codes(three)).containsExactly("quota-series-length");
        assertThat(statuses(three)).containsExactly(Status.CONFIRMED, Status.CONFIRMED, Status.NOT_AVAILABLE);
    }

    @Test
    void staffWhoBookOnSomebodysBehalfAreNotBoundByLimitsAndAreToldOfThem() {
        Hall little = hall().quota(Optional.of(1), Optional.of(2), Optional.of(1));
        Scene scene = Scene.of(little).used("BEFORE", time("2027-01-12", "18:00", "20:00"));

        Plan plan = scene.planByStaff(weekly(EVENING, "2027-01-21"));

        assertThat(codes(plan)).isEmpty();
        assertThat(plan.exceeded().stream().map(problem -> problem.code().id()))
                .containsExactly("quota-hours-week", "quota-series-length", "quota-open-bookings");
    }

    @Test
    void aDateThatDoesNotFitUsesNothingOfTheQuota() {
        Hall twoHours = hall().quota(Optional.empty(), Optional.of(2), Optional.empty());
        Wish twiceAWeek = series(
                time("2027-01-11", "18:00", "20:00"),
                new Repetition(
                        1, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalDate.parse("2027-01-14"), Set.of()));
        Scene mondayIsTaken = Scene.of(twoHours).taken(others(time("2027-01-11", "18:00", "20:00")));

        assertThat(statuses(mondayIsTaken.plan(twiceAWeek))).containsExactly(Status.NOT_AVAILABLE, Status.CONFIRMED);
    }

    @Test
    void staffBookOffTheGridAndFurtherAhead() {
        Wish odd = wish(time("2028-06-01", "18:10", "18:20"));

        assertThat(codes(Scene.of(hall()).plan(odd))).containsExactly("off-grid", "too-short", "too-far-ahead");
        assertThat(codes(Scene.of(hall()).planByStaff(odd))).isEmpty();
    }

    private static void require(Plan plan, Take take) {
        Planning.require(plan, take, refused -> Rejection.of(refused.allProblems()));
    }

    private static List<Status> statuses(Plan plan) {
        return plan.occurrences().stream().map(Occurrence::status).toList();
    }

    private static List<String> codes(Plan plan) {
        return plan.allProblems().stream().map(problem -> problem.code().id()).toList();
    }
}
