package no.endorinn.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Makes the tables that a template declares. */
public final class Tables {

    private Tables() {}

    /** Creates those that are not there, and waits until all can be used. Names come from the logical ids. */
    public static void create(DynamoDbClient client, List<Template.Table> tables, UnaryOperator<String> tableName) {
        for (Template.Table table : tables) {
            try {
                client.createTable(request(table, tableName.apply(table.logicalId())));
            } catch (ResourceInUseException alreadyThere) {
                // Then it need not be made.
            }
        }
        tables.forEach(table ->
                client.waiter().waitUntilTableExists(wanted -> wanted.tableName(tableName.apply(table.logicalId()))));
    }

    /** Has a table tell what changes in it, from now on, by the keys. */
    static void stream(DynamoDbClient client, String name) {
        StreamSpecification keys = StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.KEYS_ONLY)
                .build();
        if (client.describeTable(table -> table.tableName(name)).table().latestStreamArn() == null) {
            client.updateTable(table -> table.tableName(name).streamSpecification(keys));
        }
    }

    private static CreateTableRequest request(Template.Table table, String name) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(table.key()))
                .attributeDefinitions(table.attributes().entrySet().stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue().name())
                                .build())
                        .toList());
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Tables::index).toList());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(Template.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> schema(Template.Key key) {
        List<KeySchemaElement> elements = new ArrayList<>();
        elements.add(element(key.hash(), KeyType.HASH));
        key.range().ifPresent(range -> elements.add(element(range, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
