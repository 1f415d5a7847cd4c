package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in words what a JSON schema of an OpenAPI document allows. */
final class SchemaText {

    private static final List<String> LIMITS = List.of(
            "format",
            "pattern",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "const",
            "default");

    private final JsonNode document;

    SchemaText(JsonNode document) {
        this.document = document;
    }

    /** What a reference points at; the node itself when it is none. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.path("$ref").asText().substring(1))) : node;
    }

    /** A schema with its description and, for an object, its fields. */
    String whole(JsonNode schema) {
        return Markdown.render(schema.path("description").asText()) + "<div>" + inline(schema) + "</div>\n";
    }

    /** A schema as a few words, with a link where it has a name. */
    String inline(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            String name = Html.escape(reference.substring(reference.lastIndexOf('/') + 1));
            return "<a href=\"#schema-" + name + "\">" + name + "</a>";
        }
        List<String> words = new ArrayList<>();
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.has(combination)) {
                words.add(each(schema.path(combination), combination.equals("allOf") ? " and " : " or "));
            }
        }
        if (schema.has("enum")) {
            words.add("one of " + codes(schema.path("enum")));
        } else if (schema.has("items")) {
            words.add("list of " + inline(schema.path("items")));
        } else if (schema.has("type")) {
            words.add(types(schema.path("type")));
        }
        LIMITS.stream()
                .filter(schema::has)
                .forEach(limit -> words.add(
                        limit + " <code>" + Html.escape(schema.path(limit).asText()) + "</code>"));
        return String.join(", ", words) + fields(schema);
    }

    private String fields(JsonNode schema) {
        if (schema.path("properties").isEmpty()) {
            return "";
        }
        List<String> required = texts(schema.path("required"));
        StringBuilder fields = new StringBuilder("\n<ul>\n");
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            fields.append("<li><code>%s</code>%s: %s. %s</li>\n"
                    .formatted(
                            Html.escape(field.getKey()),
                            required.contains(field.getKey()) ? " (required)" : "",
                            inline(field.getValue()),
                            Markdown.inline(field.getValue().path("description").asText())));
        }
        return fields.append("</ul>\n").toString();
    }

    private String each(JsonNode schemas, String conjunction) {
        return StreamSupport.stream(schemas.spliterator(), false)
                .map(this::inline)
                .collect(Collectors.joining(conjunction));
    }

    private static String types(JsonNode type) {
        return Html.escape(type.isArray() ? String.join(" or ", texts(type)) : type.asText());
    }

    private static String codes(JsonNode values) {
        return texts(values).stream()
                .map(value -> "<code>" + Html.escape(value) + "</code>")
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
