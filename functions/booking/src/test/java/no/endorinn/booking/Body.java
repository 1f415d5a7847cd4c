package no.endorinn.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON object of a request, for tests to bend; each bend is a new one. */
public final class Body {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode node;

    private Body(ObjectNode node) {
        this.node = node;
    }

    public static Body of(String json) {
        return new Body((ObjectNode) parsed(json));
    }

    /** With a field of this JSON value: {@code with("people", "40")}. */
    public Body with(String field, String json) {
        ObjectNode copy = node.deepCopy();
        copy.set(field, parsed(json));
        return new Body(copy);
    }

    public Body withText(String field, String text) {
        ObjectNode copy = node.deepCopy();
        copy.put(field, text);
        return new Body(copy);
    }

    public Body without(String field) {
        ObjectNode copy = node.deepCopy();
        copy.remove(field);
        return new Body(copy);
    }

    @Override
    public String toString() {
        return node.toString();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }
}
