package no.endorinn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.local.Inhabitants;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The local runtime with rooms that anybody may take at any hour. */
final class Town implements AutoCloseable {
    private static final String ADMINISTRATOR = "administrator";
    private static final int ROOMS_AT_ONCE = 50;

    private final LocalRuntime runtime;
    private final DynamoDbClient client;
    private final Inhabitants inhabitants;

    /** Opens with rooms numbered from 0. */
    Town(Options options, int rooms) throws IOException, InterruptedException {
        this(options, rooms, "room.json");
    }

    /**
     * Opens with rooms numbered from 0.
     *
     * @param terms the file beside this class with the terms of all rooms
     */
    Town(Options options, int rooms, String terms) throws IOException, InterruptedException {
        runtime = LocalRuntime.start(options);
        client = dynamoDb(runtime.dynamoDbEndpoint());
        inhabitants = new Inhabitants(client, "PeopleTable");
        inhabitants.put(ADMINISTRATOR, ADMINISTRATOR, "ADMINISTRATOR");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int from = 0; from < rooms; from += ROOMS_AT_ONCE) {
                put(http, catalogue(from, Math.min(rooms, from + ROOMS_AT_ONCE), terms));
            }
        }
    }

    private void put(HttpClient http, String catalogue) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(runtime.address().resolve("/catalogue"))
                        .header("Authorization", "Bearer " + runtime.issuer().accessToken(ADMINISTRATOR))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(catalogue))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the rooms are refused: " + answer.body());
        }
    }

    LocalRuntime runtime() {
        return runtime;
    }

    /** An access token of somebody who has told who they are. */
    String token(String person) {
        introduce(person);
        return runtime.issuer().accessToken(person);
    }

    /** Has somebody tell who they are. */
    void introduce(String person) {
        inhabitants.put(person, person);
    }

    /** The database behind the town's tables. The caller closes the client. */
    static DynamoDbClient dynamoDb(URI endpoint) {
        return DynamoDbLocal.client(endpoint, DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY, DynamoDbLocal.REGION);
    }

    /** The body of a booking of one hour. */
    static String wish(int room, LocalDate date, int hour) {
        return """
            {"premises":"%s","start":"%s","end":"%s","purpose":"Øving","people":10,"shareUnder18":0,\
            "houseRulesVersion":1}\
            """.formatted(id(room), instant(date, hour), instant(date, hour + 1));
    }

    private static String instant(LocalDate date, int hour) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                date.plusDays(hour / 24).atTime(LocalTime.of(hour % 24, 0)).atZone(Oslo.ZONE));
    }

    static String id(int room) {
        return "room-" + room;
    }

    private static String catalogue(int from, int to, String name) throws IOException {
        try (InputStream file = Town.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String terms = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return IntStream.range(from, to)
                    .mapToObj(room -> "{\"id\":\"%s\",\"versions\":[{\"from\":\"%s\",\"terms\":%s}]}"
                            .formatted(id(room), LocalDate.now(Oslo.ZONE), terms))
                    .collect(Collectors.joining(",", "{\"premises\":[", "]}"));
        }
    }

    @Override
    public void close() {
        client.close();
        runtime.close();
    }
}
