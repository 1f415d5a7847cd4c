package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Choir.booking;
import static no.endorinn.booking.bookings.Choir.occurrence;
import static no.endorinn.booking.bookings.Choir.others;
import static no.endorinn.booking.premises.Hall.hall;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Rescheduling.By;
import no.endorinn.booking.bookings.Rescheduling.Destination;
import no.endorinn.booking.bookings.Rescheduling.Outcome;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;

class ReschedulingTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");
    private static final Interval NEXT_EVENING = time("2027-01-21", "18:00", "20:00");

    @Test
    void aBookingIsNotInItsOwnWayWhenItMovesOntoItself() {
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Outcome outcome = move(Scene.of(hall()).with(booking), booking, time(THURSDAY, "19:00", "21:00"));

        assertThat(outcome.obstacles()).isEmpty();
        assertThat(outcome.booking().occurrences())
                .singleElement()
                .satisfies(moved -> assertThat(moved.time()).isEqualTo(time(THURSDAY, "19:00", "21:00")));
    }

    @Test
    void othersAreInItsWayAndItStaysWhereItWas() {
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Scene scene = Scene.of(hall()).with(booking).taken(others(time(THURSDAY, "20:00", "22:00"), "c"));

        assertThat(codes(move(scene, booking, time(THURSDAY, "19:00", "21:00"))))
                .containsExactly("overlaps");
        assertThat(codes(move(scene, booking, time(THURSDAY, "16:00", "18:00"))))
                .isEmpty();
    }

    @Test
    void whatOfTheSameBookingIsNotMovedIsInTheWay() {
        Booking series = booking(Status.CONFIRMED, EVENING, NEXT_EVENING);

        assertThat(codes(move(Scene.of(hall()).with(series), series, time("2027-01-21", "19:00", "21:00"))))
                .containsExactly("overlaps");
    }

    @Test
    void theRestIsShiftedOntoItsOwnFormerTimesWithoutBeingInItsOwnWay() {
        Booking series = booking(Status.CONFIRMED, EVENING, NEXT_EVENING, time("2027-01-28", "18:00", "20:00"));
        Outcome outcome = moveAll(Scene.of(hall()).with(series), series, NEXT_EVENING);

        assertThat(outcome.obstacles()).isEmpty();
        assertThat(outcome.booking().occurrences())
                .extracting(Occurrence::time)
                .containsExactly(
                        NEXT_EVENING, time("2027-01-28", "18:00", "20:00"), time("2027-02-04", "18:00", "20:00"));
    }

    @Test
    void whatMovesTogetherMustNotMeetWhereItIsGoing() {
        Booking days = booking(Status.CONFIRMED, EVENING, time("2027-01-15", "18:00", "20:00"));
        Scene scene = Scene.of(hall().openAroundTheClock().lasting(30, 2_000)).with(days);

        assertThat(codes(moveAll(scene, days, night(THURSDAY, "20:00", "21:00"))))
                .containsExactly("overlaps");
        assertThat(codes(moveAll(scene, days, night(THURSDAY, "20:00", "20:00"))))
                .isEmpty();
    }

    @Test
    void theRestKeepsItsWallClockTimeAcrossSummerTime() {
        Booking series =
                booking(Status.CONFIRMED, time("2027-03-25", "18:00", "20:00"), time("2027-04-01", "18:00", "20:00"));
        Outcome outcome = moveAll(Scene.of(hall()).with(series), series, time("2027-03-26", "19:00", "20:30"));

        assertThat(outcome.obstacles()).isEmpty();
        assertThat(outcome.booking().occurrences())
                .extracting(Occurrence::time)
                .containsExactly(time("2027-03-26", "19:00", "20:30"), time("2027-04-02", "19:00", "20:30"));
    }

    @Test
    void theRestIsRefusedWhereSummerTimeSkipsTheTime() {
        Hall hall = hall().openAroundTheClock();
        Booking series =
                booking(Status.CONFIRMED, time("2027-03-20", "18:00", "20:00"), time("2027-03-27", "18:00", "20:00"));
        Outcome outcome = moveAll(Scene.of(hall).with(series), series, time("2027-03-21", "02:30", "05:00"));

        assertThat(outcome.obstacles())
                .containsExactly(BookingCode.NO_SUCH_TIME.with("date", LocalDate.of(2027, 3, 28)));
    }

    @Test
    void aMoveIsJudgedByAllTheRulesOfABooking() {
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Scene scene = Scene.of(hall().daysAhead(10)).with(booking);

        assertThat(codes(move(scene, booking, time("2027-01-06", "05:10", "05:20"))))
                .containsExactly("in-the-past", "outside-opening-hours", "off-grid", "too-short");
        assertThat(codes(move(scene, booking, NEXT_EVENING))).containsExactly("too-far-ahead");
    }

    @Test
    void whatIsConfirmedKeepsItsTimeWhileStaffAnswerForHoursByRequest() {
        Hall mornings = hall().access(Hall.rule(new Hours(0, 720), AccessRule.Mode.REQUEST));
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Scene scene = Scene.of(mornings).with(booking);
        List<Destination> morning = to(booking, time(THURSDAY, "09:00", "10:00"));

        Occurrence asked = first(scene.rescheduling(booking).to(morning, By.BOOKER));

        assertThat(asked.status()).isEqualTo(Status.CONFIRMED);
        assertThat(asked.time()).isEqualTo(EVENING);
        assertThat(asked.price()).contains(Choir.PRICE);
        assertThat(asked.proposed(Proposal.By.BOOKER)).hasValueSatisfying(then -> {
            assertThat(then.time()).isEqualTo(time(THURSDAY, "09:00", "10:00"));
            assertThat(then.price().orElseThrow().amount()).isEqualTo(30_000);
        });
        assertThat(asked.kept()).hasSize(2);
        assertThat(first(scene.rescheduling(booking).to(morning, By.CASEWORKER))
                        .state()
                        .proposal())
                .isEmpty();
    }

    @Test
    void whatIsAskedForAndMovesIntoHoursByRequestIsStillAskedFor() {
        Booking request = booking(Status.REQUESTED, EVENING);
        Outcome outcome = move(Scene.of(hall().byRequest()).with(request), request, time(THURSDAY, "18:30", "20:30"));

        assertThat(first(outcome).status()).isEqualTo(Status.REQUESTED);
        assertThat(first(outcome).state().proposal()).isEmpty();
        assertThat(first(outcome).time()).isEqualTo(time(THURSDAY, "18:30", "20:30"));
    }

    @Test
    void whatWouldBeApprovedDearerThanAskedForIsOffered() {
        Booking request = booking(Status.REQUESTED, EVENING);
        Scene scene = Scene.of(hall().byRequest()).with(request);
        List<Destination> longer = to(request, time(THURSDAY, "18:00", "21:00"));
        List<Destination> later = to(request, time(THURSDAY, "19:00", "21:00"));

        Occurrence offered = first(scene.rescheduling(request).to(longer, By.CASEWORKER));

        assertThat(offered.time()).isEqualTo(EVENING);
        assertThat(offered.waitsForApplicant()).isTrue();
        assertThat(offered.waitsForStaff()).isFalse();
        assertThat(first(scene.rescheduling(request).to(later, By.CASEWORKER)).status())
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whatIsAskedForAnewCountsInThePriceOfItsOffer() {
        Booking wish = wishing(booking(Status.CONFIRMED, EVENING), time(THURSDAY, "18:00", "22:00"));
        Occurrence approved = first(Scene.of(hall().byRequest())
                .with(wish)
                .rescheduling(wish)
                .to(to(wish, time(THURSDAY, "18:00", "21:00")), By.CASEWORKER));

        assertThat(approved.status())
                .as("dearer than before, but not than what is wished")
                .isEqualTo(Status.CONFIRMED);
        assertThat(approved.price().orElseThrow().amount()).isEqualTo(90_000);
    }

    @Test
    void whatIsMovedKeepsTheRatesItWasAgreedAt() {
        Hall cheaper = hall().prices(Map.of(Group.ASSOCIATION, new Rate(100, 100)), new Rate(200, 200));
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Scene scene = Scene.of(cheaper).with(booking);

        assertThat(first(move(scene, booking, time(THURSDAY, "18:30", "20:30"))).price())
                .contains(Choir.PRICE);
        assertThat(first(move(scene, booking, time(THURSDAY, "18:00", "21:00"))).price())
                .hasValueSatisfying(price -> assertThat(price.amount()).isEqualTo(90_000));
    }

    @Test
    void whatIsMovedKeepsTheDeadlineItWasAgreedAt() {
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Occurrence moved = first(
                move(Scene.of(hall().cancelledUntil(336)).with(booking), booking, time(THURSDAY, "18:30", "20:30")));

        assertThat(moved.agreed().cancellationHours()).isEqualTo(48);
    }

    @Test
    void aQuotaOfHoursCountsTheBookingOnceAfterItsMove() {
        Hall twoHours = hall().quota(Optional.empty(), Optional.of(2), Optional.empty());
        Booking booking = booking(Status.CONFIRMED, EVENING);
        Scene scene = Scene.of(twoHours).with(booking).used("CHOIR", EVENING);

        assertThat(codes(move(scene, booking, time(THURSDAY, "19:00", "21:00"))))
                .isEmpty();
        assertThat(codes(move(scene, booking, time(THURSDAY, "18:00", "20:30"))))
                .containsExactly("quota-hours-week");
    }

    @Test
    void approvingLooksAnewAtWhatHasHappenedToTheCalendar() {
        Booking request = booking(Status.REQUESTED, EVENING);
        Scene free = Scene.of(hall().byRequest()).with(request);
        Scene blocked = Scene.of(hall().byRequest())
                .with(request)
                .taken(others(Occupation.Kind.BLOCK, 0, time(THURSDAY, "19:00", "23:00"), "a"));

        assertThat(first(answered(free, request)).status()).isEqualTo(Status.CONFIRMED);
        assertThat(codes(answered(blocked, request))).containsExactly("overlaps");
    }

    @Test
    void approvingLooksAnewAtWhatHasHappenedToTheTerms() {
        LocalDate date = LocalDate.parse(THURSDAY);
        Booking request = booking(Status.REQUESTED, EVENING);
        Hall closedSince = hall().open(new OpeningHours(
                Hall.openEveryDay(Hours.ALL_DAY).weekly(),
                List.of(new OpeningHours.Dated(date, date, OpeningHours.Kind.CLOSED, Hours.ALL_DAY, "Vasskade"))));

        assertThat(codes(answered(Scene.of(closedSince).with(request), request)))
                .containsExactly("closed");
    }

    @Test
    void whatIsApprovedAsAskedForKeepsThePriceItWasAskedForAt() {
        Booking request = booking(Status.REQUESTED, EVENING);
        Hall dearer = hall().byRequest()
                .prices(Map.of(Group.ASSOCIATION, new Rate(90_000, 90_000)), new Rate(90_000, 90_000));

        assertThat(first(answered(Scene.of(dearer).with(request), request)).price())
                .contains(Choir.PRICE);
    }

    @Test
    void unDenyingLooksAnewForTheTimeMayHaveBeenGivenToOthers() {
        Booking denied = booking(
                List.of(occurrence(1, Status.REQUESTED, EVENING).denied(Words.ofMunicipality("Hallen er opptatt"))));
        Scene free = Scene.of(hall().byRequest());
        Scene given = Scene.of(hall().byRequest()).taken(others(time(THURSDAY, "19:30", "21:00"), "b"));

        assertThat(first(answered(free, denied)).status()).isEqualTo(Status.CONFIRMED);
        assertThat(first(answered(free, denied)).state().reason())
                .as("why it was denied")
                .isEmpty();
        assertThat(codes(answered(given, denied))).containsExactly("overlaps");
    }

    @Test
    void whatIsUnDeniedKeepsFreeWhatItWasJudgedBy() {
        Booking denied = booking(List.of(occurrence(1, Status.DENIED, EVENING).with(new Occurrence.Buffers(60, 60))));
        Scene next = Scene.of(hall().byRequest()).taken(others(time(THURSDAY, "20:00", "22:00")));
        Outcome outcome = answered(next, denied);

        assertThat(outcome.obstacles()).isEmpty();
        assertThat(first(outcome).buffers()).isEqualTo(new Occurrence.Buffers(0, 0));
        assertThat(first(outcome).price()).contains(Choir.PRICE);
    }

    /** The booking with a wish for another time at hours by request. */
    private static Booking wishing(Booking booking, Interval wished) {
        return move(Scene.of(hall().byRequest()).with(booking), booking, wished).booking();
    }

    /** The caseworker's yes, with nothing changed. */
    private static Outcome answered(Scene scene, Booking booking) {
        List<Destination> asAskedFor = booking.occurrences().stream()
                .map(waiting -> new Destination(
                        waiting.number(), LocalDate.parse(THURSDAY), Optional.of(waiting.time()), waiting.wanted()))
                .toList();
        return scene.rescheduling(booking).to(asAskedFor, By.CASEWORKER);
    }

    /** The booker moves the first occurrence and no other. */
    private static Outcome move(Scene scene, Booking booking, Interval time) {
        return scene.rescheduling(booking).to(to(booking, time), By.BOOKER);
    }

    /** The booker moves the first occurrence and all later ones by the same shift. */
    private static Outcome moveAll(Scene scene, Booking booking, Interval time) {
        List<Occurrence> all = booking.occurrences();
        return scene.rescheduling(booking).to(Rescheduling.shifted(all, all.getFirst(), time, Set.of()), By.BOOKER);
    }

    private static List<Destination> to(Booking booking, Interval time) {
        Occurrence first = booking.occurrences().getFirst();
        return Rescheduling.shifted(List.of(first), first, time, Set.of());
    }

    private static Occurrence first(Outcome outcome) {
        return outcome.booking().occurrences().getFirst();
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.obstacles().stream().map(problem -> problem.code().id()).toList();
    }
}
