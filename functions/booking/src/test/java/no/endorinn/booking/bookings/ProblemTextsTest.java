package no.endorinn.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.endorinn.booking.Texts;
import no.endorinn.booking.premises.PriceList;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code that the sources can answer with has a text in every language, for the arguments that it comes with. */
class ProblemTextsTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../kernel/src/main/java"), Path.of("../calendar/src/main/java"));

    /** {@code Problem.rule("code")} and what follows, where its arguments are given. */
    private static final Pattern WITH_ARGUMENTS = Pattern.compile(
            "(?:Problem\\.(?:rule|conflict)|\\brule)\\(\\s*\"([^\"]+)\"(?:,\\s*name)?\\)"
                    + "((?:(?!Problem\\.|\\brule\\(|;).)*)",
            Pattern.DOTALL);

    private static final Pattern ARGUMENT = Pattern.compile("\\.with\\(\\s*\"(\\w+)\"");

    /** {@code Rejection.status(403, "code")} and the like, where none can be. */
    private static final Pattern WITHOUT = Pattern.compile(
            "(?:new Problem\\(|status\\(\\d+,|wrong\\(|name,|Optional\\.of\\()\\s*\"([a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern STATUS =
            Pattern.compile("status\\((\\d{3}),|new (?:Problem|Rejection)\\((?:\"[^\"]+\", )?(\\d{3}),");

    private final Messages messages = new Texts().messages();
    private final List<String> sources =
            SOURCES.stream().flatMap(ProblemTextsTest::sources).toList();

    @Test
    void theSourcesAreFoundAndRead() {
        assertThat(codes())
                .contains("overlaps", "quota-hours-week", "missing", "busy", "own-case", "idempotency-key-missing")
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasAText(Language language) {
        assertThat(messages.codes(language)).containsAll(codes());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonForAPriceHasAText(Language language) {
        assertThat(Arrays.stream(PriceList.Reason.values()).map(reason -> "price-" + Json.name(reason)))
                .isSubsetOf(messages.codes(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStatusHasATitle(Language language) {
        Set<String> titles = new TreeSet<>(Set.of("title-409", "title-422"));
        sources.forEach(source -> STATUS.matcher(source)
                .results()
                .forEach(found -> titles.add("title-" + (found.group(1) != null ? found.group(1) : found.group(2)))));

        assertThat(titles).contains("title-400", "title-412", "title-413", "title-503");
        assertThat(messages.codes(language)).containsAll(titles);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextAsksForNothingThatItsCodeDoesNotComeWith(Language language) {
        argumentsByCode()
                .forEach((code, given) -> assertThat(given)
                        .as("arguments of %s", code)
                        .containsAll(messages.argumentsOf(code, language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLanguagesHaveTheSameCodesWithTheSameArguments(Language language) {
        assertThat(messages.codes(language)).isEqualTo(messages.codes(Language.BOKMAL));
        assertThat(messages.codes(language))
                .allSatisfy(code -> assertThat(messages.argumentsOf(code, language))
                        .as(code)
                        .isEqualTo(messages.argumentsOf(code, Language.BOKMAL)));
    }

    @Test
    void noTextIsLeftForACodeThatIsNoMore() {
        Set<String> unused = new TreeSet<>(messages.codes(Language.BOKMAL));
        unused.removeAll(codes());
        unused.removeIf(code -> code.startsWith("title-") || code.startsWith("price-"));

        assertThat(unused).isEmpty();
    }

    private Set<String> codes() {
        return argumentsByCode().keySet();
    }

    /** The arguments that a code has wherever it is made. */
    private Map<String, Set<String>> argumentsByCode() {
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (String source : sources) {
            WITH_ARGUMENTS.matcher(source).results().forEach(made -> {
                Set<String> given = new TreeSet<>();
                ARGUMENT.matcher(made.group(2)).results().forEach(argument -> given.add(argument.group(1)));
                arguments.merge(made.group(1), given, ProblemTextsTest::inBoth);
            });
            WITHOUT.matcher(source)
                    .results()
                    .forEach(made -> arguments.merge(made.group(1), Set.of(), ProblemTextsTest::inBoth));
        }
        return arguments;
    }

    private static Set<String> inBoth(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTextsTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
