package no.endorinn.grants.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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

    @Test
    void ofDriftstilskuddSevenQuestionsAreLeftAtTheMostWhenWhatIsKnownIsFilledIn() {
        assertThat(DemoForms.form("driftstilskudd").pages().stream()
                        .flatMap(page -> page.questions().stream())
                        .filter(question -> question.prefill().isEmpty())
                        .filter(question -> !(question.kind() instanceof Kind.Computed)))
                .hasSizeLessThanOrEqualTo(7);
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
