package no.endorinn.grants.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as JSON Schema (2020-12), for whoever sends applications from a program of their own: it says yes to just what
 * {@link Form#judge} says yes to, of answers together with what is computed.
 */
public final class JsonSchema {
    private static final String VISIBLE = "[^ \\n\\r\\t]";
    private static final String DAY = "^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$";

    private JsonSchema() {}

    /** As a tree of maps and lists, in a set order. */
    public static Map<String, Object> of(Form form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> rules = new ArrayList<>();
        List<String> always = new ArrayList<>();
        for (Form.Page page : form.pages()) {
            for (Question question : page.questions()) {
                properties.put(question.id(), kind(question.kind()));
                boolean required = question.required() && !(question.kind() instanceof Kind.Computed);
                List<Condition> when = Stream.of(page.when(), question.when())
                        .flatMap(Optional::stream)
                        .toList();
                if (when.isEmpty()) {
                    if (required) {
                        always.add(question.id());
                    }
                } else {
                    rules.add(onlyWhen(new Condition.All(when), question.id(), required));
                }
            }
        }
        form.checks().forEach(check -> rules.add(Map.of("not", condition(check.fails()))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.id() + " " + form.version());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("required", always);
        if (!rules.isEmpty()) {
            schema.put("allOf", rules);
        }
        return schema;
    }

    private static Map<String, Object> onlyWhen(Condition when, String id, boolean required) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("if", condition(when));
        rule.put("then", required ? Map.of("required", List.of(id)) : Map.of());
        rule.put("else", Map.of("properties", Map.of(id, false)));
        return rule;
    }

    private static Map<String, Object> kind(Kind kind) {
        return switch (kind) {
            case Kind.Text(int most, boolean lines) -> Map.of("type", "string", "maxLength", most, "pattern", VISIBLE);
            case Kind.Choice(List<String> options) -> Map.of("enum", options);
            case Kind.Choices(List<String> options) ->
                Map.of("type", "array", "minItems", 1, "uniqueItems", true, "items", Map.of("enum", options));
            case Kind.Whole(long least, long most, boolean ore) ->
                Map.of("type", "integer", "minimum", least, "maximum", most);
            case Kind.YesNo yesNo -> Map.of("type", "boolean");
            case Kind.Declaration declaration -> Map.of("const", true);
            case Kind.Date date -> Map.of("type", "string", "format", "date", "pattern", DAY);
            case Kind.Attachment(int most) ->
                Map.of(
                        "type",
                        "array",
                        "minItems",
                        1,
                        "maxItems",
                        most,
                        "uniqueItems",
                        true,
                        "items",
                        Map.of("type", "string", "pattern", "^[a-z0-9]{8,40}$"));
            case Kind.Table table -> table(table);
            case Kind.Computed computed -> Map.of("type", "integer");
        };
    }

    private static Map<String, Object> table(Kind.Table table) {
        Map<String, Object> cells = new LinkedHashMap<>();
        table.columns().forEach(column -> cells.put(column.id(), kind(column.kind())));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "object");
        row.put("properties", cells);
        row.put("additionalProperties", false);
        row.put(
                "required",
                table.columns().stream()
                        .filter(Kind.Table.Column::required)
                        .map(Kind.Table.Column::id)
                        .toList());
        return Map.of(
                "type",
                "object",
                "minProperties",
                1,
                "maxProperties",
                table.most(),
                "propertyNames",
                Map.of("pattern", "^[a-z0-9]{1,12}$"),
                "additionalProperties",
                row);
    }

    private static Map<String, Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.Is(String name, Object value) -> property(name, Map.of("const", value));
            case Condition.Has(String name, String option) ->
                property(name, Map.of("type", "array", "contains", Map.of("const", option)));
            case Condition.Compares(String name, Condition.Compares.Order order, long bound) ->
                property(name, Map.of("type", "integer", word(order), bound));
            case Condition.Answered(String name) -> Map.of("required", List.of(name));
            case Condition.Not(Condition inner) -> Map.of("not", condition(inner));
            case Condition.All(List<Condition> inner) ->
                Map.of("allOf", inner.stream().map(JsonSchema::condition).toList());
            case Condition.Any(List<Condition> inner) ->
                Map.of("anyOf", inner.stream().map(JsonSchema::condition).toList());
        };
    }

    private static Map<String, Object> property(String name, Map<String, Object> schema) {
        return Map.of("required", List.of(name), "properties", Map.of(name, schema));
    }

    private static String word(Condition.Compares.Order order) {
        return switch (order) {
            case MORE -> "exclusiveMinimum";
            case LESS -> "exclusiveMaximum";
            case AT_LEAST -> "minimum";
            case AT_MOST -> "maximum";
        };
    }
}
