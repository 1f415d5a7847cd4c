package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static no.endorinn.lending.loans.Shed.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.equipment.WaitingList.Place;
import no.endorinn.lending.loans.Turns.Turn;
import org.junit.jupiter.api.Test;

/** Whose turn it is, of two PAs. */
class TurnsTest {
    private static final Interval WEEK = from("2027-01-18", "2027-01-22");
    private static final Instant FREED = at("2027-01-08", "11:00");
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Instant A_DAY_LATER = FREED.plus(A_DAY);

    private final Shed shed = new Shed();
    private final Map<String, Instant> stopped = new HashMap<>();
    private Duration longest = A_DAY;

    private static Place place(String loan, int quantity, Interval time) {
        return new Place(loan, "*", quantity, time, time.start(), Optional.empty());
    }

    /** What has happened until then to those who wait, from when the first came. */
    private List<Turn> turns(Instant now, WaitingList list) {
        List<Turn> turns = new ArrayList<>();
        WaitingList current = list;
        for (int steps = 0; steps < 100 && current.isUnsettled(now); steps++) {
            Turns.Step step = new Turns(there(now, current), Room.UNLIMITED, longest, stopped).next();
            step.turn().ifPresent(turns::add);
            current = step.list();
        }
        assertThat(current.isUnsettled(now)).isFalse();
        return turns;
    }

    private Availability there(Instant now, WaitingList list) {
        Availability there = Objects.requireNonNull(shed.when(now).there().get("pa"));
        Stock stock = there.stock().waiting(list);
        return new Availability(there.model(), stock, there.taken(), there.service(), now);
    }

    private static WaitingList list(Place... places) {
        return new WaitingList(List.of(places), FREED);
    }

    @Test
    void theFirstWhomItFitsIsOfferedItAndWhoeverWantsMoreKeepsTheirPlace() {
        shed.lent(shed.loan("X", 1, "pa", WEEK));
        WaitingList list = list(place("A", 2, WEEK), place("B", 1, WEEK), place("C", 1, WEEK));

        assertThat(turns(FREED, list))
                .extracting(Turn::loan, Turn::to, Turn::at, Turn::answerBy)
                .containsExactly(tuple("B", State.OFFERED, FREED, Optional.of(A_DAY_LATER)));
        assertThat(list.number("A")).contains(1);
        assertThat(list.number("C")).contains(3);
    }

    @Test
    void whoeverDoesNotAnswerLeavesAndItGoesOnToTheNextFromThatVeryMoment() {
        shed.lent(shed.loan("X", 1, "pa", WEEK));
        WaitingList list = list(place("A", 1, WEEK), place("B", 1, WEEK));

        assertThat(turns(A_DAY_LATER.plusSeconds(1), list))
                .extracting(Turn::loan, Turn::to, Turn::at)
                .containsExactly(
                        tuple("A", State.OFFERED, FREED),
                        tuple("A", State.MISSED, A_DAY_LATER),
                        tuple("B", State.OFFERED, A_DAY_LATER));
    }

    @Test
    void whenSomebodyLooksMakesNoDifference() {
        shed.lent(shed.loan("X", 1, "pa", WEEK));
        WaitingList start = list(place("A", 1, WEEK), place("B", 2, WEEK), place("C", 1, WEEK), place("D", 1, WEEK));
        Instant end = FREED.plus(Duration.ofDays(9));
        List<Turn> often = new ArrayList<>();
        WaitingList current = start;
        for (Instant now = FREED; !now.isAfter(end); now = now.plus(Duration.ofMinutes(47))) {
            while (current.isUnsettled(now)) {
                Turns.Step step = new Turns(there(now, current), Room.UNLIMITED, longest, stopped).next();
                step.turn().ifPresent(often::add);
                current = step.list();
            }
        }

        assertThat(turns(end, start)).startsWith(often.toArray(Turn[]::new)).hasSizeGreaterThan(5);
    }

    @Test
    void whatNobodyFetchedIsOfferedWhenItsDayIsOver() {
        shed.lent(shed.loan("X", 2, "pa", from("2027-01-11", "2027-01-20")));
        Instant midnight = at("2027-01-12", "00:00");

        assertThat(turns(at("2027-01-13", "12:00"), list(place("A", 1, WEEK))))
                .first()
                .isEqualTo(new Turn("A", midnight, State.OFFERED, Optional.of(midnight.plus(A_DAY))));
    }

    @Test
    void anOfferEndsWhenItCanNoLongerBeHadInTimeAndSoDoesTheWait() {
        Instant over = FREED.plus(Duration.ofHours(3));
        Place hurried = new Place("A", "*", 1, WEEK, over, Optional.empty());
        assertThat(turns(FREED, list(hurried)).getFirst().answerBy())
                .as("two hours at the least")
                .contains(FREED.plus(Duration.ofHours(2)));
        Place last = new Place("A", "*", 1, WEEK, FREED.plusSeconds(3600), Optional.empty());
        assertThat(turns(FREED, list(last)).getFirst().answerBy()).contains(FREED.plusSeconds(3600));

        shed.lent(shed.loan("X", 2, "pa", WEEK));
        assertThat(turns(over, list(hurried))).containsExactly(new Turn("A", over, State.MISSED, Optional.empty()));
    }

