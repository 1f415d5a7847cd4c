package no.endorinn.kernel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.time.Oslo;

/** How single values are written, and which of them make sense here. */
final class Notation {
    /** Dates and instants outside these years are somebody's slip. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    /** Hangul's fillers and the empty cell of Braille. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Notation() {}

    /** What is wrong with a date, if anything. */
    static Optional<Code> objection(LocalDate date) {
        boolean inOurTime = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        return inOurTime ? Optional.empty() : Optional.of(CommonCode.NOT_IN_OUR_TIME);
    }

    /** What is wrong with an instant, if anything. */
    static Optional<Code> objection(Instant instant) {
        boolean wholeMinute = instant.getEpochSecond() % 60 == 0 && instant.getNano() == 0;
        return objection(Oslo.date(instant))
                .or(() -> wholeMinute ? Optional.empty() : Optional.of(CommonCode.NOT_A_WHOLE_MINUTE));
    }

    /** A whole number, in a query string also one that is written as text. */
    static Optional<Long> whole(JsonNode value, boolean alsoText) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(value.longValue());
        }
        return alsoText && value.textValue().matches("-?\\d{1,18}")
                ? Optional.of(Long.parseLong(value.textValue()))
                : Optional.empty();
    }

    /** True or false, in a query string written as text. */
    static Optional<Boolean> flag(JsonNode value, boolean alsoText) {
        boolean yes = alsoText ? value.textValue().equals("true") : value.booleanValue();
        boolean known = alsoText ? yes || value.textValue().equals("false") : value.isBoolean();
        return known ? Optional.of(yes) : Optional.empty();
    }

    /** The elements of a list; in a query string they are separated by commas. */
    static List<JsonNode> elements(JsonNode value, boolean query) {
        List<JsonNode> elements = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(elements::add);
        } else if (query && value.isTextual()) {
            for (String part : value.textValue().split(",", -1)) {
                elements.add(JsonNodeFactory.instance.textNode(part));
            }
        }
        return elements;
    }

    /** The value of an enumeration that a text names. */
    static <E extends Enum<E>> Optional<E> choice(JsonNode value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> value.isTextual() && Json.name(constant).equals(value.textValue()))
                .findFirst();
    }

    static <E extends Enum<E>> E first(Class<E> type) {
        return type.getEnumConstants()[0];
    }

    /** All that a text may name. */
    static String choices(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Json::name).collect(Collectors.joining(", "));
    }

    /** The minutes since midnight of a time from 00:00 to 24:00. */
    static Integer minutes(String text) {
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
            throw new DateTimeException(text);
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    /** Why nobody can read a text, if that is so; it is not empty. */
    static Optional<Code> flaw(String text) {
        if (isUnreadable(text)) {
            return Optional.of(CommonCode.UNREADABLE_CHARACTERS);
        }
        return text.codePoints().noneMatch(Notation::visible)
                ? Optional.of(CommonCode.NOTHING_VISIBLE)
                : Optional.empty();
    }

    static boolean isUnreadable(String text) {
        return text.codePoints().anyMatch(Notation::unwanted);
    }

    /** Whether it leaves a mark on the paper by itself: neither blank, nor a joiner or an accent, nor a letter that is drawn as nothing. */
    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> BLANK_LETTERS.indexOf(codePoint) < 0;
        };
    }

    /** Control characters (line breaks apart), halves of surrogate pairs, and what would turn the reading direction. */
    private static boolean unwanted(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> codePoint != 0x200d;
            default -> false;
        };
    }

    /** One step of a JSON pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
