package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Choir.others;
import static no.endorinn.booking.premises.Hall.hall;
import static no.endorinn.booking.premises.WallClock.AUTUMN;
import static no.endorinn.booking.premises.WallClock.SPRING;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.hours;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.endorinn.booking.bookings.FreeSlots.Window;
import no.endorinn.booking.premises.AccessRule.Mode;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");

    @Test
    void theExactTimeIsASlotWhereNothingIsInItsWay() {
        Scene scene = Scene.of(hall()).taken(others(EVENING, "a"));

        assertThat(scene.slots(Group.ASSOCIATION).at(EVENING, Set.of("b")))
                .hasValueSatisfying(slot -> assertThat(slot.mode()).isEqualTo(Mode.DIRECT));
        assertThat(scene.slots(Group.ASSOCIATION).at(EVENING, Set.of("a"))).isEmpty();
        assertThat(scene.slots(Group.ASSOCIATION).at(EVENING, Set.of())).isEmpty();
    }

    @Test
    void aSlotTellsWhetherItIsByRequest() {
        Scene scene = Scene.of(hall().access(Hall.rule(hours("17:00", "24:00"), Mode.REQUEST)));

        assertThat(scene.slots(Group.YOUTH).at(EVENING, Set.of()))
                .hasValueSatisfying(slot -> assertThat(slot.mode()).isEqualTo(Mode.REQUEST));
    }

    @Test
    void twoHoursSomeTimeInTheEveningBeginOnTheGridAndLieWithinIt() {
        List<Interval> times = times(hall().startingEvery(60), THURSDAY, 120, new Window(1_050, 1_260));

        assertThat(times).containsExactly(time(THURSDAY, "18:00", "20:00"), time(THURSDAY, "19:00", "21:00"));
    }

    @Test
    void candidatesBeginWhileItIsOpenAndMayEndAt24() {
        List<Interval> times =
                times(hall().open(Hall.openEveryDay(hours("21:00", "24:00"))), THURSDAY, 120, Window.ANY_TIME);

        assertThat(times)
                .containsExactly(
                        time(THURSDAY, "21:00", "23:00"),
                        time(THURSDAY, "21:30", "23:30"),
                        time(THURSDAY, "22:00", "24:00"));
    }

    @Test
    void noCandidateBeginsInTheHourThatSummerTimeSkips() {
        List<Interval> times = times(hall().openAroundTheClock().startingEvery(60), SPRING, 60, new Window(60, 300));

        assertThat(times)
                .containsExactly(
                        time(SPRING, "01:00", "03:00"), time(SPRING, "03:00", "04:00"), time(SPRING, "04:00", "05:00"));
    }

    @Test
    void theHourThatComesTwiceHasItsStartsTwiceEachAsLong() {
        List<Interval> times = times(hall().openAroundTheClock().startingEvery(60), AUTUMN, 120, Window.ANY_TIME);

        assertThat(times)
                .hasSize(25)
                .allSatisfy(time -> assertThat(time.minutes()).isEqualTo(120));
        assertThat(times).extracting(Interval::start).doesNotHaveDuplicates();
    }

    @Test
    void aRoundTheClockRoomIsFreeAcrossMidnight() {
        List<Interval> times =
                times(hall().openAroundTheClock().startingEvery(60), THURSDAY, 240, new Window(1_320, 1_560 + 60));

        assertThat(times)
                .extracting(Interval::start)
                .containsExactly(
                        time(THURSDAY, "22:00", "24:00").start(),
                        time(THURSDAY, "23:00", "24:00").start());
    }

    @Test
    void exactlyFromTwoToThreeIsOneHourInTheNightWhenThatHourComesTwice() {
        assertThat(exactly(AUTUMN, 120, 180))
                .singleElement()
                .satisfies(time -> assertThat(time.minutes()).isEqualTo(60));
        assertThat(exactly(AUTUMN, 120, 150))
                .hasSize(2)
                .allSatisfy(time -> assertThat(time.minutes()).isEqualTo(30));
        assertThat(exactly(AUTUMN, 60, 240))
                .singleElement()
                .satisfies(time -> assertThat(time.minutes()).isEqualTo(240));
    }

    @Test
    void exactHoursThatTheClockSkipsAreNeverThere() {
        assertThat(exactly(SPRING, 120, 240)).isEmpty();
        assertThat(exactly(SPRING, 60, 150)).isEmpty();
        assertThat(exactly(SPRING, 60, 240))
                .singleElement()
                .satisfies(time -> assertThat(time.minutes()).isEqualTo(120));
    }

    @Test
    void exactHoursMayGoOnAfterMidnight() {
        assertThat(exactly(THURSDAY, 1_320, 1_560)).singleElement().satisfies(time -> {
            assertThat(time.start()).isEqualTo(time(THURSDAY, "22:00", "24:00").start());
            assertThat(time.minutes()).isEqualTo(240);
        });
    }

    private static List<Interval> times(Hall hall, String date, int minutes, Window within) {
        return Scene.of(hall)
                .slots(Group.ASSOCIATION)
                .on(LocalDate.parse(date), minutes, within)
                .times(Set.of())
                .all()
                .toList();
    }

    private static List<Interval> exactly(String date, int from, int to) {
        return FreeSlots.exactly(LocalDate.parse(date), new Window(from, to));
    }
}
