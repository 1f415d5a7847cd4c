package no.endorinn.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The bare calls of a search on a date, and nothing else: the catalogue's stamp, and the date; the dates on either side of it, where the
 * search has to offer others. Without a date, of a list of premises. One after the other, or, with {@link #AT_ONCE}, those side by side that do not need one another, as the search has them.
 */
public final class PlainSearch implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** In the query, where others are offered. */
    public static final String AROUND = "around";

    /** In the environment, where nothing waits that need not. */
    public static final String AT_ONCE = "AT_ONCE";

    private final String calendar = System.getenv("CALENDAR_TABLE");
    private final String bookings = System.getenv("BOOKINGS_TABLE");
    private final boolean atOnce = System.getenv(AT_ONCE) != null;
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(3)))
            .overrideConfiguration(override -> override.apiCallAttemptTimeout(Duration.ofSeconds(3))
                    .retryStrategy(strategy -> strategy.maxAttempts(1)))
            .build();

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Map<String, String> query = event.getQueryStringParameters();
        if (query == null) {
            return found(stamp());
        }
        LocalDate date = LocalDate.parse(query.getOrDefault("date", ""));
        int many = sum(this::stamp, () -> taken(date));
        return found(
                query.containsKey(AROUND)
                        ? many + sum(() -> taken(date.minusDays(1)), () -> taken(date.plusDays(1)))
                        : many);
    }

    private int sum(Supplier<Integer> one, Supplier<Integer> other) {
        if (!atOnce) {
            return one.get() + other.get();
        }
        CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(one, Thread::startVirtualThread);
        return other.get() + begun.join();
    }

    private int stamp() {
        return client.batchGetItem(request -> request.requestItems(Map.of(
                        bookings,
                        KeysAndAttributes.builder()
                                .consistentRead(true)
                                .keys(List.of(Map.of("pk", text("catalogue"), "sk", text("stamp"))))
                                .build())))
                .responses()
                .size();
    }

    private int taken(LocalDate date) {
        return client.query(request -> request.tableName(calendar)
                        .keyConditionExpression("pk = :date")
                        .expressionAttributeValues(Map.of(":date", text(date.toString()))))
                .count();
    }

    private static APIGatewayV2HTTPResponse found(int many) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withBody("{\"found\":" + many + "}")
                .build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
