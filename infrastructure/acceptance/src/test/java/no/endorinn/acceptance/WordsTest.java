package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read keeps to the words of {@code docs/words.md}: in the app, in the service's messages and in mail. */
class WordsTest {
    private static final String PAGE = Sources.read(Sources.ROOT.resolve("docs/words.md"));

    /** A row of the page: a term, what is not said in its place, and where it may be said all the same. */
    record Entry(List<String> say, List<String> never, List<String> except) {
        static Entry of(String row) {
            String[] cells = row.split("\\|", -1);
            return new Entry(words(cells[2]), words(cells[3]), words(cells[4]));
        }

        private static List<String> words(String cell) {
            return Stream.of(cell.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** Whether a text says what it shall not. */
        boolean forbids(String key, String text) {
            if (except.contains("`" + key + "`")) {
                return false;
            }
            String rest = text;
            for (String allowed : except) {
                rest = Pattern.compile(Pattern.quote(allowed), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll("");
            }
            String judged = rest;
            return never.stream().anyMatch(word -> says(judged, word));
        }
    }

    private static boolean says(String text, String word) {
        return word.startsWith("=")
                ? text.strip().equals(word.substring(1))
                : pattern(word).matcher(text).find();
    }

    /** A whole word or phrase, or what begins so; a capital in it is meant. */
    private static Pattern pattern(String word) {
        boolean begins = word.endsWith("…");
        String bare = begins ? word.substring(0, word.length() - 1) : word;
        boolean anyCase = bare.equals(bare.toLowerCase(Locale.ROOT));
        String end = begins || !Character.isLetter(bare.charAt(bare.length() - 1)) ? "" : "(?!\\p{L})";
        return Pattern.compile(
                "(?<!\\p{L})" + Pattern.quote(bare) + end,
                anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    @ParameterizedTest
    @CsvSource({"nb, Bokmål", "nn, Nynorsk", "en, English"})
    void noTextSaysWhatTheGlossaryForbids(String language, String heading) {
        List<Entry> glossary = glossary(heading);

        List<String> said = new ArrayList<>();
        texts(language)
                .forEach((key, text) -> glossary.stream()
                        .filter(entry -> entry.forbids(key, text))
                        .forEach(entry -> said.add(key + ": " + text + "  (never " + entry.never() + ")")));

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nb, Bokmål", "nn, Nynorsk", "en, English"})
    void everyTermOfTheGlossaryIsUsed(String language, String heading) {
        Map<String, String> texts = texts(language);

        assertThat(glossary(heading).stream().flatMap(entry -> entry.say().stream()))
                .hasSizeGreaterThan(8)
                .allSatisfy(term -> assertThat(texts.values()).as(term).anyMatch(text -> says(text, term)));
    }

    @Test
    void aForbiddenWordIsFoundWhereverItStands() {
        Entry entry = Entry.of("| association | lag | forening…, =Spør | lag og foreninger, `about.it` |");

        assertThat(entry.forbids("a", "Foreningen finnes ikke.")).isTrue();
        assertThat(entry.forbids("a", "Alle lag og foreninger")).isFalse();
        assertThat(entry.forbids("a", "Spør")).isTrue();
        assertThat(entry.forbids("a", "Spør kommunen")).isFalse();
        assertThat(entry.forbids("about.it", "En forening")).isFalse();
        assertThat(entry.forbids("a", "Idrettsforening")).isFalse();
    }

    private static List<Entry> glossary(String heading) {
        String section = PAGE.substring(PAGE.indexOf("## " + heading));
        return section.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(Entry::of)
                .toList();
    }

    /** Everything that is said in a language, by key, without its soft hyphens. */
    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : Sources.all()) {
            String path = Sources.ROOT.relativize(file).toString();
            if (path.matches(".*/src/main/(resources/.*/messages|events/\\w+)_" + language + "\\.properties")) {
                texts.putAll(properties(file));
            } else if (path.startsWith("web/src/") && path.endsWith(language + ".json")) {
                texts.putAll(json(file));
            }
        }
        assertThat(texts).hasSizeGreaterThan(500);
        texts.replaceAll((key, text) -> text.replace("\u00AD", ""));
        return texts;
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Map<String, String> json(Path file) {
        try {
            return new JsonMapper().readerForMapOf(String.class).readValue(Sources.read(file));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
