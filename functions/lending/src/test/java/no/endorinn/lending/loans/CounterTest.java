package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static no.endorinn.lending.loans.Shed.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.testing.Project;
import org.junit.jupiter.api.Test;

/** What is handed over and taken back: four tables from Monday to Monday. */
class CounterTest {
    private static final Interval WEEK = from("2027-01-11", "2027-01-18");
    private static final Instant FETCHED = at("2027-01-11", "10:05");

    private final Shed shed = new Shed().when(FETCHED);
    private final Loan loan = shed.loan("A", 4, "table", WEEK);

    @Test
    void threeOfFourAreFetchedAndTheFourthIsStillReserved() {
        HandingOver.Outcome outcome = handing(loan, "T1", "T2", "T3");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.after().state()).isEqualTo(State.OUT);
        assertThat(outcome.after().out()).isEqualTo(3);
        assertThat(outcome.outs().get("table")).extracting(Stock.Out::due).containsOnly(WEEK.end());
        assertThat(outcome.after().occupations("table"))
                .extracting(Occupation::kind, Occupation::quantity)
                .containsExactly(tuple(Occupation.Kind.BOOKING, 1), tuple(Occupation.Kind.LOAN, 3));
    }

    @Test
    void theSameLabelSentAgainIsOutAlready() {
        Loan out = handing(loan, "T1").after();

        HandingOver.Outcome again = handing(out, "T1");

        assertThat(again.problems()).isEmpty();
        assertThat(again.outs()).isEmpty();
        assertThat(again.after()).isEqualTo(out);
    }

    @Test
    void eachLabelThatCannotGoOutSaysWhy() {
        shed.out("table", new Stock.Out("T9", "*", "OTHER", at("2027-01-20", "10:00")));
        List<HandingOver.Scanned> scanned = List.of(
                new HandingOver.Scanned("?", Optional.empty(), Optional.empty()),
                scanned(copy("P1", "pa", Copy.State.WORKING)),
                scanned(copy("T8", "table", Copy.State.BROKEN)),
                scanned(copy("T9", "table", Copy.State.WORKING)),
                scanned(copy("T1", "table", Copy.State.WORKING)));

        HandingOver.Outcome outcome = new HandingOver(loan, shed.there(), FETCHED).of(scanned, false);

        assertThat(outcome.problems().values())
                .extracting(problem -> problem.code().id())
                .containsExactlyInAnyOrder("unknown-label", "copy-of-another-model", "copy-not-working", "copy-is-out");
        assertThat(outcome.problems()).doesNotContainKey(4);
    }

    @Test
    void noMoreGoOutThanWereReserved() {
        assertThat(handing(loan, "T1", "T2", "T3", "T4", "T5").problems())
                .containsOnlyKeys(4)
                .allSatisfy((place, problem) -> assertThat(problem.code().id()).isEqualTo("all-fetched"));
    }

    @Test
    void whatIsFetchedBeforeItsTimeIsNotSomebodyElses() {
        Instant early = at("2027-01-08", "10:00");
        shed.when(early).lent(loan).lent(shed.loan("B", 18, "table", from("2027-01-08 12:00", "2027-01-11")));

        HandingOver.Outcome outcome = new HandingOver(loan, shed.there(), early)
                .of(labels("T1", "T2", "T3").toList(), false);

        assertThat(outcome.problems()).containsOnlyKeys(2);
        assertThat(codes(outcome.problems())).containsExactly("set-aside-for-others");
        assertThat(outcome.after().occupations("table"))
                .anyMatch(taken -> taken.time().start().equals(early));
    }

    @Test
    void whoComesTheDayAfterGetsWhatIsStillFreeAndNoMore() {
        Instant late = at("2027-01-12", "10:00");
        shed.when(late).lent(loan).lent(shed.loan("B", 17, "table", from("2027-01-12 12:00", "2027-01-15")));

        HandingOver.Outcome outcome = new HandingOver(loan, shed.there(), late)
                .of(labels("T1", "T2", "T3", "T4").toList(), false);

        assertThat(loan.state(late)).isEqualTo(State.LAPSED);
        assertThat(outcome.problems()).containsOnlyKeys(3);
    }

    @Test
    void whatItsOwnerWantsBeforeTheEndIsNotHandedOutAndAnotherCopyIs() {
        shed.away("table", new Stock.Away("T1", "*", from("2027-01-15", "2027-02-15"), Stock.Reason.OWNER));

        assertThat(codes(handing(loan, "T1").problems())).containsExactly("copy-is-away");
        assertThat(handing(loan, "T2").problems()).isEmpty();
    }

    @Test
    void whatIsOverIsNotHandedOut() {
        assertThat(codes(new HandingOver(loan, shed.there(), WEEK.end())
                        .of(labels("T1").toList(), false)
                        .problems()))
                .containsExactly("loan-is-over");
    }

    @Test
    void twoComeBackOneBrokenAndTheOthersStayOut() {
        Loan out = handing(loan, "T1", "T2", "T3").after();
        Instant back = at("2027-01-14", "09:00");

        TakingBack.Outcome outcome =
                new TakingBack(out, back).of(List.of(brought("T1", Condition.GOOD), brought("T2", Condition.BROKEN)));

        assertThat(outcome.after().state()).isEqualTo(State.OUT);
        assertThat(outcome.after().out()).isEqualTo(1);
        assertThat(outcome.after().occupations("table").stream()
                        .filter(taken -> taken.kind() == Occupation.Kind.LOAN)
                        .mapToInt(Occupation::quantity)
                        .sum())
                .as("what is broken is out of the stock, what is back is free")
                .isEqualTo(1);
    }

    @Test
    void theSameReturnSentAgainChangesNothingWhateverItSays() {
        Loan out = handing(loan, "T1", "T2").after();
        Loan once = new TakingBack(out, at("2027-01-14", "09:00"))
                .of(List.of(brought("T1", Condition.GOOD)))
                .after();

        TakingBack.Outcome again =
                new TakingBack(once, at("2027-01-14", "09:01")).of(List.of(brought("T1", Condition.BROKEN)));

        assertThat(again.back()).isEmpty();
        assertThat(again.after()).isEqualTo(once);
    }

    @Test
    void whatWasNeverLentCannotComeBack() {
        Loan out = handing(loan, "T1").after();

        TakingBack.Outcome outcome = new TakingBack(out, FETCHED).of(List.of(brought("T7", Condition.GOOD)));

        assertThat(codes(outcome.problems())).containsExactly("not-lent-here");
    }

    @Test
    void whenTheLastIsBackTheLoanHasEndedAndWhatNobodyFetchedIsFree() {
        Loan out = handing(loan, "T1", "T2", "T3").after();

        Loan ended = new TakingBack(out, at("2027-01-14", "09:00"))
                .of(List.of(
                        brought("T1", Condition.GOOD), brought("T2", Condition.WORN), brought("T3", Condition.LOST)))
                .after();

        assertThat(ended.state()).isEqualTo(State.RETURNED);
        assertThat(ended.occupations("table")).isEmpty();
    }

    @Test
    void whatIsBackIsKeptByThePointForItsServiceAlone() {
        Shed slow = new Shed().when(FETCHED).serving(Duration.ofHours(2));
        Loan out = new HandingOver(slow.loan("A", 4, "table", WEEK), slow.there(), FETCHED)
                .of(labels("T1").toList(), false)
                .after();
        Instant back = at("2027-01-14", "09:00");
        Loan ended = new TakingBack(out, back)
                .of(List.of(brought("T1", Condition.GOOD)))
                .after();

        assertThat(ended.occupations("table"))
                .singleElement()
                .satisfies(taken ->
                        assertThat(taken.held()).isEqualTo(new Interval(WEEK.start(), at("2027-01-14", "11:00"))));
    }

    @Test
    void everyMoveInEveryStateByEverySideIsAllowedOrHasItsReason() {
        for (Move move : Move.values()) {
            for (State state : State.values()) {
                for (Side side : Side.values()) {
                    Verdict<State> verdict = move.on(state, side);
                    assertThat(verdict)
                            .as(move + " in " + state + " by " + side)
                            .isNotNull();
                }
            }
        }
        assertThat(Move.CANCEL.on(State.OUT, Side.BORROWER)).isInstanceOf(Verdict.Refused.class);
        assertThat(Move.CANCEL.on(State.CANCELLED, Side.BORROWER)).isInstanceOf(Verdict.Already.class);
        assertThat(Move.HAND_OVER.on(State.RESERVED, Side.BORROWER)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theTableOfMovesStandsInTheDocumentation() {
        assertThat(Project.root().resolve("docs").resolve("lending.md"))
                .content()
                .contains(String.join("\n", Move.table()));
    }

    private static List<String> codes(Map<Integer, Problem> problems) {
        return problems.values().stream().map(problem -> problem.code().id()).toList();
    }

    private HandingOver.Outcome handing(Loan from, String... labels) {
        return new HandingOver(from, shed.there(), FETCHED).of(labels(labels).toList(), false);
    }

    private static Stream<HandingOver.Scanned> labels(String... labels) {
        return Stream.of(labels).map(label -> scanned(copy(label, "table", Copy.State.WORKING)));
    }

    private static HandingOver.Scanned scanned(Copy copy) {
        return new HandingOver.Scanned(
                copy.label(), Optional.of(copy), Optional.of(new Wording(copy.model(), copy.model(), copy.model())));
    }

    private static TakingBack.Brought brought(String label, Condition condition) {
        return new TakingBack.Brought(label, condition, Optional.empty(), Optional.empty());
    }

    private static Copy copy(String label, String model, Copy.State state) {
        return new Copy(
                label,
                model,
                1,
                "*",
                state,
                Copy.Wear.GOOD,
                Optional.empty(),
                Copy.Owner.MUNICIPALITY,
                Copy.Insured.MUNICIPALITY,
                Optional.empty());
    }
}
