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
import no.endorinn.booking.bookings.FreeSlots.Slot;
import no.endorinn.booking.premises.AccessRule.Mode;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.premises.Hours;
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
        List<Interval> candidates = candidates(hall().startingEvery(60), THURSDAY, 120, hours("17:30", "21:00"));

        assertThat(candidates).containsExactly(time(THURSDAY, "18:00", "20:00"), time(THURSDAY, "19:00", "21:00"));
    }

    @Test
    void candidatesBeginWhileItIsOpenAndMayEndAt24() {
        List<Interval> candidates =
                candidates(hall().open(Hall.openEveryDay(hours("21:00", "24:00"))), THURSDAY, 120, Hours.ALL_DAY);

        assertThat(candidates)
                .containsExactly(
                        time(THURSDAY, "21:00", "23:00"),
                        time(THURSDAY, "21:30", "23:30"),
                        time(THURSDAY, "22:00", "24:00"));
    }

    @Test
    void noCandidateBeginsInTheHourThatSummerTimeSkips() {
        List<Interval> candidates =
                candidates(hall().openAroundTheClock().startingEvery(60), SPRING, 60, hours("01:00", "05:00"));

        assertThat(candidates)
                .containsExactly(
                        time(SPRING, "01:00", "03:00"), time(SPRING, "03:00", "04:00"), time(SPRING, "04:00", "05:00"));
    }

    @Test
    void candidatesLastAsLongOnTheDayOf25Hours() {
        List<Interval> candidates =
                candidates(hall().openAroundTheClock().startingEvery(60), AUTUMN, 120, Hours.ALL_DAY);

        assertThat(candidates)
                .hasSize(23)
                .allSatisfy(time -> assertThat(time.minutes()).isEqualTo(120));
        assertThat(candidates.getLast()).isEqualTo(time(AUTUMN, "22:00", "24:00"));
    }

    @Test
    void thoseThatCanBeHadAreShownInOrder() {
        Scene scene = Scene.of(hall()).taken(others(EVENING));
        List<Interval> candidates = List.of(
                time(THURSDAY, "16:00", "18:00"), time(THURSDAY, "17:00", "19:00"), time(THURSDAY, "20:00", "22:00"));

        assertThat(scene.slots(Group.YOUTH).among(candidates, Set.of()))
                .extracting(Slot::time)
                .containsExactly(candidates.getFirst(), candidates.getLast());
    }

    private static List<Interval> candidates(Hall hall, String date, int minutes, Hours within) {
        return FreeSlots.candidates(hall.premises(), LocalDate.parse(date), minutes, within);
    }
}
