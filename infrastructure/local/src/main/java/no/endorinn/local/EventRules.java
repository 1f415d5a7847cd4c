package no.endorinn.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Hands events to the functions whose rules they meet, in the order in which they come. One that fails is logged, and not tried again
 * as it would be on Lambda.
 */
final class EventRules {

    /** No function takes longer, so that its own Timeout is what counts. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Template.Rule> rules;
    private final Map<String, FunctionPool> functions;

    /**
     * The rules of a template.
     *
     * @param functions by logical id
     */
    EventRules(Template template, Map<String, FunctionPool> functions) {
        this.rules = template.rules();
        this.functions = functions;
    }

    /** Hands over an event, and returns when everybody who wants it is done. */
    void put(String event) {
        JsonNode told = read(event);
        rules.stream().filter(rule -> meets(told, read(rule.pattern()))).forEach(rule -> {
            String id = UUID.randomUUID().toString();
            byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
            FunctionPool function = Objects.requireNonNull(functions.get(rule.function()));
            if (!(function.invoke(bytes, id, LIMIT) instanceof FunctionPool.Outcome.Returned)) {
                System.out.println(JSON.createObjectNode()
                        .put("level", "ERROR")
                        .put("function", rule.function())
                        .put("requestId", id)
                        .put("message", "the rule " + rule.event() + " failed"));
            }
        });
    }

    /** Whether an event has, wherever the pattern says something, one of the values that it lists there, or one that begins so. */
    static boolean meets(JsonNode event, JsonNode pattern) {
        return pattern.properties().stream().allMatch(wanted -> {
            JsonNode there = event.path(wanted.getKey());
            JsonNode values = wanted.getValue();
            if (values.isObject()) {
                return meets(there, values);
            }
            for (JsonNode value : values) {
                boolean begins = value.isObject()
                        && there.isTextual()
                        && there.textValue().startsWith(value.path("prefix").textValue());
                if (begins || value.equals(there)) {
                    return true;
                }
            }
            return false;
        });
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }
}
