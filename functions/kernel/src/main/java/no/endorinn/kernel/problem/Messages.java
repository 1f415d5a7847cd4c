package no.endorinn.kernel.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.kernel.time.Oslo;

/**
 * The texts of problems and reasons in bokmål, nynorsk and English, read from {@code messages_nb.properties} and its two
 * siblings beside a class. A text names its arguments in braces: {@code Opptatt {start}.}
 */
public final class Messages {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final String name;
    private final Supplier<List<Class<?>>> neighbours;
    /** Read when something is first told in a language: a booking that succeeds tells nothing, and three languages take a while. */
    private final Map<Language, Properties> texts = new ConcurrentHashMap<>();

    /**
     * The texts that lie beside the common codes and beside these; a later one's text replaces an earlier one's of the same name.
     *
     * @throws IllegalStateException if a code lacks its text, or a text is there in one language and not in another
     */
    public Messages(List<Class<? extends Code>> rooms) {
        this("messages", () -> withCommon(rooms));
        requireComplete();
    }

    /**
     * The texts of a function: of the common codes, and of those that it {@linkplain Speaks speaks}. Whether they are complete is not
     * asked here: see {@link #requireComplete}.
     */
    public static Messages spokenBy(Class<?> function) {
        return new Messages(
                "messages", () -> withCommon(List.of(speaks(function).value())));
    }

    /**
     * The texts in the files of another name that lie beside a class: {@code name_nb.properties} and its two siblings.
     *
     * @throws IllegalStateException if there are none, or a text is there in one language and not in another
     */
    public static Messages named(String name, Class<?> beside) {
        Messages messages = new Messages(name, () -> List.of(beside));
        messages.requireSameInAll();
        return messages;
    }

    private Messages(String name, Supplier<List<Class<?>>> neighbours) {
        this.name = name;
        this.neighbours = neighbours;
    }

    private static List<Class<?>> withCommon(List<Class<? extends Code>> rooms) {
        List<Class<?>> all = new ArrayList<>(rooms);
        all.addFirst(CommonCode.class);
        return all;
    }

    private static Speaks speaks(Class<?> function) {
        return Objects.requireNonNull(
                function.getAnnotation(Speaks.class), () -> function.getName() + " does not say what it @Speaks");
    }

    /**
     * Reads all of it.
     *
     * @throws IllegalStateException if a code lacks its text, or a text is there in one language and not in another
     */
    public void requireComplete() {
        requireSameInAll();
        for (Class<?> neighbour : neighbours.get()) {
            if (neighbour.getEnumConstants() instanceof Code[] codes) {
                Set<String> without = Stream.of(codes).map(Code::id).collect(Collectors.toSet());
                without.removeAll(codes(Language.BOKMAL));
                if (!without.isEmpty()) {
                    throw new IllegalStateException("no text beside " + neighbour.getName() + " for " + without);
                }
            }
        }
    }

    private void requireSameInAll() {
        for (Language language : Language.values()) {
            Set<String> missing = new TreeSet<>(codes(Language.BOKMAL));
            missing.removeAll(codes(language));
            Set<String> alone = new TreeSet<>(codes(language));
            alone.removeAll(codes(Language.BOKMAL));
            if (!missing.isEmpty() || !alone.isEmpty()) {
                throw new IllegalStateException(file(language) + " lacks " + missing + ", and alone has " + alone);
            }
        }
    }

    /**
     * The text for a code with its arguments filled in.
     *
     * @throws AssertionError if it has none
     */
    public String text(String code, Language language, Map<String, Object> arguments) {
        String template = properties(language).getProperty(code);
        if (template == null) {
            // A mistake of the program's, which must not be told as one of a request's.
            throw new AssertionError("no text for " + code + " in " + language);
        }
        return ARGUMENT.matcher(template).replaceAll(match -> {
            Object value = arguments.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : shown(value, language));
        });
    }

    /**
     * What is wrong, in words.
     *
     * @throws AssertionError if it has not just the arguments that its code tells
     */
    public String text(Problem problem, Language language) {
        Code code = problem.code();
        if (!problem.arguments().keySet().equals(code.arguments())) {
            throw new AssertionError(code + " tells [" + code.tells() + "], and has " + problem.arguments());
        }
        return text(code.id(), language, problem.arguments());
    }

    /**
     * Makes sure that there is a text for a code, before something is kept that has to be told with it.
     *
     * @throws AssertionError if there is none
     */
    public void require(String code) {
        text(code, Language.BOKMAL, Map.of());
    }

    /** Every code that has a text in the language. */
    public Set<String> codes(Language language) {
        return properties(language).stringPropertyNames();
    }

    /** The arguments that a code's text asks for. */
    public Set<String> argumentsOf(String code, Language language) {
        return ARGUMENT.matcher(properties(language).getProperty(code, ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Properties properties(Language language) {
        return texts.computeIfAbsent(language, this::read);
    }

    private Properties read(Language language) {
        Properties all = new Properties();
        for (Class<?> neighbour : neighbours.get()) {
            load(all, neighbour, file(language));
        }
        return all;
    }

    private String file(Language language) {
        return name + "_" + language.tag() + ".properties";
    }

    private static String shown(Object value, Language language) {
        return switch (value) {
            case Instant instant -> dateTime(language).format(Oslo.local(instant)) + whichOfTwo(instant, language);
            case LocalDate date -> date(language).format(date);
            case Number number -> NumberFormat.getInstance(language.locale()).format(number);
            case ByLanguage words -> words.in(language);
            default -> value.toString();
        };
    }

    /** The night has an hour twice in which summer time ends: by the one or by the other. */
    private static String whichOfTwo(Instant instant, Language language) {
        if (!Oslo.isShownTwice(instant)) {
            return "";
        }
        boolean summer = Oslo.ZONE.getRules().isDaylightSavings(instant);
        return switch (language) {
            case BOKMAL -> summer ? " (sommertid)" : " (vintertid)";
            case NYNORSK -> summer ? " (sommartid)" : " (vintertid)";
            case ENGLISH -> summer ? " (summer time)" : " (winter time)";
        };
    }

    private static DateTimeFormatter dateTime(Language language) {
        return DateTimeFormatter.ofPattern(
                language == Language.ENGLISH ? "EEEE d MMMM yyyy 'at' HH:mm" : "EEEE d. MMMM yyyy 'kl.' HH:mm",
                language.locale());
    }

    private static DateTimeFormatter date(Language language) {
        return DateTimeFormatter.ofPattern(
                language == Language.ENGLISH ? "EEEE d MMMM yyyy" : "EEEE d. MMMM yyyy", language.locale());
    }

    private static void load(Properties into, Class<?> neighbour, String file) {
        try (InputStream stream = neighbour.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file + " beside " + neighbour.getName());
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            into.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
