package no.endorinn.booking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large DynamoDB counts an item, by the rules of its developer guide ("DynamoDB item sizes and formats"): names and texts in
 * UTF-8, two digits of a number in a byte and one more, three bytes for a list or a map and one for each of its elements.
 */
final class ItemSize {
    private static final int A_WRITE_UNIT = 1024;

    private ItemSize() {}

    static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    /** What writing the item in a transaction costs: two units for each kilobyte that it begins on. */
    static int transactionalUnits(Map<String, AttributeValue> item) {
        return 2 * Math.ceilDiv(bytes(item), A_WRITE_UNIT);
    }

    private static int value(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case BOOL, NUL -> 1;
            case L ->
                3 + value.l().stream().mapToInt(element -> 1 + value(element)).sum();
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToInt(entry -> 1 + text(entry.getKey()) + value(entry.getValue()))
                                .sum();
            case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new AssertionError("not written by us: " + value.type());
        };
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int number(String number) {
        int digits = new BigDecimal(number).stripTrailingZeros().precision();
        return Math.ceilDiv(digits, 2) + 1;
    }
}
