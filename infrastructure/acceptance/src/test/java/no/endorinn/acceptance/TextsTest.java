package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.booking.BookingFunction;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.premises.PriceList;
import no.endorinn.directory.DirectoryFunction;
import no.endorinn.grants.GrantsFunction;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that the sources can answer with has a text in every language, for the arguments that it comes with. */
class TextsTest {
    /** A function, with the texts it speaks and all the sources that may make it speak. */
    record Speaker(String name, Messages messages, List<String> sources) {
        static Speaker of(String name, Class<?> function, String... below) {
            return new Speaker(
                    name,
                    new Messages(Messages.class, function),
                    Stream.concat(Stream.of(name), Stream.of(below))
                            .flatMap(module ->
                                    TextsTest.sources(Sources.ROOT.resolve("functions/" + module + "/src/main/java")))
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Speaker BOOKING = Speaker.of("booking", BookingFunction.class, "kernel", "calendar", "cases");
    private static final Speaker DIRECTORY = Speaker.of("directory", DirectoryFunction.class, "kernel", "cases");
    private static final Speaker GRANTS = Speaker.of("grants", GrantsFunction.class, "kernel", "cases");

    static List<Speaker> speakers() {
        return List.of(BOOKING, DIRECTORY, GRANTS);
    }

    /** {@code Problem.rule("code")} and what follows, where its arguments are given. */
    private static final Pattern WITH_ARGUMENTS = Pattern.compile(
            "(?:Problem\\.(?:rule|conflict)|\\brule)\\(\\s*\"([^\"]+)\"(?:,\\s*name)?\\)"
                    + "((?:(?!Problem\\.|\\brule\\(|;).)*)",
            Pattern.DOTALL);

    private static final Pattern ARGUMENT = Pattern.compile("\\.with\\(\\s*\"(\\w+)\"");

    /** {@code Rejection.status(403, "code")} and the like, where none can be. */
    private static final Pattern WITHOUT = Pattern.compile(
            "(?:new"
                + " Problem\\(|status\\(\\d+,|wrong\\(|unreadable\\(|name,|Optional\\.of\\()\\s*\"([a-z]+(?:-[a-z0-9]+)*)\"");

    private static final Pattern EVENT = Pattern.compile("\"((?:association|person|staff)\\.[a-z_]+)\"");

    private static final Pattern STATUS =
            Pattern.compile("status\\((\\d{3}),|new (?:Problem|Rejection)\\((?:\"[^\"]+\", )?(\\d{3}),");

    @ParameterizedTest
    @MethodSource("speakers")
    void theSourcesAreFoundAndRead(Speaker speaker) {
        assertThat(codes(speaker))
                .contains("missing", "busy", "own-case", "idempotency-key-missing")
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void everyCodeHasAText(Speaker speaker) {
        assertThat(speaker.messages().codes(Language.BOKMAL)).containsAll(codes(speaker));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonForAPriceHasAText(Language language) {
        assertThat(Arrays.stream(PriceList.Reason.values()).map(reason -> "price-" + Json.name(reason)))
                .isSubsetOf(BOOKING.messages().codes(language));
    }

    @Test
    void allThatHappensToABookingHasATextAndNothingElse() {
        assertThat(events("booking"))
                .isEqualTo(Arrays.stream(Event.Type.values())
                        .map(type -> "booking." + type.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everythingThatHappensInTheDirectoryHasAText() {
        Set<String> happens = new TreeSet<>();
        DIRECTORY
                .sources()
                .forEach(source -> EVENT.matcher(source).results().forEach(found -> happens.add(found.group(1))));

        assertThat(happens)
                .contains("association.verified", "association.claimed", "staff.joined", "person.erased")
                .allSatisfy(event ->
                        assertThat(events(event.replaceFirst("\\..*", ""))).contains(event));
    }

    private static Set<String> events(String kind) {
        return Messages.named(kind, History.class).codes(Language.BOKMAL);
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void everyStatusHasATitle(Speaker speaker) {
        Set<String> titles = new TreeSet<>(Set.of("title-409", "title-422"));
        speaker.sources()
                .forEach(source -> STATUS.matcher(source)
                        .results()
                        .forEach(found ->
                                titles.add("title-" + (found.group(1) != null ? found.group(1) : found.group(2)))));

        assertThat(titles).contains("title-400", "title-412", "title-413", "title-503");
        assertThat(speaker.messages().codes(Language.BOKMAL)).containsAll(titles);
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void aTextAsksForNothingThatItsCodeDoesNotComeWith(Speaker speaker) {
        argumentsByCode(speaker)
                .forEach((code, given) -> assertThat(given)
                        .as("arguments of %s", code)
                        .containsAll(speaker.messages().argumentsOf(code, Language.BOKMAL)));
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void theLanguagesHaveTheSameCodesWithTheSameArguments(Speaker speaker) {
        for (Language language : Language.values()) {
            assertThat(speaker.messages().codes(language))
                    .isEqualTo(speaker.messages().codes(Language.BOKMAL));
            assertThat(speaker.messages().codes(language))
                    .allSatisfy(code -> assertThat(speaker.messages().argumentsOf(code, language))
                            .as(code)
                            .isEqualTo(speaker.messages().argumentsOf(code, Language.BOKMAL)));
        }
    }

    @Test
    void noTextIsLeftForACodeThatIsNoMore() {
        Set<String> unused = new TreeSet<>();
        for (Speaker speaker : speakers()) {
            unused.addAll(speaker.messages().codes(Language.BOKMAL));
        }
        for (Speaker speaker : speakers()) {
            unused.removeAll(codes(speaker));
        }
        unused.removeIf(code -> code.matches("(title|price|partial|limits|left|feed|form)-.*"));

        assertThat(unused).isEmpty();
    }

    private static Set<String> codes(Speaker speaker) {
        return argumentsByCode(speaker).keySet();
    }

    /** The arguments that a code has wherever it is made. */
    private static Map<String, Set<String>> argumentsByCode(Speaker speaker) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (String source : speaker.sources()) {
            WITH_ARGUMENTS.matcher(source).results().forEach(made -> {
                Set<String> given = new TreeSet<>();
                ARGUMENT.matcher(made.group(2)).results().forEach(argument -> given.add(argument.group(1)));
                arguments.merge(made.group(1), given, TextsTest::inBoth);
            });
            WITHOUT.matcher(source)
                    .results()
                    .forEach(made -> arguments.merge(made.group(1), Set.of(), TextsTest::inBoth));
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
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::text).toList().stream();
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
