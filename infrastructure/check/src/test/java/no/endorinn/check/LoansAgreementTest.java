package no.endorinn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Paging;
import no.endorinn.calendar.Resource;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.loans.Care;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Piece;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Visit;
import no.endorinn.lending.loans.Visits;
import org.junit.jupiter.api.Test;

class LoansAgreementTest {
    private static final Instant DUE = Instant.parse("2027-02-03T11:00:00Z");
    private static final Loan LOAN = loan();
    private static final List<Occupation> TAKEN = LOAN.occupations("tables");
    private static final Stock.Out OUT = new Stock.Out("18", Resource.WHOLE, "2346789A", DUE);
    private static final List<Copy> COPIES = List.of(copy("18", Copy.State.WORKING), copy("26", Copy.State.BROKEN));

    @Test
    void tablesThatSayTheSameAgree() {
        assertThat(differences(stock(1, OUT), COPIES, month("2027-01-01", TAKEN), month("2027-02-01", TAKEN)))
                .isEmpty();
    }

    @Test
    void aMonthThatDoesNotHaveWhatIsLentIsFound() {
        assertThat(differences(stock(1, OUT), COPIES, month("2027-01-01", TAKEN)))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("lent, but not in the calendar: 2346789A in 2027-02 of tables"));
    }

    @Test
    void whatStandsInAMonthAndInNoLoanIsFound() {
        assertThat(differences(
                        stock(1, OUT),
                        COPIES,
                        month("2027-01-01", TAKEN),
                        month("2027-02-01", TAKEN),
                        month("2027-03-01", TAKEN)))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("in the calendar, but not lent: 2346789A in 2027-03 of tables"));
    }

    @Test
    void aCopyThatIsOutByOneOfThemOnlyIsFound() {
        Stock.Out another = new Stock.Out("26", Resource.WHOLE, "2346789A", DUE);

        assertThat(differences(stock(1, another), COPIES, month("2027-01-01", TAKEN), month("2027-02-01", TAKEN)))
                .containsExactly(
                        "out by its stock, but in no loan: 26 of tables *, 2346789A until " + DUE,
                        "out, but not by its stock: 18 of tables *, 2346789A until " + DUE,
                        "out, though it does not work: 26");
        assertThat(differences(stock(1, OUT, OUT), COPIES, month("2027-01-01", TAKEN), month("2027-02-01", TAKEN)))
                .contains("out twice: 18");
    }

    @Test
    void aStockThatCountsOtherwiseThanTheCopiesIsFound() {
        assertThat(differences(stock(2, OUT), COPIES, month("2027-01-01", TAKEN), month("2027-02-01", TAKEN)))
                .containsExactly("tables * has 2 that work by its stock, and 1 that do");
    }

    @Test
    void peopleWhoComeByTheHourAreAsManyAsTheirModelSaysAndHaveNoCopies() {
        assertThat(comeByTheHour(2)).isEmpty();
        assertThat(comeByTheHour(3)).containsExactly("tables * has 2 that work by its stock, and 3 that do");
    }

    /** Of a stock of two. */
    private static Set<String> comeByTheHour(int people) {
        return LoansAgreement.differences(
                List.of(), Set.of(), List.of(stock(2)), List.of(), Map.of("tables", people), List.of(), List.of());
    }

    @Test
    void whatIsAwayAndDoesNotWorkIsFoundForItWouldBeMissedTwice() {
        Stock.Away away = new Stock.Away("34", Resource.WHOLE, LOAN.time(), Stock.Reason.SERVICE);

        assertThat(differences(
                        stock(1, OUT).away(List.of(away)),
                        COPIES,
                        month("2027-01-01", TAKEN),
                        month("2027-02-01", TAKEN)))
                .containsExactly("away, though it does not work: 34");
    }

    @Test
    void whatIsAskedForIsInTheQueueAndNothingElse() {
        Loan asked = LOAN.in(State.REQUESTED);

        assertThat(queue(asked, Set.of("2346789A"))).isEmpty();
        assertThat(queue(asked, Set.of())).containsExactly("2346789A is REQUESTED, and is not in the queue");
        assertThat(queue(LOAN, Set.of("2346789A"))).containsExactly("2346789A is OUT, and is in the queue");
    }

    @Test
    void whoIsExpectedAtAPointThatServesSoManyADayComesAndOnBothDays() {
        Set<Visit> visits = Visit.of(LOAN);
        Visits fetched = new Visits("library", LocalDate.parse("2027-01-25"), 1, on("2027-01-25", visits));
        Visits back = new Visits("library", LocalDate.parse("2027-02-03"), 1, on("2027-02-03", visits));

        assertThat(days(LOAN, fetched, back)).isEmpty();
        assertThat(days(LOAN, fetched))
                .containsExactly("comes, but is not expected: 2346789A BRINGS_BACK at library on 2027-02-03");
        assertThat(days(LOAN.in(State.CANCELLED), back))
                .contains("expected, but in no loan: 2346789A BRINGS_BACK at library on 2027-02-03");
    }

    private static Set<Visit> on(String date, Set<Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.date().equals(LocalDate.parse(date)))
                .collect(Collectors.toSet());
    }

    private static Set<String> days(Loan loan, Visits... days) {
        List<Occupation> taken = loan.occupations("tables");
        return LoansAgreement.differences(
                List.of(loan),
                Set.of(),
                List.of(stock(1, OUT)),
                COPIES,
                Map.of(),
                List.of(days),
                List.of(month("2027-01-01", taken), month("2027-02-01", taken)));
    }

    private static Set<String> queue(Loan loan, Set<String> queued) {
        List<Occupation> taken = loan.occupations("tables");
        return LoansAgreement.differences(
                List.of(loan),
                queued,
                List.of(stock(1, OUT)),
                COPIES,
                Map.of(),
                List.of(),
                List.of(month("2027-01-01", taken), month("2027-02-01", taken)));
    }

    private static Set<String> differences(Stock stock, List<Copy> copies, CalendarPage... months) {
        return LoansAgreement.differences(
                List.of(LOAN), Set.of(), List.of(stock), copies, Map.of(), List.of(), List.of(months));
    }

    private static Stock stock(int working, Stock.Out... out) {
        return new Stock(
                "tables",
                1,
                1,
                Map.of(Resource.WHOLE, working),
                List.of(out),
                List.of(),
                List.of(),
                WaitingList.NOBODY);
    }

    private static CalendarPage month(String first, List<Occupation> taken) {
        return new CalendarPage(Paging.MONTH, LocalDate.parse(first), "tables", 1, 0, taken, Map.of(), List.of());
    }

    private static Copy copy(String label, Copy.State state) {
        return new Copy(
                label,
                "tables",
                1,
                Resource.WHOLE,
                state,
                Copy.Wear.GOOD,
                Optional.empty(),
                Copy.Owner.MUNICIPALITY,
                Copy.Insured.MUNICIPALITY,
                Optional.empty());
    }

    /** Two tables over the end of January, of which one is fetched. */
    private static Loan loan() {
        Instant fetched = Instant.parse("2027-01-25T11:00:00Z");
        Party somebody = new Party.Person("somebody");
        return new Loan(
                "2346789A",
                1,
                Origin.NONE,
                "library",
                somebody,
                Optional.empty(),
                Optional.empty(),
                "somebody",
                fetched,
                new Words("Fest", somebody.key()),
                Care.OWN,
                new Interval(fetched, DUE),
                Duration.ofHours(1),
                List.of(new Line(
                        "tables",
                        new Wording("Langbord", "Langbord", "Tables"),
                        Resource.WHOLE,
                        2,
                        0,
                        List.of(new Piece("18", fetched, Optional.empty())))),
                false,
                State.OUT,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
