package no.endorinn.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * two round trips as booking does, of as many items, as large, and as many actions of the same kinds on the same tables, which the
 * measurements hold it to; through a client with the same settings, and reads and writes JSON with Jackson.
 */
public final class PlainHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, Resource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** How far around a booking others may come in its way. */
    private static final Duration AROUND = Duration.ofHours(2);

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
                return preview(body, person);
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

    private APIGatewayV2HTTPResponse preview(Body body, String person) throws JsonProcessingException {
        int found = read(body, person, List.of()).responses().size();
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withBody(JSON.writeValueAsString(Map.of("found", found)))
                .build();
    }

    /** The room, the limits, what counts on the account, the days around, and who asks; and what else is wanted of the bookings. */
    private BatchGetItemResponse read(Body body, String person, List<Map<String, AttributeValue>> further) {
        List<Map<String, AttributeValue>> ofBookings = new ArrayList<>(further);
        ofBookings.add(key("catalogue", "premises#" + body.premises()));
        ofBookings.add(key("catalogue", "limits"));
        ofBookings.add(usage(person));
        List<Map<String, AttributeValue>> days = date(instant(body.start()).minus(AROUND))
                .datesUntil(date(instant(body.end()).plus(AROUND).minusNanos(1)).plusDays(1))
                .map(date -> key(date.toString(), body.premises()))
                .toList();
        return client.batchGetItem(request -> request.requestItems(Map.of(
                bookings, keys(ofBookings),
                calendar, keys(days),
                people, keys(List.of(login(person))))));
    }

    private Booked book(Body body, String person, String reference) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, AttributeValue> booking = key("booking#" + reference, "booking");
        BatchGetItemResponse found = read(body, person, List.of(booking));
        String id = found(found, people, login(person))
                .map(login -> attribute(login, "id").s())
                .orElse(person);
        complete(booking, body, id, person, now);

        Map<String, AttributeValue> happened = key(reference, now + "#1#" + reference);
        happened.put("type", text("booking.booked"));
        happened.put("actor", text(id));

        Map<String, AttributeValue> usage = usage(person);
        long used = version(found(found, bookings, usage));
        usage.put("version", number(used + 1));
        usage.put("open", AttributeValue.fromM(Map.of(body.premises(), text(reference + "=hu940"))));
        usage.put("minutes", AttributeValue.fromM(Map.of(body.premises(), text("2ak*1=1o"))));

        Map<String, AttributeValue> day = key(date(instant(body.start())).toString(), body.premises());
        Optional<Map<String, AttributeValue>> before = found(found, calendar, day);
        long version = version(before);
        day.put("version", number(version + 1));
        day.put(
                "taken",
                text(before.map(taken -> attribute(taken, "taken").s()).orElse("")
                        + "%s BO %d %d *\n"
                                .formatted(
                                        reference,
                                        instant(body.start()).getEpochSecond(),
                                        instant(body.end()).getEpochSecond())));

        List<TransactWriteItem> actions = List.of(
                write(bookings, booking, 0),
                write(events, happened, 0),
                write(calendar, day, version),
                write(bookings, usage, used),
                staying(person));
        client.transactWriteItems(request ->
                request.clientRequestToken(UUID.randomUUID().toString()).transactItems(actions));
        return new Booked(
                reference,
                1,
                "confirmed",
                body.premises(),
                body.purpose(),
                body.people(),
                now,
                List.of(new Occurrence(1, body.start(), body.end(), "confirmed")));
    }

    private static void complete(Map<String, AttributeValue> booking, Body body, String id, String person, String now) {
        AttributeValue reference =
                AttributeValue.fromS(attribute(booking, "pk").s().substring("booking#".length()));
        Instant end = instant(body.end());
        booking.put("version", number(1));
        booking.put("queue", text("words"));
        booking.put("openUntil", text(end.toString()));
        booking.put("queuedAt", text(end + "#" + reference.s()));
        booking.put("endsAt", text(end + "#" + reference.s()));
        booking.put("holder", text("person#" + id));
        booking.put("account", text(account(person)));
        booking.put("requestKey", text(digest()));
        booking.put("bodyDigest", text(digest()));
        booking.put("premises", text(body.premises()));
        booking.put("premisesName", text("Øvingsrom"));
        booking.put("whose", AttributeValue.fromM(Map.of("person", text(id))));
        booking.put("bookedBy", text(id));
        booking.put("bookedAt", text(now));
        booking.put("purpose", AttributeValue.fromM(Map.of("words", text(body.purpose()), "of", text("person#" + id))));
        booking.put("people", number(body.people()));
        booking.put("shareUnder18", number(body.shareUnder18()));
        booking.put("group", text("PRIVATE"));
        booking.put("houseRules", number(body.houseRulesVersion()));
        AttributeValue rates = AttributeValue.fromM(
                Map.of("fp", number(30_000), "w", number(15_000), "p", number(15_000), "fw", number(30_000)));
        booking.put(
                "tariffs",
                AttributeValue.fromL(List.of(AttributeValue.fromM(
                        Map.of("g", text("PRIVATE"), "d", AttributeValue.fromL(List.of(rates)))))));
        Map<String, AttributeValue> price =
                Map.of("r", text("PRIVATE_RATE"), "t", number(0), "o", number(30_000), "a", number(15_000));
        booking.put(
                "occurrences",
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of(
                        "n", number(1),
                        "s", number(instant(body.start()).getEpochSecond()),
                        "e", number(end.getEpochSecond()),
                        "b", number(0),
                        "a", number(0),
                        "ch", number(24),
                        "p", AttributeValue.fromL(List.of(text("*"))),
                        "pr", AttributeValue.fromM(price),
                        "st", text("CONFIRMED"))))));
    }

    /** Something of the length of a digest in hexadecimal; none is made. */
    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private static String account(String person) {
        return "login#"
                + UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    private static Map<String, AttributeValue> usage(String person) {
        return key("usage#" + account(person), "usage");
    }

    private static Map<String, AttributeValue> login(String person) {
        return key("login#" + person, "rights");
    }

    private TransactWriteItem staying(String person) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(people)
                        .key(login(person))
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#leaving)")
                        .expressionAttributeNames(Map.of("#leaving", "leaving")))
                .build();
    }

    private static TransactWriteItem write(String table, Map<String, AttributeValue> item, long before) {
        return TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table).item(item);
                    if (before == 0) {
                        put.conditionExpression("attribute_not_exists(pk)");
                    } else {
                        put.conditionExpression("version = :expected")
                                .expressionAttributeValues(Map.of(":expected", number(before)));
                    }
                })
                .build();
    }

    private static Optional<Map<String, AttributeValue>> found(
            BatchGetItemResponse found, String table, Map<String, AttributeValue> key) {
        return found.responses().getOrDefault(table, List.of()).stream()
                .filter(item -> item.entrySet().containsAll(key.entrySet()))
                .findFirst();
    }

    private static long version(Optional<Map<String, AttributeValue>> item) {
        return item.map(there -> Long.parseLong(attribute(there, "version").n()))
                .orElse(0L);
    }

    private static Instant instant(String told) {
        return OffsetDateTime.parse(told).toInstant();
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, OSLO);
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
