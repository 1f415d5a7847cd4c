package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Choir.others;
import static no.endorinn.booking.premises.Hall.hall;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.at;
import static no.endorinn.booking.premises.WallClock.hours;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");

    @Test
    void whatBreaksNoRuleHasNoObstacle() {
        assertThat(obstacles(hall(), EVENING)).isEmpty();
    }

    @Test
    void whatBreaksSeveralRulesIsToldAllOfThem() {
        Scene scene = Scene.of(hall()).taken(others(time("2027-01-05", "04:00", "09:00")));

        assertThat(codes(Rules.obstacles(scene.situation(time("2027-01-05", "05:10", "05:20"), "a", "x"))))
                .containsExactly("unknown-part", "in-the-past", "outside-opening-hours", "off-grid", "too-short");
    }

    @Test
    void partsMustBeTheHallsOwn() {
        assertThat(codes(Rules.obstacles(Scene.of(hall()).situation(EVENING, "d"))))
                .containsExactly("unknown-part");
        assertThat(codes(Rules.obstacles(Scene.of(hall().undivided()).situation(EVENING, "a"))))
                .containsExactly("unknown-part");
        assertThat(Rules.obstacles(Scene.of(hall()).situation(EVENING, "a", "b")))
                .isEmpty();
    }

    @Test
    void retiredPremisesAreLetUpToTheirLastMidnight() {
        Hall retiring = hall().openAroundTheClock().retiredFrom("2027-01-15");

        assertThat(obstacles(retiring, time(THURSDAY, "22:00", "24:00"))).isEmpty();
        assertThat(obstacles(retiring, night(THURSDAY, "22:00", "00:30"))).containsExactly("retired");
        assertThat(obstacles(retiring, time("2027-01-15", "10:00", "12:00"))).containsExactly("retired");
    }

    /** A bound that nobody meets in earnest, long before the calendar's item has no room left. */
    @Test
    void aDayOfTwoHundredUsesTakesNoMore() {
        Hall hall = hall().openAroundTheClock();
        Scene scene = Scene.of(hall);
        for (int i = 0; i < 199; i++) {
            scene.taken(others(minutes(THURSDAY, 5 * i), "a"));
        }
        Interval nextMorning = time("2027-01-15", "00:30", "01:00");

        assertThat(Rules.obstacles(scene.situation(EVENING, "b"))).isEmpty();
        scene.taken(others(minutes(THURSDAY, 1_435), "a"));
        assertThat(codes(Rules.obstacles(scene.situation(EVENING, "b")))).containsExactly("day-full");
        assertThat(Rules.obstacles(scene.situation(nextMorning, "b"))).isEmpty();
        assertThat(scene.slots(Group.ASSOCIATION)
                        .on(LocalDate.parse(THURSDAY), 60, FreeSlots.Window.ANY_TIME)
                        .times(Set.of("b"))
                        .all())
                .isEmpty();
    }

    private static Interval minutes(String date, int minute) {
        Instant start = at(date, "00:00").plusSeconds(60L * minute);
        return new Interval(start, start.plusSeconds(300));
    }

    @Test
    void whatBeginsNowCanBeHadAndWhatBeganBeforeCannot() {
        Scene atSix = Scene.of(hall()).at(at(THURSDAY, "18:00"));

        assertThat(Rules.obstacles(atSix.situation(EVENING))).isEmpty();
        assertThat(codes(Rules.obstacles(atSix.situation(time(THURSDAY, "17:30", "20:00")))))
                .containsExactly("in-the-past");
    }

    @Test
    void openingHoursMustCoverAllOfIt() {
        assertThat(obstacles(hall(), time(THURSDAY, "22:00", "24:00"))).isEmpty();
        assertThat(obstacles(hall(), night(THURSDAY, "22:00", "00:30"))).containsExactly("outside-opening-hours");
        assertThat(obstacles(hall().openAroundTheClock(), night(THURSDAY, "22:00", "02:00")))
                .isEmpty();
    }

    @Test
    void aClosureGivesItsReason() {
        LocalDate date = LocalDate.parse(THURSDAY);
        Hall closed = hall().open(new OpeningHours(
                Hall.openEveryDay(Hours.ALL_DAY).weekly(),
                List.of(new OpeningHours.Dated(
                        date, date, OpeningHours.Kind.CLOSED, hours("19:00", "21:00"), "Kommunestyret"))));

        assertThat(Rules.obstacles(Scene.of(closed).situation(EVENING)))
                .containsExactly(BookingCode.CLOSED.with("reason", "Kommunestyret"));
        assertThat(obstacles(closed, time(THURSDAY, "17:00", "19:00"))).isEmpty();
    }

    @Test
    void whatComesTooCloseIsToldHowManyMinutesThereMustBe() {
        Interval before = time(THURSDAY, "16:00", "18:00");
        Problem close =
                BookingCode.TOO_CLOSE.with("start", at(THURSDAY, "16:00")).with("end", at(THURSDAY, "18:00"));

        assertThat(Rules.obstacles(Scene.of(hall())
                        .taken(others(Occupation.Kind.BOOKING, 45, before))
                        .situation(EVENING)))
                .containsExactly(close.with("minutes", 45L));
        assertThat(Rules.obstacles(Scene.of(hall().keepingFree(60, 0))
                        .taken(others(Occupation.Kind.BOOKING, 45, before))
                        .situation(EVENING)))
                .containsExactly(close.with("minutes", 60L));
    }

    @Test
    void aGroupWithoutARateIsNotLetTo() {
        Hall forYouth = hall().prices(Map.of(Group.YOUTH, new Rate(0, 0)), new Rate(0, 0));

        assertThat(obstacles(forYouth, EVENING)).containsExactly("not-let-to-group");
    }

    @Test
    void whatIsClosedToTheGroupCannotBeHadAndWhatIsByRequestCan() {
        assertThat(obstacles(hall().access(Hall.rule(Hours.ALL_DAY, AccessRule.Mode.CLOSED)), EVENING))
                .containsExactly("not-for-this-group-or-part");
        assertThat(obstacles(hall().byRequest(), EVENING)).isEmpty();
    }

    @Test
    void whatIsTakenIsToldByItsUseAndNotByWhatItKeepsFree() {
        Occupation event = others(Occupation.Kind.BOOKING, 30, time(THURSDAY, "19:00", "21:00"));

        assertThat(Rules.obstacles(Scene.of(hall()).taken(event).situation(EVENING)))
                .containsExactly(BookingCode.OVERLAPS
                        .with("start", at(THURSDAY, "19:00"))
                        .with("end", at(THURSDAY, "21:00")));
    }

    @Test
    void aRequestThatWaitsHoldsItsTime() {
        Occupation request = others(Occupation.Kind.REQUEST, 0, EVENING, "a");

        assertThat(codes(Rules.obstacles(Scene.of(hall()).taken(request).situation(EVENING, "a"))))
                .containsExactly("overlaps");
        assertThat(Rules.obstacles(Scene.of(hall()).taken(request).situation(EVENING, "b")))
                .isEmpty();
    }

    @Test
    void theHallsBuffersCountOnBothSides() {
        Scene scene = Scene.of(hall().keepingFree(30, 30)).taken(others(time(THURSDAY, "20:00", "22:00")));

        assertThat(codes(Rules.obstacles(scene.situation(EVENING)))).containsExactly("too-close");
        assertThat(codes(Rules.obstacles(scene.situation(time(THURSDAY, "22:00", "23:00")))))
                .containsExactly("too-close");
        assertThat(Rules.obstacles(scene.situation(time(THURSDAY, "17:30", "19:30"))))
                .isEmpty();
        assertThat(Rules.obstacles(scene.situation(time(THURSDAY, "22:30", "23:30"))))
                .isEmpty();
    }

    @Test
    void partsThatTheHallNoLongerHasStillStandInTheWay() {
        Scene dividedSince = Scene.of(hall()).taken(others(EVENING, "*"));

        assertThat(codes(Rules.obstacles(dividedSince.situation(EVENING, "b")))).containsExactly("overlaps");
    }

    @Test
    void startsAreOnTheGridOfTheWallClock() {
        assertThat(obstacles(hall().startingEvery(60), time(THURSDAY, "18:30", "20:00")))
                .containsExactly("off-grid");
        assertThat(obstacles(hall().startingEvery(60), time(THURSDAY, "18:00", "20:20")))
                .isEmpty();
    }

    @Test
    void aBookingIsAsShortAndAsLongAsTheHallAllows() {
        Hall hall = hall().lasting(60, 120);

        assertThat(obstacles(hall, time(THURSDAY, "18:00", "18:59"))).containsExactly("too-short");
        assertThat(obstacles(hall, time(THURSDAY, "18:00", "19:00"))).isEmpty();
        assertThat(obstacles(hall, time(THURSDAY, "18:00", "20:00"))).isEmpty();
        assertThat(obstacles(hall, time(THURSDAY, "18:00", "20:01"))).containsExactly("too-long-booking");
    }

    @Test
    void lengthsAreRealTimeWhereTheClockChanges() {
        Hall threeHours = hall().openAroundTheClock().lasting(180, 180);

        assertThat(obstacles(threeHours, time("2027-03-28", "00:00", "04:00"))).isEmpty();
        assertThat(obstacles(threeHours, time("2027-10-31", "00:00", "03:00"))).containsExactly("too-long-booking");
    }

    @Test
    void oneMayBookUpToAndWithTheLastDateAhead() {
        Hall hall = hall().daysAhead(7);

        assertThat(obstacles(hall, time(THURSDAY, "23:00", "24:00"))).isEmpty();
        assertThat(Rules.obstacles(Scene.of(hall).situation(time("2027-01-15", "08:00", "09:00"))))
                .containsExactly(BookingCode.TOO_FAR_AHEAD.with("last", LocalDate.parse(THURSDAY)));
    }

    @Test
    void staffAreBoundByOthersAndOpeningHoursAndNotByGridLengthsAndHowFarAhead() {
        Hall strict = hall().startingEvery(60).lasting(60, 60).daysAhead(1);
        Situation bound = Scene.of(strict).situation(time(THURSDAY, "18:10", "20:20"));
        Situation free =
                new Situation(bound.premises(), bound.time(), Set.of(), Group.ASSOCIATION, List.of(), true, Scene.NOW);
        Situation night = new Situation(
                bound.premises(),
                time(THURSDAY, "04:00", "05:00"),
                Set.of(),
                Group.ASSOCIATION,
                List.of(),
                true,
                Scene.NOW);

        assertThat(codes(Rules.obstacles(bound))).containsExactly("off-grid", "too-long-booking", "too-far-ahead");
        assertThat(Rules.obstacles(free)).isEmpty();
        assertThat(codes(Rules.obstacles(night))).containsExactly("outside-opening-hours");
    }

    @Test
    void theTermsOfTheDayItBeginsOnHold() {
        Terms later = hall().lasting(180, 600).terms();
        Scene scene = Scene.of(hall().premises().withTerms(LocalDate.parse("2027-01-21"), later));

        assertThat(Rules.obstacles(scene.situation(EVENING))).isEmpty();
        assertThat(codes(Rules.obstacles(scene.situation(time("2027-01-21", "18:00", "20:00")))))
                .containsExactly("too-short");
    }

    private static List<String> obstacles(Hall hall, Interval time) {
        return codes(Rules.obstacles(Scene.of(hall).situation(time)));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }
}
