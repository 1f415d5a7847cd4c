package no.endorinn.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.endorinn.kernel.store.StandIn;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Takes a room without asking whether it may: no framework, no rules, no routing, no texts, no log. It makes the same
 * two round trips as booking does, on the same tables with items of the same shape, through a client with the same
 * settings, and reads and writes JSON with Jackson.
 */
public final class PlainHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, Resource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String people = System.getenv("PEOPLE_TABLE");
    private final String calendar = System.getenv("CALENDAR_TABLE");
    private final String bookings = System.getenv("BOOKINGS_TABLE");
    private final String events = System.getenv("EVENTS_TABLE");
    private final StandIn standIn = new StandIn();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .credentialsProvider(standIn)
            .httpClientBuilder(UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(3)))
            .overrideConfiguration(override -> override.addExecutionInterceptor(standIn)
                    .apiCallAttemptTimeout(Duration.ofSeconds(3))
                    .retryStrategy(strategy -> strategy.maxAttempts(1)))
            .build();

    /** As Lambda makes it; primed before a snapshot, as booking is. */
    @SuppressWarnings("this-escape")
    public PlainHandler() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        String body = "{\"premises\":\"priming\",\"start\":\"2027-01-07T18:00:00Z\",\"end\":\"2027-01-07T20:00:00Z\","
                + "\"purpose\":\"Prøve\",\"people\":1,\"shareUnder18\":0,\"houseRulesVersion\":1}";
        standIn.whileStandingIn(Map.of(), () -> {
            try {
                book(JSON.readValue(body, Body.class), "priming", "PRIMING1");
            } catch (JsonProcessingException | SdkException refused) {
                System.out.println("primed");
            }
        });
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // Connections are made anew.
    }

    /** The body that is sent. */
    public record Body(
            String premises,
            String start,
            String end,
            String purpose,
            int people,
            int shareUnder18,
            int houseRulesVersion) {}

    /** The body that is answered. */
    public record Booked(
            String reference,
            int version,
            String status,
            String premises,
            String purpose,
            int people,
            String bookedAt,
            List<Occurrence> occurrences) {}

    /** A time within it. */
    public record Occurrence(int number, String start, String end, String status) {}

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            Body body = JSON.readValue(event.getBody(), Body.class);
            String person = Objects.requireNonNull(event.getRequestContext()
                    .getAuthorizer()
                    .getJwt()
                    .getClaims()
                    .get("sub"));
            String reference = UUID.randomUUID().toString().substring(0, 8);
            if (event.getRouteKey().endsWith("/preview")) {
                return preview(body, person, reference);
            }
            Booked booked = book(body, person, reference);
            return APIGatewayV2HTTPResponse.builder()
                    .withStatusCode(201)
                    .withHeaders(
                            Map.of("content-type", "application/json", "location", "/bookings/" + booked.reference()))
                    .withBody(JSON.writeValueAsString(booked))
                    .build();
        } catch (JsonProcessingException e) {
            return APIGatewayV2HTTPResponse.builder().withStatusCode(400).build();
        }
    }

    private APIGatewayV2HTTPResponse preview(Body body, String person, String reference)
            throws JsonProcessingException {
        LocalDate date = OffsetDateTime.parse(body.start()).toLocalDate();
        int found = read(body, person, key(date.toString(), body.premises()), key("booking#" + reference, "booking"))
                .responses()
                .size();
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withBody(JSON.writeValueAsString(Map.of("found", found)))
                .build();
    }

    private BatchGetItemResponse read(
            Body body, String person, Map<String, AttributeValue> day, Map<String, AttributeValue> booking) {
        return client.batchGetItem(request -> request.requestItems(Map.of(
                bookings, keys(List.of(key("catalogue", "premises#" + body.premises()), booking)),
                calendar, keys(List.of(day)),
                people, keys(List.of(key("login#" + person, "rights"))))));
    }

    private Booked book(Body body, String person, String reference) {
        Instant now = Instant.now();
        OffsetDateTime start = OffsetDateTime.parse(body.start());
        Instant end = OffsetDateTime.parse(body.end()).toInstant();
        Map<String, AttributeValue> day = key(start.toLocalDate().toString(), body.premises());
        Map<String, AttributeValue> booking = key("booking#" + reference, "booking");
        BatchGetItemResponse found = read(body, person, day, booking);

        StringBuilder taken = new StringBuilder();
        long version = 0;
        for (Map<String, AttributeValue> before : found.responses().getOrDefault(calendar, List.of())) {
            taken.append(attribute(before, "taken").s());
            version = Long.parseLong(attribute(before, "version").n());
        }
        taken.append(reference).append(" BO ").append(start.toEpochSecond());
        taken.append(' ').append(end.getEpochSecond()).append(" *\n");
        day.put("version", number(version + 1));
        day.put("taken", text(taken.toString()));

        booking.put("version", number(1));
        booking.put("holder", text("person#" + person));
        booking.put("endsAt", text(end + "#" + reference));
        booking.put("requestKey", text(UUID.randomUUID().toString()));
        booking.put("premises", text(body.premises()));
        booking.put("whose", AttributeValue.fromM(Map.of("person", text(person))));
        booking.put("bookedBy", text(person));
        booking.put("bookedAt", text(now.toString()));
        booking.put("purpose", text(body.purpose()));
        booking.put("people", number(body.people()));
        booking.put("shareUnder18", number(body.shareUnder18()));
        booking.put("houseRules", number(body.houseRulesVersion()));
        booking.put(
                "occurrences",
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of(
                        "n", number(1),
                        "s", number(start.toEpochSecond()),
                        "e", number(end.getEpochSecond()),
                        "st", text("CONFIRMED"))))));

        Map<String, AttributeValue> happened = key(reference, now + "#1");
        happened.put("type", text("booking.booked"));
        happened.put("by", text(person));

        List<TransactWriteItem> actions =
                List.of(create(bookings, booking), create(events, happened), write(day, version));
        client.transactWriteItems(request ->
                request.clientRequestToken(UUID.randomUUID().toString()).transactItems(actions));
        return new Booked(
                reference,
                1,
                "confirmed",
                body.premises(),
                body.purpose(),
                body.people(),
                now.toString(),
                List.of(new Occurrence(1, body.start(), body.end(), "confirmed")));
    }

    private TransactWriteItem write(Map<String, AttributeValue> day, long version) {
        return version == 0
                ? create(calendar, day)
                : TransactWriteItem.builder()
                        .put(put -> put.tableName(calendar)
                                .item(day)
                                .conditionExpression("version = :expected")
                                .expressionAttributeValues(Map.of(":expected", number(version))))
                        .build();
    }

    private static TransactWriteItem create(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        Map<String, AttributeValue> key = new HashMap<>();
        key.put("pk", text(pk));
        key.put("sk", text(sk));
        return key;
    }

    private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().consistentRead(true).keys(keys).build();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name);
        }
        return value;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
