package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static no.endorinn.lending.loans.Shed.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Stock;
import org.junit.jupiter.api.Test;

/** Another time of bringing a loan back: four tables, or a PA, from Monday to Thursday. */
class ExtendingTest {
    private static final Interval TIME = from("2027-01-11", "2027-01-14");

    private final Shed shed = new Shed();
    private final Loan loan = shed.loan("A", 4, "table", TIME);

    @Test
    void itIsExtendedAsLongAsTheThingIsLentCountedFromWhenItIsFetched() {
        shed.lent(loan);

        assertThat(codes(loan, "2027-01-20 10:00")).isEmpty();
        assertThat(codes(loan, "2027-02-08 18:00")).isEmpty();
        assertThat(codes(loan, "2027-02-09 10:00")).containsExactly("lent-too-long");
        assertThat(extending(loan).ends().getLast()).isEqualTo(at("2027-02-08", "10:00"));
    }

    @Test
    void itsOwnThingsAreNotInItsWayAndTheServiceThatWasAgreedIsKept() {
        shed.serving(Duration.ofHours(1));
        Loan all = shed.loan("ALL", 20, "table", TIME);
        shed.lent(all).lent(shed.loan("B", 1, "table", from("2027-01-18", "2027-01-20")));

        assertThat(codes(all, "2027-01-15 10:00")).isEmpty();
        assertThat(codes(all, "2027-01-18 09:00")).isEmpty();
        assertThat(codes(all, "2027-01-18 09:30")).containsExactly("not-enough-free");
        assertThat(extending(all).until(at("2027-01-18", "10:30")).lines())
                .extracting(Planning.PlannedLine::free)
                .containsExactly(19);
    }

    @Test
    void whatIsOverbookedUntilThenIsExtendedAllTheSameForThatIsAgreed() {
        Loan all = shed.loan("ALL", 20, "table", TIME);
        shed.lent(all).lent(shed.loan("B", 1, "table", TIME));

        assertThat(codes(all, "2027-01-15 10:00")).isEmpty();
    }

    @Test
    void theTimesThatAreOfferedAreOpenOnesAtTheHourThatWasAgreed() {
        List<Instant> ends = extending(loan).ends();

        assertThat(ends).startsWith(at("2027-01-15", "10:00"), at("2027-01-18", "10:00"));
        assertThat(extending(loan).suggested(ends)).contains(at("2027-01-21", "10:00"));
        assertThat(codes(loan, "2027-01-16 10:00")).containsExactly("closed-when-brought-back");
    }

    @Test
    void whatIsLateIsExtendedFromNowOnWhereNobodyIsHit() {
        Loan out = shed.loan("A", 2, "pa", TIME)
                .handing("pa", "*", new Piece("P1", TIME.start(), Optional.empty()))
                .in(State.OUT);
        shed.byStaff()
                .lent(out)
                .out("pa", new Stock.Out("P1", "*", "A", TIME.end()))
                .when(at("2027-01-15", "12:00"));

        assertThat(codes(out, "2027-01-15 11:00")).containsExactly("brought-back-in-the-past");
        assertThat(codes(out, "2027-01-20 10:00"))
                .as("the one that nobody came for is not taken any more")
                .isEmpty();
        assertThat(extending(out).ends()).startsWith(at("2027-01-18", "10:00"));
        shed.lent(shed.loan("B", 2, "pa", from("2027-01-19", "2027-01-20")));
        assertThat(codes(out, "2027-01-20 10:00")).containsExactly("not-enough-free");
        assertThat(codes(out, "2027-01-18 10:00")).isEmpty();
    }

    @Test
    void aCopyThatGoesToServiceOrBackToItsOwnerIsNotKeptLongerThanThatHoweverManyOthersAreFree() {
        Loan out = shed.loan("A", 1, "table", TIME)
                .handing("table", "*", new Piece("T1", TIME.start(), Optional.empty()))
                .in(State.OUT);
        shed.lent(out)
                .out("table", new Stock.Out("T1", "*", "A", TIME.end()))
                .away("table", new Stock.Away("T1", "*", from("2027-01-18", "2027-01-20"), Stock.Reason.SERVICE))
                .away("table", new Stock.Away("T1", "*", from("2027-01-26", "2027-01-29"), Stock.Reason.OWNER))
                .away("table", new Stock.Away("T2", "*", from("2027-01-15", "2027-01-29"), Stock.Reason.OWNER));

        assertThat(codes(out, "2027-01-18 10:00")).isEmpty();
        assertThat(codes(out, "2027-01-18 11:00")).containsExactly("copy-goes-to-service");
        assertThat(codes(out, "2027-01-27 10:00")).containsExactly("copy-goes-to-service", "owner-wants-copy");
        assertThat(extending(out).ends()).containsExactly(at("2027-01-15", "10:00"), at("2027-01-18", "10:00"));
    }

    @Test
    void whatWasApprovedIsMadeLongerByStaffAloneAndEveryoneMayBringItBackSooner() {
        Loan asked = shed.loan("A", 1, "pa", TIME);
        shed.lent(asked);

        assertThat(codes(asked, "2027-01-15 10:00")).containsExactly("extended-by-staff");
        assertThat(codes(asked, "2027-01-13 10:00")).isEmpty();
        assertThat(extending(asked).ends()).isEmpty();
        assertThat(extending(asked).suggested(List.of())).contains(at("2027-01-15", "10:00"));
        shed.byStaff();
        assertThat(codes(asked, "2027-01-15 10:00")).isEmpty();
    }

    @Test
    void allThatIsInTheWayIsSaidAtOnceAndWhatOneHasOfItIsNotCountedTwice() {
        Loan asked = shed.loan("A", 1, "pa", TIME);
        Borrowed had =
                Borrowed.nothing("x").with(asked).with(shed.loan("B", 1, "pa", from("2027-01-20", "2027-01-22")));
        shed.lent(asked)
                .having(had.suspended(Optional.of(
                        new Suspension(at("2027-02-01", "00:00"), Words.ofMunicipality("Teltet kom ikke tilbake.")))));

        assertThat(codes(asked, "2027-01-23 10:00"))
                .containsExactly(
                        "closed-when-brought-back", "suspended", "lent-too-long", "extended-by-staff", "quota-of-it");
        assertThat(codes(asked, "2027-01-18 10:00")).containsExactly("suspended", "extended-by-staff");
    }

    private List<String> codes(Loan loan, String end) {
        Planning.Plan plan = extending(loan).until(moment(end));
        return Stream.concat(plan.problems().stream(), plan.lines().stream().flatMap(line -> line.problems().stream()))
                .map(problem -> problem.code().id())
                .toList();
    }

    private Extending extending(Loan loan) {
        return new Extending(loan, shed.planning());
    }

    private static Instant moment(String text) {
        String[] words = text.split(" ", 2);
        return at(words[0], words[1]);
    }
}
