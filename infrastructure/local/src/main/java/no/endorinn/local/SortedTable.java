package no.endorinn.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.dynamodb.services.local.shared.access.LocalDBUtils;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;
import software.amazon.dynamodb.services.local.shared.model.Condition;

/**
 * A table's items by their keys, in the order of a scan, in which those of a partition stand together, and in that of each index. Not
 * for several threads at a time.
 */
final class SortedTable {
    /** Above any part of a key: no text and no number begins like this, no hash goes on for as long. */
    private static final byte[] ABOVE_ALL = new byte[32];

    static {
        Arrays.fill(ABOVE_ALL, (byte) 0xff);
    }

    private final TableInfo info;
    /** By the index's name; the table's own is empty. */
    private final Map<String, NavigableMap<List<byte[]>, Row>> orders = new HashMap<>();

    /** An item with its place in each order that it has one in. */
    private record Row(Map<String, AttributeValue> item, Map<String, List<byte[]>> places) {}

    SortedTable(TableInfo info) {
        this.info = info;
        orders.put("", new TreeMap<>(SortedTable::compare));
        info.getGSINames().forEach(index -> orders.put(index, new TreeMap<>(SortedTable::compare)));
    }

    TableInfo info() {
        return info;
    }

    int size() {
        return order("").size();
    }

    @Nullable
    Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        Row row = order("").get(place(key));
        return row == null ? null : row.item();
    }

    /** Has the item, or none, in place of the one with that key, which is returned. */
    @Nullable
    Map<String, AttributeValue> replace(Map<String, AttributeValue> key, @Nullable Map<String, AttributeValue> item) {
        Row before = order("").get(place(key));
        if (before != null) {
            before.places().forEach((index, place) -> order(index).remove(place));
        }
        if (item != null) {
            Row row = row(item);
            row.places().forEach((index, place) -> order(index).put(place, row));
        }
        return before == null ? null : before.item();
    }

    /**
     * The items in an order.
     *
     * @param index empty for the table's own
     * @param conditions on attributes of its key
     * @param after the keys of the last one seen before; empty to begin
     */
    Stream<Map<String, AttributeValue>> find(
            String index, Map<String, Condition> conditions, Map<String, AttributeValue> after, boolean ascending) {
        List<byte[]> from = new ArrayList<>();
        for (String name : index.isEmpty() ? info.getBaseTableKeyNames() : info.getIndexKeyNames(index)) {
            Condition condition = conditions.get(name);
            if (condition == null || operator(condition) != ComparisonOperator.EQ) {
                break;
            }
            AttributeValue value = condition.getAttributeValueList().getFirst();
            from.add(index.isEmpty() && from.isEmpty() ? LocalDBUtils.getHashValue(value) : value.getRawScalarValue());
        }
        List<byte[]> to = new ArrayList<>(from);
        to.add(ABOVE_ALL);
        NavigableMap<List<byte[]>, Row> within = order(index).subMap(from, true, to, false);
        NavigableMap<List<byte[]>, Row> inOrder = ascending ? within : within.descendingMap();
        List<byte[]> last = after.isEmpty() ? null : index.isEmpty() ? place(after) : place(index, after);
        return (last == null ? inOrder : beyond(inOrder, last))
                .values().stream()
                        .map(Row::item)
                        .filter(item -> conditions.entrySet().stream()
                                .allMatch(each -> holds(each.getValue(), part(item, each.getKey()))));
    }

    private static NavigableMap<List<byte[]>, Row> beyond(NavigableMap<List<byte[]>, Row> inOrder, List<byte[]> last) {
        Comparator<? super List<byte[]>> comparator = Objects.requireNonNull(inOrder.comparator());
        if (inOrder.isEmpty() || comparator.compare(last, inOrder.lastKey()) >= 0) {
            return Collections.emptyNavigableMap();
        }
        return comparator.compare(last, inOrder.firstKey()) < 0 ? inOrder : inOrder.tailMap(last, false);
    }

    private NavigableMap<List<byte[]>, Row> order(String index) {
        return Objects.requireNonNull(orders.get(index), index);
    }

    private Row row(Map<String, AttributeValue> item) {
        Map<String, List<byte[]>> places = new HashMap<>();
        places.put("", place(item));
        info.getGSINames().forEach(index -> {
            List<byte[]> place = place(index, item);
            if (place != null) {
                places.put(index, place);
            }
        });
        return new Row(item, places);
    }

    private List<byte[]> place(Map<String, AttributeValue> item) {
        List<byte[]> place = new ArrayList<>(2);
        List<String> names = info.getBaseTableKeyNames();
        place.add(LocalDBUtils.getHashValue(item.get(names.getFirst())));
        names.stream().skip(1).forEach(name -> place.add(part(item, name)));
        return place;
    }

    /** None for an item that is not in the index; those of the same key there are in the order that SQLite has them in. */
    private @Nullable List<byte[]> place(String index, Map<String, AttributeValue> item) {
        List<String> names = info.getIndexKeyNames(index);
        if (!item.keySet().containsAll(names)) {
            return null;
        }
        List<byte[]> place = new ArrayList<>(3);
        names.forEach(name -> place.add(part(item, name)));
        AttributeValue[] others = info.getBaseTableKeyNames().stream()
                .filter(name -> !names.contains(name))
                .map(item::get)
                .toArray(AttributeValue[]::new);
        if (others.length > 0) {
            place.add(others.length == 1 ? LocalDBUtils.getHashValue(others[0]) : LocalDBUtils.getHashValue(others));
        }
        return place;
    }

    private static byte[] part(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).getRawScalarValue();
    }

    private static int compare(List<byte[]> one, List<byte[]> other) {
        int common = Math.min(one.size(), other.size());
        for (int part = 0; part < common; part++) {
            int compared = Arrays.compareUnsigned(one.get(part), other.get(part));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static ComparisonOperator operator(Condition condition) {
        return ComparisonOperator.fromValue(condition.getComparisonOperator());
    }

    private static boolean holds(Condition condition, byte[] value) {
        List<byte[]> wanted = condition.getAttributeValueList().stream()
                .map(AttributeValue::getRawScalarValue)
                .toList();
        byte[] first = wanted.getFirst();
        int compared = Arrays.compareUnsigned(value, first);
        return switch (operator(condition)) {
            case EQ -> compared == 0;
            case LT -> compared < 0;
            case LE -> compared <= 0;
            case GT -> compared > 0;
            case GE -> compared >= 0;
            case BETWEEN -> compared >= 0 && Arrays.compareUnsigned(value, wanted.getLast()) <= 0;
            case BEGINS_WITH -> compared == 0 || Arrays.mismatch(value, first) == first.length;
            default ->
                throw new UnsupportedOperationException("no key is asked for by " + condition.getComparisonOperator());
        };
    }
}
