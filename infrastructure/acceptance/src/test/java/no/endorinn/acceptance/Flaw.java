package no.endorinn.acceptance;

import static no.endorinn.acceptance.Hostile.oneOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import no.endorinn.kernel.time.Oslo;

/** What a command is refused for, whatever else is wrong with it. */
enum Flaw {
    UNKNOWN_FIELD,
    REPEATED_NAME,
    CUT_OFF,
    NO_OBJECT,
    TOO_DEEP,
    TOO_LARGE,
    OTHER_CONTENT_TYPE,
    NO_KEY,
    NO_TOKEN,
    /** It is about what does not exist. */
    NOT_THERE,
    /** It is about years that are over. */
    NOT_NOW,
    /** It accepts house rules that nobody has written. */
    OTHER_RULES;

    static final String NO_PREMISES = "there-is-no-such-place";

    /** The deeper a flaw lies, the more is tried before it is found: those are chosen more often. */
    static final List<Flaw> CHOICE = Stream.concat(
                    Stream.of(values()),
                    Collections.nCopies(4, List.of(UNKNOWN_FIELD, NOT_THERE, NOT_NOW, OTHER_RULES)).stream()
                            .flatMap(List::stream))
            .toList();

    /** This one, or another where the operation cannot have it. */
    Flaw in(Operation operation, ObjectNode body) {
        boolean possible = switch (this) {
            case NO_KEY -> operation.wantsKey();
            case NOT_THERE -> operation.path().contains("{") || body.has("premises");
            case NOT_NOW -> body.has("start") && !operation.path().equals("/blocks");
            case OTHER_RULES -> operation.path().equals("/bookings");
            default -> true;
        };
        return possible ? this : UNKNOWN_FIELD;
    }

    /** Puts the flaw into the body, where it belongs there. */
    void spoil(ObjectNode body, RandomGenerator random) {
        switch (this) {
            case UNKNOWN_FIELD -> body.set("unheardOf", Hostile.value(random));
            case NOT_THERE -> {
                if (body.path("premises").isTextual()) {
                    body.put("premises", NO_PREMISES);
                }
            }
            case NOT_NOW -> {
                ZonedDateTime start =
                        ZonedDateTime.of(2000 + random.nextInt(20), 3, 26, random.nextInt(24), 0, 0, 0, Oslo.ZONE);
                body.put("start", instant(start));
                if (random.nextInt(3) > 0) {
                    body.put("end", instant(start.plusHours(random.nextInt(400))));
                }
                if (body.path("repeat") instanceof ObjectNode repeat) {
                    repeat.put(
                            "until",
                            start.toLocalDate().plusDays(random.nextInt(300)).toString());
                }
            }
            case OTHER_RULES -> body.put("houseRulesVersion", 999_999);
            default -> {
                // The flaw is in the text or in a header.
            }
        }
    }

    static String instant(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** Puts the flaw into the body's text, where it belongs there. */
    String spoil(String json, Operation operation, RandomGenerator random) {
        return switch (this) {
            case REPEATED_NAME -> "{\"start\":1,\"start\":2," + json.substring(1);
            case CUT_OFF -> json.substring(0, random.nextInt(json.length()));
            case NO_OBJECT ->
                oneOf(
                        List.of(
                                "", "null", "[]", "[{}]", "\"{}\"", "1e999", "NaN", "{}{}", "{\"a\"}", "<a/>",
                                "{'a':1}"),
                        random);
            case TOO_DEEP -> {
                int depth = random.nextInt(13, 3_000);
                yield "{\"premises\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            }
            case TOO_LARGE -> json + " ".repeat(operation.path().equals("/catalogue") ? 1024 * 1024 : 32 * 1024);
            case UNKNOWN_FIELD, OTHER_CONTENT_TYPE, NO_KEY, NO_TOKEN, NOT_THERE, NOT_NOW, OTHER_RULES -> json;
        };
    }
}
