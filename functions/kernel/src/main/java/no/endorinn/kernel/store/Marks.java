package no.endorinn.kernel.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.endorinn.kernel.words.Words;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The words that people typed, where they stand in an item: each is a map of its text and whose it is, however deep. That is
 * all it takes to find them in a table that one knows nothing of.
 */
public final class Marks {
    private static final String TEXT = "words";
    private static final String OF = "of";

    private Marks() {}

    static AttributeValue mark(Words words) {
        return AttributeValue.fromM(
                Map.of(TEXT, AttributeValue.fromS(words.text()), OF, AttributeValue.fromS(words.of())));
    }

    static boolean isMarked(AttributeValue value) {
        return value.hasM() && value.m().keySet().equals(Set.of(TEXT, OF));
    }

    static Words words(AttributeValue marked) {
        Item item = Item.of(marked.m());
        return new Words(item.text(TEXT), item.text(OF));
    }

    /** All the words in the item that are somebody's, in no particular order but that of each list. */
    public static List<Words> in(Item item) {
        List<Words> found = new ArrayList<>();
        item.attributes().values().forEach(value -> collect(value, found));
        found.removeIf(Words.FORGOTTEN::equals);
        return List.copyOf(found);
    }

    /** The item with something that is nobody's in the place of these words. */
    public static Item without(Item item, Predicate<Words> which) {
        return Item.of(without(item.attributes(), which));
    }

    private static void collect(AttributeValue value, List<Words> found) {
        if (isMarked(value)) {
            found.add(words(value));
        } else if (value.hasM()) {
            value.m().values().forEach(inner -> collect(inner, found));
        } else if (value.hasL()) {
            value.l().forEach(element -> collect(element, found));
        }
    }

    private static Map<String, AttributeValue> without(Map<String, AttributeValue> values, Predicate<Words> which) {
        Map<String, AttributeValue> left = new LinkedHashMap<>();
        values.forEach((name, value) -> left.put(name, without(value, which)));
        return left;
    }

    private static AttributeValue without(AttributeValue value, Predicate<Words> which) {
        if (isMarked(value)) {
            return which.test(words(value)) ? mark(Words.FORGOTTEN) : value;
        }
        if (value.hasM()) {
            return AttributeValue.fromM(without(value.m(), which));
        }
        return value.hasL()
                ? AttributeValue.fromL(value.l().stream()
                        .map(element -> without(element, which))
                        .toList())
                : value;
    }
}
