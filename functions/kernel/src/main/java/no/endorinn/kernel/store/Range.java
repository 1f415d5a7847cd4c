package no.endorinn.kernel.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Some of the items that share a partition key, in the order of their sort keys: of a table (then strongly consistent), or of one
 * of its indexes.
 *
 * @param hash the partition key's value
 * @param from the least sort key, for ascending order
 * @param to the greatest sort key; in descending order the first that is no longer wanted
 * @param most so many items at the most; 0 for as many as fit in a megabyte
 * @param attributes what is sent of each item, besides its sort key; none for all of it
 * @param eventually whether what was written a moment ago may be missing; of an index it always may
 */
public record Range(
        String table,
        Optional<Index> index,
        String hash,
        String from,
        String to,
        boolean ascending,
        int most,
        List<String> attributes,
        boolean eventually) {
    /** After every text. */
    private static final String LAST = "\uDBFF\uDFFF";

    public Range {
        attributes = List.copyOf(attributes);
    }

    /** An index by its name and its two keys' attributes. */
    public record Index(String name, String hash, String sort) {}

    /** Those whose sort keys begin so, ascending. */
    public static Range startingWith(String table, String hash, String prefix) {
        return new Range(
                table,
                Optional.empty(),
                hash,
                prefix.isEmpty() ? " " : prefix,
                prefix + LAST,
                true,
                0,
                List.of(),
                false);
    }

    /** Those whose sort keys stand before this one, ascending. */
    public static Range before(String table, String hash, String sort) {
        return new Range(table, Optional.empty(), hash, " ", sort, true, 0, List.of(), false);
    }

    /** All of them, descending. */
    public static Range descending(String table, String hash) {
        return new Range(table, Optional.empty(), hash, "", LAST, false, 0, List.of(), false);
    }

    public Range in(Index other) {
        return new Range(table, Optional.of(other), hash, from, to, ascending, most, attributes, eventually);
    }

    public Range most(int items) {
        return new Range(table, index, hash, from, to, ascending, items, attributes, eventually);
    }

    /** With no more of each item than these attributes and its sort key: less to send, not less to read. */
    public Range only(String... names) {
        return new Range(table, index, hash, from, to, ascending, most, List.of(names), eventually);
    }

    /** Read at half the price, for showing. */
    public Range eventual() {
        return new Range(table, index, hash, from, to, ascending, most, attributes, true);
    }

    /** Where the item stands among them. */
    String position(Item item) {
        return item.text(index.map(Index::sort).orElse("sk"));
    }

    /** Those beyond the item at this position: no sort key of ours has a character before the blank. */
    public Range beyond(String position) {
        return ascending
                ? new Range(table, index, hash, position + " ", to, true, most, attributes, eventually)
                : new Range(table, index, hash, from, position, false, most, attributes, eventually);
    }

    /** Whether it ends before it begins, which DynamoDB would not let anybody ask for; a cursor of another list does that. */
    boolean isEmpty() {
        return ascending
                && Arrays.compareUnsigned(from.getBytes(StandardCharsets.UTF_8), to.getBytes(StandardCharsets.UTF_8))
                        > 0;
    }

    QueryRequest query() {
        String sortName = index.map(Index::sort).orElse("sk");
        String hashName = index.map(Index::hash).orElse("pk");
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":hash", AttributeValue.fromS(hash), ":to", AttributeValue.fromS(to)));
        if (ascending) {
            values.put(":from", AttributeValue.fromS(from));
        }
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table)
                .indexName(index.map(Index::name).orElse(null))
                .consistentRead(index.isEmpty() && !eventually)
                .keyConditionExpression(
                        hashName + " = :hash AND " + sortName + (ascending ? " BETWEEN :from AND :to" : " < :to"))
                .expressionAttributeValues(values)
                .scanIndexForward(ascending)
                .limit(most == 0 ? null : most);
        if (!attributes.isEmpty()) {
            Map<String, String> names = new LinkedHashMap<>(Map.of("#0", sortName));
            attributes.forEach(name -> names.put("#" + names.size(), name));
            query.expressionAttributeNames(names).projectionExpression(String.join(", ", names.keySet()));
        }
        return query.build();
    }
}
