package no.endorinn.directory.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object of a register, read with an open mind: more fields than asked for are fine, so are fewer, and long texts are cut;
 * but a field of another kind than documented is {@link Misshapen}. The kernel's {@code Fields} is for what our own callers send,
 * and refuses all of that.
 */
final class RegisterJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;

    private RegisterJson(JsonNode node) {
        this.node = node;
    }

    static RegisterJson of(String text) throws Misshapen {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Misshapen("no JSON");
        }
        if (!node.isObject()) {
            throw new Misshapen("no object");
        }
        return new RegisterJson(node);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text on one line, cut at so many characters; empty where it is left out or says nothing. */
    Optional<String> text(String name, int longest) throws Misshapen {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return text(value, longest);
    }

    /** True where the register says so. */
    boolean flag(String name) throws Misshapen {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new Misshapen(name + " is neither true nor false");
        }
        return value.booleanValue();
    }

    /** A date; empty where it is left out, and where it cannot be read, for it decides nothing. */
    Optional<LocalDate> date(String name) throws Misshapen {
        try {
            return text(name, 40).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A number to put things in order by; what has none comes last. */
    int rank(String name) {
        return node.path(name).asInt(Integer.MAX_VALUE);
    }

    /** The first texts of a list, cut at so many characters each; empty where it is left out. */
    List<String> texts(String name, int most, int longest) throws Misshapen {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (texts.size() < most && !element.isNull()) {
                text(element, longest).ifPresent(texts::add);
            }
        }
        return texts;
    }

    Optional<RegisterJson> object(String name) throws Misshapen {
        return has(name) ? Optional.of(object(node.path(name))) : Optional.empty();
    }

    /** The objects of a list; empty where it is left out. */
    List<RegisterJson> objects(String name) throws Misshapen {
        List<RegisterJson> objects = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            objects.add(object(element));
        }
        return objects;
    }

    private JsonNode elements(String name) throws Misshapen {
        JsonNode value = node.path(name);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw new Misshapen(name + " is no list");
        }
        return value;
    }

    private static RegisterJson object(JsonNode value) throws Misshapen {
        if (!value.isObject()) {
            throw new Misshapen("no object");
        }
        return new RegisterJson(value);
    }

    private static Optional<String> text(JsonNode value, int longest) throws Misshapen {
        if (!value.isTextual()) {
            throw new Misshapen("no text");
        }
        String text = Normalizer.normalize(value.textValue(), Normalizer.Form.NFC)
                .codePoints()
                .map(character ->
                        Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : character)
                .filter(character -> !unwanted(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" +", " ")
                .strip();
        return Optional.of(cut(text, longest)).filter(left -> !left.isEmpty());
    }

    /** The first so many characters. */
    static String cut(String text, int longest) {
        int length = Math.min(text.codePointCount(0, text.length()), longest);
        return text.substring(0, text.offsetByCodePoints(0, length)).strip();
    }

    private static boolean unwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
