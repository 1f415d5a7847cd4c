package no.endorinn.grants.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.kernel.words.Email;
import no.endorinn.kernel.words.Telephone;

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
            case Kind.Period period -> period();
            case Kind.Contact contact -> contact();
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
            case Kind.Partners(int most, boolean confirmed) -> rows(most, partner());
            case Kind.Computed computed -> Map.of("type", "integer");
        };
    }

    private static Map<String, Object> period() {
        Map<String, Object> schema =
                object(Map.of("from", kind(new Kind.Date()), "to", kind(new Kind.Date())), List.of("from", "to"));
        schema.put("allOf", List.of(inOrder(0)));
        return schema;
    }

    /**
     * That {@code to} is no earlier than {@code from}, from this character on. JSON Schema compares no two values, so it is said
     * digit by digit: none is smaller, and what follows counts only where they are the same.
     */
    private static Map<String, Object> inOrder(int at) {
        if (at == "2027-06-01".length()) {
            return Map.of();
        }
        Map<String, Object> rest = inOrder(at + 1);
        boolean hyphen = at == 4 || at == 7;
        return hyphen ? rest : Map.of("allOf", List.of(digits(at, 0), Map.of("anyOf", List.of(digits(at, 1), rest))));
    }

    /** That the digit there in {@code to} is so much greater than in {@code from}, or more. */
    private static Map<String, Object> digits(int at, int more) {
        String before = "^.{" + at + "}";
        return Map.of(
                "anyOf",
                IntStream.rangeClosed(0, 9 - more)
                        .mapToObj(digit -> Map.of(
                                "properties",
                                Map.of(
                                        "from", Map.of("pattern", before + digit),
                                        "to", Map.of("pattern", before + "[" + (digit + more) + "-9]"))))
                        .toList());
    }

    private static Map<String, Object> contact() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", kind(new Kind.Text(Kind.Contact.LONGEST_NAME, false)));
        parts.put("phone", Map.of("type", "string", "pattern", "^" + Telephone.SHAPE + "$"));
        parts.put("email", Map.of("type", "string", "maxLength", Email.LONGEST, "pattern", "^" + Email.SHAPE + "$"));
        Map<String, Object> schema = object(parts, List.of("name"));
        schema.put("anyOf", List.of(Map.of("required", List.of("phone")), Map.of("required", List.of("email"))));
        return schema;
    }

    /** With these members only. */
    private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", members);
        schema.put("additionalProperties", false);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> table(Kind.Table table) {
        Map<String, Object> cells = new LinkedHashMap<>();
        table.columns().forEach(column -> cells.put(column.id(), kind(column.kind())));
        List<String> required = table.columns().stream()
                .filter(Kind.Table.Column::required)
                .map(Kind.Table.Column::id)
                .toList();
        return rows(table.most(), object(cells, required));
    }

    /** At least one, by the names that the client gave them. */
    private static Map<String, Object> rows(int most, Map<String, Object> row) {
        return Map.of(
                "type",
                "object",
                "minProperties",
                1,
                "maxProperties",
                most,
                "propertyNames",
                Map.of("pattern", "^[a-z0-9]{1,12}$"),
                "additionalProperties",
                row);
    }

    /** An association or a name, and never both. */
    private static Map<String, Object> partner() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("association", Map.of("type", "string", "pattern", "^" + Kind.Partners.ASSOCIATION + "$"));
        parts.put("name", kind(Kind.Partners.NAME));
        parts.put("does", kind(Kind.Partners.DOES));
        parts.put("share", kind(Kind.Partners.SHARE));
        Map<String, Object> schema = object(parts, List.of("does"));
        schema.put("oneOf", List.of(Map.of("required", List.of("association")), Map.of("required", List.of("name"))));
        return schema;
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
