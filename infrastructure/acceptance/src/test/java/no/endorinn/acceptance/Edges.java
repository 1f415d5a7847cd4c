package no.endorinn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The schemas of the contract's requests: a body with all that it may have, its fields, and the shortest that a text may be. */
final class Edges {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode CONTRACT = Sources.contract();
    private static final Set<String> IDS = Set.of("Id", "PartId", "Reference", "TypedReference");

    private Edges() {}

    /**
     * A parameter.
     *
     * @param in path or query
     */
    record Parameter(String in, String name, boolean required, JsonNode schema) {}

    /** The operation's parameters in its path and query, those of the path that it shares with others too. */
    static List<Parameter> parameters(Operation operation) {
        JsonNode path = CONTRACT.path("paths").path(operation.path());
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(path.path("parameters"), method(operation).path("parameters"))) {
            for (JsonNode each : list) {
                JsonNode parameter = resolved(each);
                String in = parameter.path("in").asText();
                if (!in.equals("header")) {
                    parameters.add(new Parameter(
                            in,
                            parameter.path("name").asText(),
                            parameter.path("required").asBoolean(),
                            resolved(parameter.path("schema"))));
                }
            }
        }
        return parameters;
    }

    /** A body with all that it may have, each list with one element, and each text as short as may be. */
    static JsonNode body(Operation operation) {
        return sample(schema(operation));
    }

    /** Where in that body something stands, as JSON pointers. */
    static List<String> places(JsonNode body) {
        List<String> places = new ArrayList<>();
        collect(body, "", places);
        return places;
    }

    private static void collect(JsonNode node, String place, List<String> places) {
        node.properties().forEach(field -> {
            String inside = place + "/" + field.getKey();
            places.add(inside);
            collect(field.getValue(), inside, places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(place + "/" + i);
            collect(node.get(i), place + "/" + i, places);
        }
    }

    /** Where in the operation's body ids stand. */
    static List<String> ids(Operation operation) {
        List<String> ids = new ArrayList<>();
        collectIds(schema(operation), "", ids);
        return ids;
    }

    private static void collectIds(JsonNode reference, String place, List<String> ids) {
        String name = reference.path("$ref").asText();
        if (IDS.contains(name.substring(name.lastIndexOf('/') + 1))) {
            ids.add(place);
        }
        JsonNode schema = resolved(reference);
        schema.path("allOf").forEach(part -> collectIds(part, place, ids));
        schema.path("properties")
                .properties()
                .forEach(field -> collectIds(field.getValue(), place + "/" + field.getKey(), ids));
        if (schema.has("items")) {
            collectIds(schema.path("items"), place + "/0", ids);
        }
    }

    private static JsonNode sample(JsonNode reference) {
        JsonNode schema = resolved(reference);
        if (schema.has("allOf") || schema.has("properties")) {
            ObjectNode object = JSON.objectNode();
            schema.path("allOf").forEach(part -> {
                if (sample(part) instanceof ObjectNode more) {
                    object.setAll(more);
                }
            });
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), sample(field.getValue())));
            return object;
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(0));
            case "boolean" -> JSON.booleanNode(false);
            case "array" -> JSON.arrayNode().add(sample(schema.path("items")));
            case "object" -> JSON.objectNode();
            default -> TextNode.valueOf(shortest(schema));
        };
    }

    /** The shortest text that the schema allows. */
    static String shortest(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        if (schema.path("type").asText().equals("integer")) {
            return schema.path("minimum").asText("1");
        }
        String pattern = schema.path("pattern").asText(".*");
        return switch (schema.path("format").asText()) {
            case "date" -> "2027-03-01";
            case "date-time" -> "2027-03-01T18:00:00+01:00";
            default ->
                IntStream.rangeClosed(schema.path("minLength").asInt(0), 60)
                        .boxed()
                        .flatMap(length -> Stream.of("a", "2", "A").map(letter -> letter.repeat(length)))
                        .filter(text -> text.matches(pattern))
                        .findFirst()
                        .orElse(resolvedExample(schema));
        };
    }

    private static String resolvedExample(JsonNode schema) {
        return schema.path("example").asText(schema.path("pattern").asText().contains(":") ? "18:00" : "a");
    }

    private static JsonNode schema(Operation operation) {
        return method(operation).at("/requestBody/content/application~1json/schema");
    }

    private static JsonNode method(Operation operation) {
        return CONTRACT.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(java.util.Locale.ROOT));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(CONTRACT.at(node.path("$ref").asText().substring(1)))
                : node;
    }
}
