package no.endorinn.kernel.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 */
public record Range(
        String table, Optional<Index> index, String hash, String from, String to, boolean ascending, int most) {
    /** After every text. */
    private static final String LAST = "\uDBFF\uDFFF";

    /** An index by its name and its two keys' attributes. */
    public record Index(String name, String hash, String sort) {}

    /** Those whose sort keys begin so, ascending. */
    public static Range startingWith(String table, String hash, String prefix) {
        return new Range(table, Optional.empty(), hash, prefix.isEmpty() ? " " : prefix, prefix + LAST, true, 0);
    }

    /** All of them, descending. */
    public static Range descending(String table, String hash) {
        return new Range(table, Optional.empty(), hash, "", LAST, false, 0);
    }

    public Range in(Index other) {
        return new Range(table, Optional.of(other), hash, from, to, ascending, most);
    }

    public Range most(int items) {
        return new Range(table, index, hash, from, to, ascending, items);
    }

    /** Those beyond the item at this position: no sort key of ours has a character before the blank. */
    public Range beyond(String position) {
        return ascending
                ? new Range(table, index, hash, position + " ", to, true, most)
                : new Range(table, index, hash, from, position, false, most);
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
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index.map(Index::name).orElse(null))
                .consistentRead(index.isEmpty())
                .keyConditionExpression(
                        hashName + " = :hash AND " + sortName + (ascending ? " BETWEEN :from AND :to" : " < :to"))
                .expressionAttributeValues(
                        ascending
                                ? Map.of(
                                        ":hash", AttributeValue.fromS(hash),
                                        ":from", AttributeValue.fromS(from),
                                        ":to", AttributeValue.fromS(to))
                                : Map.of(":hash", AttributeValue.fromS(hash), ":to", AttributeValue.fromS(to)))
                .scanIndexForward(ascending)
                .limit(most == 0 ? null : most)
                .build();
    }
}
