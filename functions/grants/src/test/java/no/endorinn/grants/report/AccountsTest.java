package no.endorinn.grants.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Problem;
import org.junit.jupiter.api.Test;

/** The accounts beside the budget, and what must be told before a report is delivered. */
class AccountsTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Accounts CONCERT = Accounts.of(form(false), budget());

    @Test
    void theBudgetsLinesAreThoseThatWereAppliedWith() {
        assertThat(CONCERT.lines())
                .containsExactlyInAnyOrder(
                        new Accounts.Line("r1", "cost", "Leie", 2_000_000),
                        new Accounts.Line("r2", "income", "Billetter", 500_000));
        assertThat(CONCERT.sides().getFirst().name(Language.BOKMAL)).isEqualTo("Utgift");
    }

    @Test
    void theDeficitIsWhatWentOutLessWhatCameInToTheOre() {
        assertThat(sums(Map.of("r1", told(1_845_050), "r2", told(500_000))))
                .isEqualTo(new Accounts.Sums(1_845_050, 500_000, 1_345_050));
    }

    @Test
    void aSurplusIsADeficitBelowNothing() {
        assertThat(sums(Map.of("r1", told(100_000), "r2", told(100_001))).deficit())
                .isEqualTo(-1);
    }

    @Test
    void whatWasNotInTheBudgetStandsOnTheSideThatItSays() {
        Object accounts = Map.of(
                "r1", told(1_000),
                "r2", told(0),
                "x1", Map.of("side", "income", "what", "Gave", "amount", 300L),
                "x2", Map.of("side", "cost", "what", "Porto", "amount", 50L));

        assertThat(CONCERT.sums(Optional.of(accounts))).isEqualTo(new Accounts.Sums(1_050, 300, 750));
    }

    @Test
    void eachLineStandsBesideWhatItCameToAndThenWhatWasNotInTheBudget() {
        Object accounts = Map.of("r1", told(1_000), "x1", Map.of("side", "income", "what", "Gave", "amount", 300L));

        assertThat(CONCERT.compared(Optional.of(accounts)))
                .containsExactlyInAnyOrder(
                        new Accounts.Compared("cost", "Leie", OptionalLong.of(2_000_000), 1_000),
                        new Accounts.Compared("income", "Billetter", OptionalLong.of(500_000), 0),
                        new Accounts.Compared("income", "Gave", OptionalLong.empty(), 300))
                .last()
                .extracting(Accounts.Compared::what)
                .isEqualTo("Gave");
    }

    @Test
    void anApplicationWithoutABudgetHasNoLinesAndNeedsNoAccounts() {
        Accounts none = Accounts.of(new Form("f", 1, List.of(), List.of(), Map.of()), Map.of());

        assertThat(none.lines()).isEmpty();
        assertThat(new ReportForm(none).obstacles(Map.of("text", given("Gøy."))))
                .isEmpty();
    }

    @Test
    void aBudgetInConfidenceIsInNoReport() {
        assertThat(Accounts.of(form(true), budget()).lines()).isEmpty();
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        ReportForm form = new ReportForm(CONCERT);

        assertThat(pointers(form.obstacles(Map.of()))).containsExactlyInAnyOrder("/answers/accounts", "/answers/text");
        assertThat(pointers(form.obstacles(
                        Map.of("accounts", given(Map.of("r1", told(1), "x1", Map.of("amount", 5L)))))))
                .containsExactlyInAnyOrder(
                        "/answers/text",
                        "/answers/accounts/r2/amount",
                        "/answers/accounts/x1/side",
                        "/answers/accounts/x1/what");
        assertThat(form.obstacles(
                        Map.of("accounts", given(Map.of("r1", told(0), "r2", told(0))), "text", given("Avlyst."))))
                .isEmpty();
    }

    private static Accounts.Sums sums(Object accounts) {
        return CONCERT.sums(Optional.of(accounts));
    }

    private static List<String> pointers(List<Problem> problems) {
        return problems.stream().map(Problem::pointer).toList();
    }

    private static Map<String, Object> told(long ore) {
        return Map.of("amount", ore);
    }

    private static Given given(Object value) {
        return Given.written(Optional.empty(), value, "kari", Optional.empty(), NOW);
    }

    private static Map<String, Given> budget() {
        return Map.of(
                "money",
                given(Map.of(
                        "r1", Map.of("way", "cost", "for", "Leie", "kroner", 2_000_000L),
                        "r2", Map.of("way", "income", "for", "Billetter", "kroner", 500_000L))));
    }

    private static Form form(boolean confidential) {
        Kind table = new Kind.Table(
                List.of(
                        new Kind.Table.Column("way", new Kind.Choice(List.of("cost", "income")), true),
                        new Kind.Table.Column("for", new Kind.Text(60, false), true),
                        new Kind.Table.Column("kroner", new Kind.Whole(0, 1_000_000_000, true), true)),
                20);
        Question money = new Question("money", table, true, Optional.empty(), Optional.empty(), confidential);
        return new Form(
                "f",
                1,
                List.of(new Form.Page("one", Optional.empty(), List.of(money))),
                List.of(),
                Map.of("nb", Map.of("money.way.cost", "Utgift", "money.way.income", "Inntekt")));
    }
}
