package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.applications.Saving.Outcome;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.FormReader;
import no.endorinn.grants.forms.Trees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One answer is written, on what the writer saw. */
class SavingTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Form FORM = FormReader.read(Trees.file("/no/endorinn/grants/forms/driftstilskudd.json"))
            .form()
            .orElseThrow();
    private static final Map<String, Given> NONE = Map.of();

    @Test
    void theFirstAnswerIsWritten() {
        Outcome.Written written = written(NONE, "plans", null, "Konsert");

        assertThat(written.answer().map(Given::value)).contains("Konsert");
        assertThat(written.answer().map(Given::count)).contains(1);
    }

    @Test
    void whatStandsAlreadyIsASuccessWhateverTheWriterSaw() {
        Map<String, Given> answers = of("plans", "Konsert");

        assertThat(save(answers, "plans", null, "Konsert")).isEqualTo(stands(answers, "plans"));
        assertThat(save(answers, "plans", "Noe annet", "Konsert")).isEqualTo(stands(answers, "plans"));
    }

    @Test
    void nothingIsWrittenOverThatTheWriterHasNotSeen() {
        Map<String, Given> answers = of("plans", "Deres");

        assertThat(save(answers, "plans", null, "Mine")).isEqualTo(differs(answers, "plans"));
        assertThat(save(answers, "plans", "Før", "Mine")).isEqualTo(differs(answers, "plans"));
        assertThat(save(answers, "plans", "Før", null)).isEqualTo(differs(answers, "plans"));
        assertThat(save(NONE, "plans", "Tatt bort", "Mine")).isEqualTo(new Outcome.Differs(Optional.empty()));
    }

    @Test
    void whoeverHasSeenItMayChangeItAndTakeItAway() {
        Map<String, Given> answers = of("plans", "Deres");

        assertThat(written(answers, "plans", "Deres", "Mine").answer().map(Given::count))
                .contains(2);
        assertThat(written(answers, "plans", "Deres", null).answers()).isEmpty();
    }

    @Test
    void whoeverChangesNothingWritesNothingOver() {
        Map<String, Given> answers = of("plans", "Deres");

        assertThat(save(answers, "plans", "Før", "Før")).isEqualTo(stands(answers, "plans"));
    }

    @Test
    void whatSaysNothingIsNoAnswer() {
        assertThat(save(NONE, "plans", null, "  \n ")).isEqualTo(new Outcome.Stands(Optional.empty()));
        assertThat(written(of("plans", "Konsert"), "plans", "Konsert", "").answers())
                .isEmpty();
        assertThat(save(NONE, "true-and-complete", null, false)).isEqualTo(new Outcome.Stands(Optional.empty()));
        assertThat(save(NONE, "budget", null, Map.of("r1", Map.of()))).isEqualTo(new Outcome.Stands(Optional.empty()));
    }

    @Test
    void eachRowOfATableIsLookedAtByItself() {
        Map<String, Object> before = Map.of("r1", row("Leie", 100L), "r2", row("Noter", 200L));
        Map<String, Object> theirs = Map.of("r1", row("Leie", 150L), "r2", row("Noter", 200L), "r3", row("Kaffe", 5L));
        Map<String, Object> mine = Map.of("r1", row("Leie", 100L));

        Outcome.Written written = written(of("budget", theirs), "budget", before, mine);

        assertThat(written.answer().map(Given::value))
                .contains(Map.of("r1", row("Leie", 150L), "r3", row("Kaffe", 5L)));
    }

    @Test
    void aRowThatBothHaveChangedIsShownToBoth() {
        Map<String, Given> theirs = of("budget", Map.of("r1", row("Leie", 150L)));
        Map<String, Object> before = Map.of("r1", row("Leie", 100L));

        assertThat(save(theirs, "budget", before, Map.of("r1", row("Leie", 120L))))
                .isEqualTo(differs(theirs, "budget"));
        assertThat(save(theirs, "budget", before, Map.of("r2", row("Noter", 1L))))
                .as("taking a row away that somebody else has changed")
                .isEqualTo(differs(theirs, "budget"));
    }

    @Test
    void twoWhoBeginATableAtOnceBothHaveTheirRows() {
        Map<String, Given> theirs = of("budget", Map.of("a1", row("Leie", 150L)));

        Outcome.Written written = written(theirs, "budget", null, Map.of("b1", row("Noter", 1L)));

        assertThat(written.answer().map(Given::value))
                .contains(Map.of("a1", row("Leie", 150L), "b1", row("Noter", 1L)));
    }

    @Test
    void rowsThatAreTooManyTogetherAreSaid() {
        Map<String, Given> theirs = of("budget", Map.of("a1", row("A", 1L), "a2", row("B", 1L)));

        assertThat(flaws(save(theirs, "budget", null, Map.of("b1", row("C", 1L), "b2", row("D", 1L)))))
                .containsExactly(" too-many");
    }

    @Test
    void whatIsNotFinishedIsNoFlawInADraft() {
        assertThat(save(NONE, "budget", null, Map.of("r1", Map.of("what", "Leie"))))
                .isInstanceOf(Outcome.Written.class);
    }

    @Test
    void whatTheFormDoesNotAskOrItsConditionHidesIsRefused() {
        assertThat(flaws(save(NONE, "shoe-size", null, 44L))).containsExactly(" unknown-question");
        assertThat(flaws(save(NONE, "need", null, 44L))).containsExactly(" unknown-question");
        assertThat(flaws(save(NONE, "day", null, "2027-03-01"))).containsExactly(" not-asked");
        assertThat(save(of("kind", "event"), "day", null, "2027-03-01")).isInstanceOf(Outcome.Written.class);
    }

    @Test
    void anAnswerThatWasHiddenMeanwhileCanBeTakenAway() {
        assertThat(written(of("day", "2027-03-01"), "day", "2027-03-01", null).answers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "å", "e\u0301", "👩‍👩‍👧", "🎻"})
    void aTextIsAsLongAsPeopleCountIt(String sign) {
        int points = sign.codePointCount(0, sign.length());

        assertThat(save(NONE, "plans", null, sign.repeat(40 / points))).isInstanceOf(Outcome.Written.class);
        assertThat(flaws(save(NONE, "plans", null, sign.repeat(40 / points + 1))))
                .containsExactly(" too-long");
    }

    @Test
    void allOfItTogetherFitsInAnItem() {
        Map<String, Given> answers = of("groups", "x".repeat(Saving.MOST_BYTES));

        assertThat(flaws(save(answers, "plans", null, "Konsert"))).containsExactly(" too-much-in-all");
    }

    @Test
    void numbersAreWholeAndNothingIsTurnedIntoThem() {
        for (Object typed : Arrays.<Object>asList("44", 44.5, 1e9, "1 000", true)) {
            assertThat(flaws(save(NONE, "members", null, typed))).containsExactly(" not-a-whole-number");
        }
        assertThat(flaws(save(NONE, "members", null, 0L))).containsExactly(" out-of-bounds");
        assertThat(flaws(save(NONE, "budget", null, Map.of("r1", row("Leie", -1L)))))
                .containsExactly("/r1/amount out-of-bounds");
    }

    @Test
    void sayingThatWhatIsKnownIsRightConfirmsItAndTypingAnotherForgetsWhereItWasFrom() {
        Map<String, Given> known = Map.of("members", Given.known(40L, "association.members", "kari", NOW));

        Given confirmed = written(known, "members", 40L, 40L).answer().orElseThrow();
        Given corrected = written(known, "members", 40L, 41L).answer().orElseThrow();

        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.from()).contains("association.members");
        assertThat(corrected.from()).isEmpty();
    }

    @Test
    void whatTheWriterIsNotToldIsWrittenOverByItsCountAndComparedWithNothing() {
        Map<String, Given> answers = of("plans", "Deres");

        assertThat(unseen(answers, "plans", "Deres", 0))
                .as("guessing right is no other than guessing wrong")
                .isEqualTo(unseen(answers, "plans", "Mine", 0))
                .isEqualTo(differs(answers, "plans"));
        assertThat(unseen(answers, "plans", "Mine", 7)).isEqualTo(differs(answers, "plans"));
        assertThat(unseen(answers, "plans", "Deres", 1))
                .isInstanceOfSatisfying(
                        Outcome.Written.class,
                        written -> assertThat(written.answer()).hasValueSatisfying(answer -> {
                            assertThat(answer.by()).isEqualTo("kari");
                            assertThat(answer.count()).isEqualTo(2);
                        }));
        assertThat(unseen(answers, "plans", null, 1)).isEqualTo(new Outcome.Written(NONE, Optional.empty()));
    }

    private static Map<String, Object> row(String what, long amount) {
        return Map.of("side", "cost", "what", what, "amount", amount);
    }

    private static Map<String, Given> of(String question, Object value) {
        return Map.of(question, new Given(value, 1, "ola", NOW, Optional.empty(), true, Optional.empty(), false));
    }

    private static Outcome stands(Map<String, Given> answers, String question) {
        return new Outcome.Stands(Optional.ofNullable(answers.get(question)));
    }

    private static Outcome differs(Map<String, Given> answers, String question) {
        return new Outcome.Differs(Optional.ofNullable(answers.get(question)));
    }

    private static Outcome.Written written(
            Map<String, Given> answers, String question, @Nullable Object base, @Nullable Object value) {
        Outcome outcome = save(answers, question, base, value);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return (Outcome.Written) outcome;
    }

    private static Outcome save(
            Map<String, Given> answers, String question, @Nullable Object base, @Nullable Object value) {
        return new Saving(
                        question,
                        Optional.ofNullable(base),
                        Optional.ofNullable(value),
                        Optional.empty(),
                        "kari",
                        Optional.empty(),
                        NOW)
                .into(FORM, answers, answer -> true);
    }

    private static Outcome unseen(Map<String, Given> answers, String question, @Nullable Object value, int count) {
        return new Saving(
                        question,
                        Optional.empty(),
                        Optional.ofNullable(value),
                        Optional.of(count).filter(some -> some > 0),
                        "kari",
                        Optional.empty(),
                        NOW)
                .into(FORM, answers, answer -> false);
    }

    private static List<String> flaws(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Wrong.class);
        return ((Outcome.Wrong) outcome)
                .flaws().stream()
                        .map((Flaw flaw) -> flaw.pointer() + " " + flaw.code())
                        .toList();
    }
}
