package no.endorinn.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {
    /** What is taken for one another on paper, and over a Norwegian telephone line. */
    private static final List<String> MISTAKEN_FOR_ONE_ANOTHER =
            List.of("0OQ", "1IL", "2Z", "5S", "8B", "UVW", "BCDEGPT", "HK", "MN", "FS", "6X");

    @Test
    void theSamePersonWithTheSameKeyIsTheSameRequest() {
        assertThat(RequestKey.of("kari", "key-0001")).isEqualTo(RequestKey.of("kari", "key-0001"));
    }

    @Test
    void theReferenceOfARequestNeverChanges() {
        assertThat(RequestKey.of("kari", "key-0001").references().limit(2)).containsExactly("3A3FTF3Y", "UTK87UF6");
    }

    @Test
    void anotherPersonOrAnotherKeyIsAnotherRequest() {
        Set<RequestKey> keys = Set.of(
                RequestKey.of("kari", "key-0001"),
                RequestKey.of("ola", "key-0001"),
                RequestKey.of("kari", "key-0002"),
                RequestKey.of("karik", "ey-0001"));

        assertThat(keys).hasSize(4);
    }

    @Test
    void aRequestHasEightReferencesToChooseFrom() {
        List<String> references = RequestKey.of("kari", "key-0001").references().toList();

        assertThat(references).hasSize(8).doesNotHaveDuplicates().allMatch(RequestKey::isReference);
    }

    @Test
    void noTwoSymbolsAreReadOrHeardAsOneAnother() {
        Set<Character> symbols = symbolsOfManyReferences();

        assertThat(symbols).hasSize(16);
        for (String group : MISTAKEN_FOR_ONE_ANOTHER) {
            assertThat(group.chars().filter(c -> symbols.contains((char) c)).count())
                    .as("of %s", group)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aReferenceIsFoundHoweverItWasTyped() {
        String reference =
                RequestKey.of("kari", "key-0001").references().findFirst().orElseThrow();
        String typed =
                " " + reference.substring(0, 4) + "-" + reference.substring(4).toLowerCase(java.util.Locale.ROOT);

        assertThat(RequestKey.normalised(typed)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2346789", "2346789AF", "2346789B", "2346789a", "２346789A", "../../..", "2346 89A"})
    void whatHasNotTheFormOfAReferenceIsNone(String text) {
        assertThat(RequestKey.isReference(text)).isFalse();
    }

    @Test
    void referencesAreSpreadOverAllThereCouldBe() {
        Set<String> references = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            references.add(
                    RequestKey.of("person", "key-" + i).references().findFirst().orElseThrow());
        }
        assertThat(references).hasSize(10_000);
    }

    private static Set<Character> symbolsOfManyReferences() {
        return List.of("a", "b", "c", "d").stream()
                .flatMap(person -> RequestKey.of(person, "key-0001").references())
                .flatMap(reference -> reference.chars().mapToObj(c -> (char) c))
                .collect(Collectors.toUnmodifiableSet());
    }
}
