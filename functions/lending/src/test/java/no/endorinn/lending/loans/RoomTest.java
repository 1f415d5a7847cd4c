package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static no.endorinn.lending.loans.Shed.from;
import static no.endorinn.lending.loans.Shed.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

/** A point that can serve two a day, fetches and returns together. */
class RoomTest {
    private static final Interval WEEK = from("2027-01-11", "2027-01-18");

    private final Shed shed = new Shed();
    private final Map<LocalDate, Visits> days = new HashMap<>();

    @Test
    void aDayThatHasAsManyTakesNobodyMoreWhetherTheyFetchOrBringBack() {
        come(shed.loan("A", 1, "table", WEEK));
        shed.with(room(2));
        assertThat(shed.codes(wish(1, "table", WEEK))).isEmpty();

        come(shed.loan("B", 1, "table", from("2027-01-08", "2027-01-11 12:00")));
        shed.with(room(2));
        assertThat(shed.codes(wish(1, "table", WEEK))).containsExactly("no-room-when-fetched");
        assertThat(shed.codes(wish(1, "table", from("2027-01-08", "2027-01-11"))))
                .containsExactly("no-room-when-brought-back");
        assertThat(shed.plan(wish(1, "table", WEEK)).problems().getFirst().arguments())
                .as("it says which day")
                .containsEntry("date", LocalDate.parse("2027-01-11"));
        assertThat(shed.byStaff().codes(wish(1, "table", WEEK)))
                .as("staff have no more hands")
                .containsExactly("no-room-when-fetched");
    }

    @Test
    void whoeverFetchesAndBringsBackOnOneDayComesTwice() {
        Interval hours = from("2027-01-11 10:00", "2027-01-11 16:00");

        assertThat(shed.with(room(2)).codes(wish(1, "table", hours))).isEmpty();
        assertThat(shed.with(room(1)).codes(wish(1, "table", hours))).containsExactly("no-room-when-brought-back");
    }

    @Test
    void theNearestTimesAreThoseOnWhoseDaysThereIsRoom() {
        come(shed.loan("A", 1, "table", WEEK));
        come(shed.loan("B", 1, "table", WEEK));
        come(shed.loan("C", 1, "table", from("2027-01-12", "2027-01-19")));
        come(shed.loan("D", 1, "table", from("2027-01-12", "2027-01-20")));

        assertThat(shed.with(room(2)).planning().nearest(wish(1, "table", WEEK), 5))
                .containsExactly(
                        from("2027-01-13", "2027-01-20"),
                        from("2027-01-14", "2027-01-21"),
                        from("2027-01-15", "2027-01-22"));
    }

    @Test
    void whatNobodyFetchedCountsForNothingOnceItsDayIsOver() {
        come(shed.loan("A", 1, "table", WEEK));
        come(shed.loan("B", 1, "table", WEEK));
        Wish onTheirLastDay = wish(1, "table", from("2027-01-18", "2027-01-25"));

        assertThat(shed.with(room(2)).codes(onTheirLastDay)).containsExactly("no-room-when-fetched");
        assertThat(shed.when(at("2027-01-12", "00:00")).codes(onTheirLastDay)).isEmpty();

        come(handedOut(shed.loan("A", 1, "table", WEEK)));
        come(handedOut(shed.loan("B", 1, "table", WEEK)));
        assertThat(shed.with(room(2)).codes(onTheirLastDay))
                .as("what is out comes back")
                .containsExactly("no-room-when-fetched");
    }

    @Test
    void anotherTimeOfBringingItBackNeedsRoomOnAnotherDayAndKeepsWhatItHas() {
        Loan loan = shed.loan("A", 1, "table", WEEK);
        come(loan);
        come(shed.loan("B", 1, "table", from("2027-01-11", "2027-01-19")));
        come(shed.loan("C", 1, "table", from("2027-01-12", "2027-01-19")));
        shed.lent(loan).with(room(2));

        assertThat(until(loan, "2027-01-19")).containsExactly("no-room-when-brought-back");
        assertThat(until(loan, "2027-01-20")).isEmpty();
        assertThat(until(shed, loan, "2027-01-11 12:00"))
                .as("sooner, on a day that two fetch")
                .containsExactly("no-room-when-brought-back");
        assertThat(new Extending(loan, shed.planning()).ends())
                .doesNotContain(at("2027-01-19", "10:00"))
                .contains(at("2027-01-20", "10:00"));
        come(shed.loan("D", 1, "table", from("2027-01-12", "2027-01-18")));
        assertThat(until(shed.with(room(1)), loan, "2027-01-18 12:00"))
                .as("its own place, though there is room for fewer now")
                .isEmpty();
    }

    @Test
    void whatIsGivenUpLeavesBothDaysAndWhatCameBackThoseThatAreStillToCome() {
        Loan loan = shed.loan("A", 1, "table", WEEK);
        Loan out = handedOut(loan);

        assertThat(dates(Visit.of(loan)))
                .containsExactlyInAnyOrder(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-18"));
        for (State over : List.of(State.CANCELLED, State.DENIED, State.LAPSED, State.MISSED, State.WAITING)) {
            assertThat(Visit.of(loan.in(over))).as(over.name()).isEmpty();
        }
        assertThat(dates(Visit.of(back(out, "2027-01-14")))).containsExactly(LocalDate.parse("2027-01-11"));
        assertThat(dates(Visit.of(back(out, "2027-01-18")))).hasSize(2);
    }

    @Test
    void whatIsOfferedHoldsBothDaysUntilItIsAnsweredOrNot() {
        Instant until = at("2027-01-08", "12:00");
        come(shed.loan("A", 1, "table", WEEK).awaiting(State.OFFERED, until));
        come(shed.loan("B", 1, "table", WEEK));

        assertThat(room(2).serves(WEEK, Shed.NOW)).isFalse();
        assertThat(room(2).serves(WEEK, until)).isTrue();
    }

    @Test
    void aPointThatTakesAsManyAsComeWritesNothing() {
        assertThat(Room.UNLIMITED.changed(Optional.empty(), shed.loan("A", 1, "table", WEEK)))
                .isEmpty();
    }

    private Room room(int most) {
        Map<LocalDate, Visits> all = new HashMap<>(days);
        LocalDate first = LocalDate.parse("2027-01-07");
        first.datesUntil(first.plusDays(60))
                .forEach(date -> all.putIfAbsent(date, new Visits("shed", date, 0, Set.of())));
        return new Room(Optional.of(most), all, Optional.empty());
    }

    private void come(Loan loan) {
        room(2).changed(Optional.empty(), loan).forEach(day -> days.put(day.date(), day));
    }

    private List<String> until(Loan loan, String end) {
        return until(shed, loan, end + " 10:00");
    }

    private static List<String> until(Shed shed, Loan loan, String end) {
        String[] words = end.split(" ", 2);
        return new Extending(loan, shed.planning())
                .until(at(words[0], words[1])).problems().stream()
                        .map(problem -> problem.code().id())
                        .toList();
    }

    private static Loan handedOut(Loan loan) {
        return loan.handing("table", "*", new Piece("18", at("2027-01-11", "10:00"), Optional.empty()))
                .in(State.OUT);
    }

    private static Loan back(Loan out, String date) {
        return new TakingBack(out, at(date, "12:00"))
                .of(List.of(new TakingBack.Brought("18", Condition.GOOD, Optional.empty(), Optional.empty())))
                .after();
    }

    private static List<LocalDate> dates(Set<Visit> visits) {
        return visits.stream().map(Visit::date).toList();
    }
}
