package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;

/**
 * What a round trip to the tables is like.
 *
 * @param parts of it in the order of their names: by table how many items were asked for, whether consistently, and how many were there;
 *     or the actions of a transaction by their kind and table
 * @param read bytes of the items that came back
 * @param written bytes of the items that were put
 */
record Call(String operation, List<String> parts, int read, int written) {
    static Call of(String operation, JsonNode asked, JsonNode answered) {
        return switch (operation) {
            case "BatchGetItem" -> batch(asked.path("RequestItems"), answered.path("Responses"));
            case "TransactWriteItems" -> transaction(asked.path("TransactItems"));
            default -> {
                JsonNode items = answered.path("Items");
                String part = asked.path("TableName").asText() + consistency(asked) + ": " + items.size();
                int found =
                        items.valueStream().mapToInt(TableMeter::size).sum() + TableMeter.size(answered.path("Item"));
                yield new Call(operation, List.of(part), found, TableMeter.size(asked.path("Item")));
            }
        };
    }

    private static Call batch(JsonNode asked, JsonNode found) {
        TreeMap<String, String> parts = new TreeMap<>();
        asked.properties()
                .forEach(table -> parts.put(
                        table.getKey(),
                        "%s%s: %d of %d"
                                .formatted(
                                        table.getKey(),
                                        consistency(table.getValue()),
                                        found.path(table.getKey()).size(),
                                        table.getValue().path("Keys").size())));
        int size = found.valueStream()
                .flatMap(JsonNode::valueStream)
                .mapToInt(TableMeter::size)
                .sum();
        return new Call("BatchGetItem", List.copyOf(parts.values()), size, 0);
    }

    private static Call transaction(JsonNode actions) {
        List<String> parts = actions.valueStream().map(Call::action).sorted().toList();
        int size = actions.valueStream()
                .mapToInt(action -> TableMeter.size(action.path("Put").path("Item")))
                .sum();
        return new Call("TransactWriteItems", parts, 0, size);
    }

    private static String action(JsonNode action) {
        var only = action.properties().iterator().next();
        return only.getKey() + " " + only.getValue().path("TableName").asText()
                + (only.getValue().has("ConditionExpression") ? " if" : "");
    }

    private static String consistency(JsonNode asked) {
        return asked.path("ConsistentRead").asBoolean() ? " consistently" : "";
    }
}
