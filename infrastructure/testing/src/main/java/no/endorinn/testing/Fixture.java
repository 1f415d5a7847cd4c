package no.endorinn.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.local.Template;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** All that is in a test class's tables at a moment: brought about once, by requests, and put back before each test without any. */
public final class Fixture {
    /** So many items DynamoDB takes at a time. */
    private static final int BATCH = 25;

    private final TestTables tables;
    /** By the table's name and the item's key. */
    private final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> items = new HashMap<>();

    private Fixture(TestTables tables) {
        this.tables = tables;
        for (Template.Table table : Project.template().tables()) {
            items.put(tables.name(table.logicalId()), read(table));
        }
    }

    /** What is there now. */
    public static Fixture of(TestTables tables) {
        return new Fixture(tables);
    }

    /** Makes the tables what they were then. */
    public void putBack() {
        for (Template.Table table : Project.template().tables()) {
            String name = tables.name(table.logicalId());
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before = items.getOrDefault(name, Map.of());
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = read(table);
            List<WriteRequest> writes = new ArrayList<>();
            now.keySet().stream()
                    .filter(key -> !before.containsKey(key))
                    .forEach(key -> writes.add(WriteRequest.builder()
                            .deleteRequest(delete -> delete.key(key))
                            .build()));
            before.forEach((key, item) -> {
                if (!item.equals(now.get(key))) {
                    writes.add(WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build());
                }
            });
            for (int from = 0; from < writes.size(); from += BATCH) {
                List<WriteRequest> some = writes.subList(from, Math.min(from + BATCH, writes.size()));
                tables.client().batchWriteItem(batch -> batch.requestItems(Map.of(name, some)));
            }
        }
    }

    private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read(Template.Table table) {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found = new HashMap<>();
        tables.client()
                .scanPaginator(
                        scan -> scan.tableName(tables.name(table.logicalId())).consistentRead(true))
                .items()
                .forEach(item -> {
                    Map<String, AttributeValue> key = new HashMap<>(item);
                    key.keySet().removeIf(name -> !isKey(table.key(), name));
                    found.put(key, item);
                });
        return found;
    }

    private static boolean isKey(Template.Key key, String attribute) {
        return key.hash().equals(attribute)
                || key.range().filter(attribute::equals).isPresent();
    }
}
