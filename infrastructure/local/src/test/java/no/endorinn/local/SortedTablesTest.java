package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What DynamoDB Local answers on sorted tables is what it answers on its own, whatever it is asked. */
@Execution(ExecutionMode.CONCURRENT)
class SortedTablesTest {
    private static final int REQUESTS = System.getProperty("all") == null ? 200 : 10_000;
    private static final String TABLE = "Things";
    private static final String BY_COLOUR = "by-colour";
    private static final List<String> COLOURS = List.of("blå", "blågrå", "rød");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void the_same_requests_have_the_same_answers() {
        try (DynamoDbLocal own = DynamoDbLocal.inSqlite();
                DynamoDbLocal sorted = DynamoDbLocal.inSortedTables()) {
            List<DynamoDbClient> clients = List.of(own.direct(), sorted.direct());
            clients.forEach(SortedTablesTest::create);

            for (int count = 0; count < REQUESTS; count++) {
                Function<DynamoDbClient, Object> request = request();
                List<Object> answers =
                        clients.stream().map(client -> answer(client, request)).toList();

                assertThat(answers.getLast())
                        .as("request %d of seed %d", count, seed)
                        .isEqualTo(answers.getFirst());
            }
        }
    }

    private static Object answer(DynamoDbClient client, Function<DynamoDbClient, Object> request) {
        try {
            return request.apply(client);
        } catch (AwsServiceException refused) {
            return refused.getClass() + ": " + refused.getMessage();
        }
    }

    private static void create(DynamoDbClient client) {
        Template.Table table = new Template.Table(
                TABLE,
                Map.of(
                        "kind", Template.KeyType.S,
                        "number", Template.KeyType.N,
                        "colour", Template.KeyType.S,
                        "weight", Template.KeyType.N),
                new Template.Key("kind", Optional.of("number")),
                List.of(new Template.Index(
                        BY_COLOUR, new Template.Key("colour", Optional.of("weight")), "ALL", List.of())));
        Tables.create(client, List.of(table), UnaryOperator.identity());
    }

    private Function<DynamoDbClient, Object> request() {
        Map<String, AttributeValue> key = key();
        Map<String, AttributeValue> item = item();
        Map<String, AttributeValue> values = Map.of(":one", n(1), ":word", s(word()));
        Map<String, String> names = Map.of("#count", "count");
        String condition = condition();
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                client -> client.putItem(put -> put.tableName(TABLE)
                        .item(item)
                        .conditionExpression(condition)
                        .returnValues(ReturnValue.ALL_OLD));
            case 2 ->
                client -> client.updateItem(update -> update.tableName(TABLE)
                        .key(key)
                        .updateExpression("SET inside.deep = :word, listed[1] = :word ADD #count :one")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .returnValues(ReturnValue.ALL_NEW));
            case 3 ->
                client -> client.deleteItem(delete -> delete.tableName(TABLE)
                        .key(key)
                        .conditionExpression(condition)
                        .returnValues(ReturnValue.ALL_OLD));
            case 4 -> client -> client.getItem(get -> get.tableName(TABLE).key(key));
            case 5 -> transaction();
            case 6 -> {
                QueryRequest query = query();
                yield client -> pages(client, query);
            }
            case 7 -> {
                QueryRequest query = queryByColour();
                yield client -> pages(client, query);
            }
            default -> {
                int limit = 1 + random.nextInt(5);
                yield client -> client
                        .scanPaginator(scan -> scan.tableName(TABLE).limit(limit))
                        .stream()
                        .map(ScanResponse::items)
                        .toList();
            }
        };
    }

    private Function<DynamoDbClient, Object> transaction() {
        List<TransactWriteItem> writes = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(4)).forEach(each -> {
            Map<String, AttributeValue> key = key();
            Map<String, AttributeValue> item = item();
            String condition = condition();
            writes.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            TransactWriteItem.builder()
                                    .conditionCheck(check -> check.tableName(TABLE)
                                            .key(key)
                                            .conditionExpression("attribute_exists(kind)"))
                                    .build();
                        case 1 ->
                            TransactWriteItem.builder()
                                    .delete(delete ->
                                            delete.tableName(TABLE).key(key).conditionExpression(condition))
                                    .build();
                        default ->
                            TransactWriteItem.builder()
                                    .put(put -> put.tableName(TABLE).item(item).conditionExpression(condition))
                                    .build();
                    });
        });
        String token = "token-" + random.nextInt(200);
        return client -> client.transactWriteItems(
                transaction -> transaction.transactItems(writes).clientRequestToken(token));
    }

    private QueryRequest query() {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":kind", s(kind())));
        String numbers = "";
        if (random.nextBoolean()) {
            values.put(":from", n(random.nextInt(-3, 3)));
            values.put(":to", n(random.nextInt(3, 12)));
            numbers = " AND #number BETWEEN :from AND :to";
        }
        return QueryRequest.builder()
                .tableName(TABLE)
                .keyConditionExpression("kind = :kind" + numbers)
                .expressionAttributeNames(numbers.isEmpty() ? null : Map.of("#number", "number"))
                .expressionAttributeValues(values)
                .scanIndexForward(random.nextBoolean())
                .limit(1 + random.nextInt(6))
                .build();
    }

    private QueryRequest queryByColour() {
        String comparison = List.of("<", "<=", ">", ">=", "=").get(random.nextInt(5));
        return QueryRequest.builder()
                .tableName(TABLE)
                .indexName(BY_COLOUR)
                .keyConditionExpression("colour = :colour AND weight " + comparison + " :weight")
                .expressionAttributeValues(Map.of(":colour", s(colour()), ":weight", n(random.nextInt(4))))
                .scanIndexForward(random.nextBoolean())
                .limit(1 + random.nextInt(6))
                .build();
    }

    private static Object pages(DynamoDbClient client, QueryRequest query) {
        return client.queryPaginator(query).stream().map(QueryResponse::items).toList();
    }

    private String condition() {
        return List.of("attribute_not_exists(kind)", "attribute_exists(kind)", "attribute_not_exists(colour)")
                .get(random.nextInt(3));
    }

    private Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>(key());
        item.put("inside", AttributeValue.fromM(Map.of("deep", s(word()))));
        item.put("listed", AttributeValue.fromL(List.of(s(word()), n(1))));
        item.put("words", AttributeValue.fromSs(List.of(word())));
        if (random.nextInt(3) > 0) {
            item.put("colour", s(colour()));
        }
        if (random.nextInt(3) > 0) {
            item.put("weight", n(random.nextInt(4)));
        }
        return item;
    }

    private Map<String, AttributeValue> key() {
        return Map.of("kind", s(kind()), "number", n(random.nextInt(-3, 12)));
    }

    private String kind() {
        return "kind-" + random.nextInt(3);
    }

    private String colour() {
        return COLOURS.get(random.nextInt(COLOURS.size()));
    }

    private String word() {
        return Integer.toString(random.nextInt(1000), 36);
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue n(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }
}
