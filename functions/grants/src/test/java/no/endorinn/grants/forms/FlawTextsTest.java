package no.endorinn.grants.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.endorinn.grants.GrantsFunction;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Language;
import org.junit.jupiter.api.Test;

/** Whatever can be wrong with a form is told in words to those who write it. */
class FlawTextsTest {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|missing|lacks-)\"(?:, Map|\\s*[:,)+] )");

    @Test
    void everyFlawOfAFormHasATextAndNoTextIsLeft() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String reader : Set.of("FormReader", "ExpressionReader")) {
            String source = Files.readString(Path.of("src/main/java/no/endorinn/grants/forms/" + reader + ".java"));
            CODE.matcher(source).results().forEach(code -> told.add("form-" + code.group(1)));
        }
        told.remove("form-lacks-");
        told.removeIf(code -> code.endsWith("-yes-no"));
        Set.of("nb", "nn", "en").forEach(language -> told.add("form-lacks-" + language));
        Set<String> texts = HttpFunction.texts(GrantsFunction.class).codes(Language.BOKMAL).stream()
                .filter(code -> code.startsWith("form-")
                        && !Set.of("form-flawed", "form-not-published").contains(code))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).hasSizeGreaterThan(15).isEqualTo(texts);
    }
}
