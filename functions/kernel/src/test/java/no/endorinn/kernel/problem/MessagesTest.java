package no.endorinn.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.problem.half.HalfCode;
import no.endorinn.kernel.problem.sample.SampleCode;
import no.endorinn.kernel.problem.silent.SilentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private final Messages messages = new Messages(List.of(SampleCode.class));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameCodesWithTheSameArguments(Language language) {
        assertThat(messages.codes(language)).isEqualTo(messages.codes(Language.BOKMAL));
        assertThat(messages.codes(language))
                .allSatisfy(code -> assertThat(messages.argumentsOf(code, language))
                        .as(code)
                        .isEqualTo(messages.argumentsOf(code, Language.BOKMAL)));
    }

    @Test
    void theLanguagesAreNotCopiesOfOneAnother() {
        assertThat(text("not-found", Language.BOKMAL)).isNotEqualTo(text("not-found", Language.NYNORSK));
        assertThat(text("not-found", Language.NYNORSK)).isNotEqualTo(text("not-found", Language.ENGLISH));
    }

    @Test
    void instantsAreToldByNorwaysClockInTheReadersWords() {
        Map<String, Object> when = Map.of("when", Instant.parse("2027-07-01T16:30:00Z"));

        assertThat(messages.text("test-instant", Language.BOKMAL, when))
                .isEqualTo("Da: torsdag 1. juli 2027 kl. 18:30.");
        assertThat(messages.text("test-instant", Language.ENGLISH, when))
                .isEqualTo("Then: Thursday 1 July 2027 at 18:30.");
    }

    @Test
    void theHourThatComesTwiceIsToldApart() {
        Map<String, Object> first = Map.of("when", Instant.parse("2027-10-31T00:30:00Z"));
        Map<String, Object> second = Map.of("when", Instant.parse("2027-10-31T01:30:00Z"));

        assertThat(messages.text("test-instant", Language.BOKMAL, first))
                .isEqualTo("Da: søndag 31. oktober 2027 kl. 02:30 (sommertid).");
        assertThat(messages.text("test-instant", Language.BOKMAL, second))
                .isEqualTo("Da: søndag 31. oktober 2027 kl. 02:30 (vintertid).");
        assertThat(messages.text("test-instant", Language.ENGLISH, second))
                .isEqualTo("Then: Sunday 31 October 2027 at 02:30 (winter time).");
    }

    @Test
    void datesAndNumbersAreToldAsTheReaderWritesThem() {
        Map<String, Object> arguments = Map.of("day", LocalDate.of(2027, 5, 17), "many", 12_000);

        assertThat(messages.text("test-date-and-number", Language.BOKMAL, arguments))
                .isEqualTo("mandag 17. mai 2027: 12\u00a0000");
        assertThat(messages.text("test-date-and-number", Language.NYNORSK, arguments))
                .startsWith("måndag 17. mai 2027");
    }

    @Test
    void aTextArgumentIsTakenAsItStands() {
        assertThat(messages.text("closed-for-test", Language.ENGLISH, Map.of("reason", "$1 \\ {most} 100 %")))
                .isEqualTo("Closed: $1 \\ {most} 100 %.");
    }

    @Test
    void aLaterNeighboursTextReplacesAnEarlierOnes() {
        assertThat(text("busy", Language.ENGLISH)).isEqualTo("Replaced by the test.");
    }

    @Test
    void aCodeWithoutATextIsAFaultOfOurs() {
        assertThatThrownBy(() -> text("no-such-code", Language.ENGLISH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no-such-code");
    }

    @Test
    void aTextThatALanguageLacksStopsTheStartAndIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Messages(List.of(HalfCode.class)))
                .withMessageContaining("messages_nn.properties lacks [only-in-two]");
    }

    @Test
    void aCodeThatLacksItsTextStopsTheStartAndIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Messages(List.of(SilentCode.class)))
                .withMessageContaining("SilentCode")
                .withMessageContaining("nothing-to-say");
    }

    @Test
    void aProblemTellsWhatItsCodeSaysItTellsNoMoreAndNoLess() {
        assertThat(messages.text(SampleCode.CLOSED_FOR_TEST.with("reason", "why"), Language.ENGLISH))
                .isEqualTo("Closed: why.");
        assertThatThrownBy(() -> messages.text(SampleCode.CLOSED_FOR_TEST.problem(), Language.ENGLISH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CLOSED_FOR_TEST tells [reason]");
        assertThatThrownBy(() -> messages.text(CommonCode.EMPTY.with("most", 3), Language.ENGLISH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("EMPTY tells []");
    }

    private String text(String code, Language language) {
        return messages.text(code, language, Map.of());
    }
}
