package no.endorinn.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Rejection;
import org.junit.jupiter.api.Test;

/** What a document is made of has room in its item, whatever somebody wrote in an application of 280 kB. */
class PackedTest {
    private static final Random RANDOM = new Random(20270107);
    private static final int MOST_ANSWERED = 280_000;

    @Test
    void whatIsShortIsKeptAsItIsAndWhatIsLongComesBackAsItWas() {
        String letter = "{\"title\":\"Søknad\"}";
        String large = letter.repeat(20_000);

        assertThat(Packed.of(letter)).isEqualTo(letter);
        assertThat(Packed.text(letter)).isEqualTo(letter);
        assertThat(Packed.of(large)).hasSizeLessThan(10_000);
        assertThat(Packed.text(Packed.of(large))).isEqualTo(large);
    }

    @Test
    void whatNoPackingMakesSmallerHasRoomAllTheSame() {
        for (String symbols : new String[] {letters('!', 'z'), letters('À', 'ÿ'), letters('一', '鿿'), "\"\n\\\t"}) {
            String json = Json.write(Json.write(random(symbols)));

            assertThat(Packed.text(Packed.of(json))).isEqualTo(json);
        }
    }

    @Test
    void whatIsTooMuchIsRefusedKindly() {
        String letters = letters('!', 'z');
        String twice = random(letters) + random(letters);

        assertThatThrownBy(() -> Packed.of(twice))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        why -> assertThat(why.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.code()).isEqualTo(CaseCode.DOCUMENT_TOO_LONG)));
    }

    /** As much of them as an application may have, in an order that nothing follows from. */
    private static String random(String symbols) {
        int each = symbols.substring(0, 1).getBytes(StandardCharsets.UTF_8).length;
        return RANDOM.ints(MOST_ANSWERED / each, 0, symbols.length())
                .mapToObj(i -> symbols.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String letters(char first, char last) {
        StringBuilder all = new StringBuilder();
        for (char symbol = first; symbol <= last; symbol++) {
            all.append(symbol);
        }
        return all.toString();
    }
}
