package no.endorinn.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The bare calls of a search on a date, and nothing else: the catalogue's stamp, and the date. Without a date, of a list of premises. */
public final class PlainSearch implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final String calendar = System.getenv("CALENDAR_TABLE");
    private final String bookings = System.getenv("BOOKINGS_TABLE");
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(3)))
            .overrideConfiguration(override -> override.apiCallAttemptTimeout(Duration.ofSeconds(3))
                    .retryStrategy(strategy -> strategy.maxAttempts(1)))
            .build();

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        client.batchGetItem(request -> request.requestItems(Map.of(
                bookings,
                KeysAndAttributes.builder()
                        .consistentRead(true)
                        .keys(List.of(Map.of("pk", text("catalogue"), "sk", text("stamp"))))
                        .build())));
        Map<String, String> query = event.getQueryStringParameters();
        if (query == null) {
            return found(0);
        }
        String date = query.getOrDefault("date", "");
        QueryResponse page = client.query(request -> request.tableName(calendar)
                .keyConditionExpression("pk = :date")
                .expressionAttributeValues(Map.of(":date", text(date))));
        return found(page.count());
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
