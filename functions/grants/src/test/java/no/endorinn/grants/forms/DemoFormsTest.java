package no.endorinn.grants.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.kernel.id.RequestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo's forms are short, and stay as they were published. */
class DemoFormsTest {
    static List<String> names() {
        return DemoForms.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFormHasNoFlawAndTakesTenMinutesAtTheMost(String name) {
        Publication publication = DemoForms.publication(name);

        assertThat(publication.flaws()).isEmpty();
        assertThat(publication.minutes())
                .hasValueSatisfying(minutes -> assertThat(minutes).isBetween(1, Publication.MINUTES));
        assertThat(Stream.of("nb", "nn", "en")
                        .map(language ->
                                FillingTime.of(DemoForms.form(name), language).toMinutes()))
                .as("in every language")
                .allMatch(minutes -> minutes < Publication.MINUTES);
    }

    /** Of the demo's choir the directory knows everything but how many they are; that is asked once. */
    @Test
    void ofDriftstilskuddSevenQuestionsAreLeftAtTheMostWhenWhatIsKnownIsFilledIn() {
        Set<String> directory = Set.of(
                "association.name",
                "association.organisationNumber",
                "association.account",
                "association.officers",
                "association.email");
        Set<String> nextYear = new HashSet<>(directory);
        nextYear.add("association.members");

        assertThat(left(directory, 2_000_000)).hasSizeLessThanOrEqualTo(7);
        assertThat(left(nextYear, 3_000_000)).hasSizeLessThanOrEqualTo(7);
    }

    /** What somebody who applies for so many øre answers themselves. */
    private static List<Question> left(Set<String> known, long amount) {
        Form form = DemoForms.form("driftstilskudd");
        Set<String> asked = form.read(Map.of("amount", amount)).asked();
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> asked.contains(question.id()))
                .filter(question -> !(question.kind() instanceof Kind.Computed))
                .filter(question -> question.prefill().filter(known::contains).isEmpty())
                .toList();
    }

    /** To change one, it is published as its next version; this list then has both. */
    @Test
    void aPublishedVersionIsNotEdited() throws IOException {
        Stream<String> published = DemoForms.NAMES.stream()
                .map(name -> RequestKey.sha256(DemoForms.text(name)) + "  " + name + ".form.json");

        assertThat(published)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(DemoForms.FOLDER.resolve("published.sha256")));
    }
}
