package no.endorinn.kernel.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Oslo;

/**
 * JSON as the contract has it: camelCase, instants as RFC 3339 with Norway's offset, ISO dates, enumerations in lower case with
 * hyphens, nothing for what is absent. Reading is bounded: no deep nesting, no endless texts or numbers, no name twice.
 */
public final class Json {
    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NUMBER = 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(new Text<>(Instant.class, Json::text))
                    .addSerializer(new Text<>(LocalDate.class, LocalDate::toString))
                    .addSerializer(new Text<>(Enum.class, Json::name)))
            .build();

    private Json() {}

    /** As the ISO formatter writes whole seconds, in a fraction of its time: an answer may have nine hundred instants. */
    private static String text(Instant instant) {
        ZonedDateTime local = Oslo.local(instant);
        String time = local.toLocalDateTime().toString();
        return (local.getSecond() == 0 && local.getNano() == 0 ? time + ":00" : time) + local.getOffset();
    }

    /** The JSON of a view. */
    public static String write(Object view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), e);
        }
    }

    /** As {@link #write}, in UTF-8. */
    static byte[] bytes(Object view) {
        try {
            return MAPPER.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), e);
        }
    }

    /**
     * The object that a text holds.
     *
     * @throws Rejection 400 when it is no JSON, nests or runs on beyond all reason, or is not an object
     */
    static JsonNode object(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw unreadable(CommonCode.NOT_JSON);
        }
        if (node == null || !node.isObject()) {
            throw unreadable(CommonCode.NOT_AN_OBJECT);
        }
        return node;
    }

    /**
     * What a text holds that {@link #write} wrote: texts, {@link Long}, {@link Double}, {@link Boolean}, lists, and maps in the order
     * of the text, without what is null.
     */
    public static Object value(String json) {
        try {
            return value(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text that was not written here", e);
        }
    }

    /** As a tree of what Java has. */
    static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                node.properties().stream()
                        .filter(member -> !member.getValue().isNull())
                        .forEach(member -> members.put(member.getKey(), value(member.getValue())));
                yield members;
            }
            case ARRAY -> {
                List<Object> elements = new ArrayList<>();
                node.forEach(element -> elements.add(value(element)));
                yield elements;
            }
            case NUMBER ->
                node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : node.doubleValue();
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.textValue();
            default -> Map.of();
        };
    }

    /** Tells where below a value stands a text, or the name of a member, that nobody can read. */
    static void unreadableTexts(JsonNode node, Consumer<String> at) {
        if (node.isTextual() && Notation.isUnreadable(node.textValue())) {
            at.accept("");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String place = "/" + i;
            unreadableTexts(node.get(i), pointer -> at.accept(place + pointer));
        }
        node.properties().forEach(member -> {
            if (Notation.isUnreadable(member.getKey())) {
                at.accept("");
            } else {
                unreadableTexts(member.getValue(), pointer -> at.accept("/" + member.getKey() + pointer));
            }
        });
    }

    /**
     * The same text for every way to write the same object: fields in order of their names, none that is null, no blanks.
     *
     * @throws Rejection 400 when it is no JSON object
     */
    static String canonical(String json) {
        return canonical(object(json)).toString();
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> elements.add(canonical(element)));
            return elements;
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        node.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
        return JsonNodeFactory.instance.objectNode().setAll(fields);
    }

    private static Rejection unreadable(Code code) {
        return Rejection.unreadable(List.of(code.problem()));
    }

    /** An enumeration's value as the contract spells it: {@code BY_REQUEST} is {@code by-request}. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Text<T> extends StdSerializer<T> {
        private final transient Function<T, String> text;

        Text(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(text.apply(value));
        }
    }
}
