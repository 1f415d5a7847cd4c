package no.endorinn.kernel.store;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a change is to DynamoDB. */
final class Actions {
    private static final String UNCHANGED = "version = :expected";

    private Actions() {}

    static TransactWriteItem of(Change change) {
        return switch (change) {
            case Change.Create(String table, Item item) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(item.attributes())
                                .conditionExpression("attribute_not_exists(pk)"))
                        .build();
            case Change.Replace(String table, Item item, long expected) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(item.attributes())
                                .conditionExpression(UNCHANGED)
                                .expressionAttributeValues(expecting(expected)))
                        .build();
            case Change.Delete(Key key, long expected) ->
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(key.table())
                                .key(key.attributes())
                                .conditionExpression(UNCHANGED)
                                .expressionAttributeValues(expecting(expected)))
                        .build();
            case Change.Check(Key key, long expected) ->
                TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(key.table())
                                .key(key.attributes())
                                .conditionExpression(UNCHANGED)
                                .expressionAttributeValues(expecting(expected)))
                        .build();
            case Change.Mark(Key key, String name, long number) ->
                TransactWriteItem.builder()
                        .update(update -> update.tableName(key.table())
                                .key(key.attributes())
                                .updateExpression("SET version = if_not_exists(version, :none) + :one, #name = :number")
                                .expressionAttributeNames(Map.of("#name", name))
                                .expressionAttributeValues(Map.of(
                                        ":none", AttributeValue.fromN("0"),
                                        ":one", AttributeValue.fromN("1"),
                                        ":number", AttributeValue.fromN(Long.toString(number)))))
                        .build();
            case Change.Add(Key key, Map<String, Long> numbers) -> {
                Map<String, String> names = new HashMap<>();
                Map<String, AttributeValue> values = new HashMap<>();
                numbers.forEach((name, number) -> {
                    names.put("#" + name, name);
                    values.put(":" + name, AttributeValue.fromN(Long.toString(number)));
                });
                yield TransactWriteItem.builder()
                        .update(update -> update.tableName(key.table())
                                .key(key.attributes())
                                .updateExpression(numbers.keySet().stream()
                                        .sorted()
                                        .map(name -> "#" + name + " :" + name)
                                        .collect(Collectors.joining(", ", "ADD ", "")))
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values))
                        .build();
            }
            case Change.Derive(String table, Item item) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table).item(item.attributes()))
                        .build();
            case Change.Unless(Key key, String attribute) ->
                TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(key.table())
                                .key(key.attributes())
                                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#attribute)")
                                .expressionAttributeNames(Map.of("#attribute", attribute)))
                        .build();
            case Change.Remove(Key key) ->
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(key.table()).key(key.attributes()))
                        .build();
        };
    }

    private static Map<String, AttributeValue> expecting(long version) {
        return Map.of(":expected", AttributeValue.fromN(Long.toString(version)));
    }
}
