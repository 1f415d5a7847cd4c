package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain JSON as DynamoDB's attributes. */
final class Attributes {

    private Attributes() {}

    private static Map<String, AttributeValue> item(JsonNode object) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        object.properties().forEach(field -> item.put(field.getKey(), value(field.getValue())));
        return item;
    }

    static AttributeValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> AttributeValue.fromS(node.textValue());
            case NUMBER -> AttributeValue.fromN(node.decimalValue().toPlainString());
            case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
            case NULL -> AttributeValue.fromNul(true);
            case ARRAY ->
                AttributeValue.fromL(StreamSupport.stream(node.spliterator(), false)
                        .map(Attributes::value)
                        .toList());
            case OBJECT -> AttributeValue.fromM(item(node));
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("JSON has no " + node.getNodeType());
        };
    }
}