    @Test
    void whoeverIsStoppedFromBorrowingIsPassedOverKeepsTheirPlaceAndIsOfferedItWhenTheyMayAgain() {
        Instant midnight = at("2027-01-10", "00:00");
        stopped.put("A", midnight);
        shed.lent(shed.loan("X", 1, "pa", WEEK));

        assertThat(turns(midnight, list(place("A", 1, WEEK), place("B", 1, WEEK))))
                .extracting(Turn::loan, Turn::to, Turn::at)
                .containsExactly(
                        tuple("B", State.OFFERED, FREED),
                        tuple("B", State.MISSED, A_DAY_LATER),
                        tuple("A", State.OFFERED, midnight));
    }

    @Test
    void whatIsHeldForWhoeverIsStoppedGoesOnToTheNext() {
        stopped.put("A", at("2027-02-01", "00:00"));
        shed.lent(shed.loan("X", 1, "pa", WEEK));
        WaitingList held = list(place("A", 1, WEEK), place("B", 1, WEEK)).offered("A", A_DAY_LATER);

        assertThat(turns(FREED, held))
                .containsExactly(
                        new Turn("A", FREED, State.WAITING, Optional.of(WEEK.start())),
                        new Turn("B", FREED, State.OFFERED, Optional.of(A_DAY_LATER)));
    }

    @Test
    void thePointSaysHowLongItIsHeldAtMostAndNobodyLosesItInTheirSleep() {
        longest = Duration.ofHours(4);

        assertThat(held(at("2027-01-08", "11:00"), WEEK.start())).isEqualTo(at("2027-01-08", "15:00"));
        assertThat(held(at("2027-01-08", "20:00"), WEEK.start())).isEqualTo(at("2027-01-09", "10:00"));
        assertThat(held(at("2027-01-09", "00:00"), WEEK.start())).isEqualTo(at("2027-01-09", "10:00"));
        longest = A_DAY;
        assertThat(held(at("2027-01-08", "23:00"), WEEK.start())).isEqualTo(at("2027-01-09", "23:00"));
    }

    @Test
    void whenItsTimeIsNearItIsHeldForHalfOfWhatIsLeftSoThatOthersHaveTheirTurn() {
        assertThat(held(at("2027-01-17", "10:00"), at("2027-01-18", "10:00"))).isEqualTo(at("2027-01-17", "22:00"));
        assertThat(held(at("2027-01-17", "11:00"), at("2027-01-17", "17:00"))).isEqualTo(at("2027-01-17", "14:00"));
        assertThat(held(at("2027-01-17", "14:00"), at("2027-01-17", "17:00"))).isEqualTo(at("2027-01-17", "16:00"));
        assertThat(held(at("2027-01-18", "00:00"), at("2027-01-18", "09:00"))).isEqualTo(at("2027-01-18", "09:00"));
    }

    /** Until when something is held that is offered then. */
    private Instant held(Instant at, Instant over) {
        WaitingList list = new WaitingList(List.of(new Place("A", "*", 1, WEEK, over, Optional.empty())), at);
        return turns(at, list).getFirst().answerBy().orElseThrow();
    }

    @Test
    void whatIsOfferedIsHeldUntilThenAndWhatIsNotLookedAtMayBe() {
        WaitingList offered =
                list(place("A", 2, WEEK)).offered("A", A_DAY_LATER).settled(FREED);

        assertThat(there(FREED, offered).free("*", WEEK)).isZero();
        assertThat(there(FREED, offered).free("*", from("2027-01-11", "2027-01-12")))
                .isEqualTo(2);
        assertThat(there(FREED, list(place("A", 2, WEEK)).settled(FREED)).free("*", WEEK))
                .as("who only waits takes nothing")
                .isEqualTo(2);
        assertThat(there(A_DAY_LATER, list(place("A", 2, WEEK), place("B", 1, WEEK)))
                        .free("*", WEEK))
                .as("nobody has looked")
                .isZero();
    }

    @Test
    void whoeverWaitsIsTheReasonWhyNobodyKeepsItLonger() {
        Loan loan = shed.loan("X", 1, "pa", from("2027-01-11", "2027-01-15"));
        Availability there = there(Shed.NOW, list(place("A", 2, WEEK)).settled(Shed.NOW));

        assertThat(there.without(loan).waiting("*", from("2027-01-15", "2027-01-19")))
                .isEqualTo(1);
        assertThat(there.without(loan).waiting("*", from("2027-01-15", "2027-01-18")))
                .isZero();
    }
}
