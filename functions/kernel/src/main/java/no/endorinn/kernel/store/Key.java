package no.endorinn.kernel.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item is: its table's name, its partition key ({@code pk}) and its sort key ({@code sk}). */
public record Key(String table, String pk, String sk) {
    /** Where an item that was read is. */
    public static Key of(String table, Item item) {
        return new Key(table, item.text("pk"), item.text("sk"));
    }

    Map<String, AttributeValue> attributes() {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }
}
