package no.endorinn.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import no.endorinn.check.CalendarCheck;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.local.Inhabitants;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The local runtime with a hall and an administrator, and clients that come over real HTTP. */
final class Town implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ADMINISTRATOR = "sub-administrator";

    private final LocalRuntime runtime;
    private final DynamoDbClient client;
    private final Inhabitants inhabitants;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** What was answered. */
    record Reply(int status, JsonNode body) {
        String code() {
            return body.path("errors").path(0).path("code").asText();
        }
    }

    private static final class Shared {
        static final Town TOWN = made();

        private static Town made() {
            try {
                Town town = new Town();
                Runtime.getRuntime().addShutdownHook(new Thread(town::close));
                return town;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** One for all test classes, each with people and halls of its own, that has decided no limits of its own. */
    static Town shared() {
        return Shared.TOWN;
    }

    Town() throws IOException, InterruptedException {
        runtime = LocalRuntime.start(Options.of(project()));
        client = DynamoDbLocal.client(
                runtime.dynamoDbEndpoint(), DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY, DynamoDbLocal.REGION);
        inhabitants = new Inhabitants(client, "PeopleTable");
        inhabitants.put(ADMINISTRATOR, "Ada", "ADMINISTRATOR");
        tokens.put(ADMINISTRATOR, runtime.issuer().accessToken(ADMINISTRATOR));
    }

    /** An access token of somebody who has told who they are. */
    String token(String subject) {
        // Whoever asks for it at the same moment waits until they have told.
        return tokens.computeIfAbsent(subject, stranger -> {
            inhabitants.put(stranger, "Kari");
            return runtime.issuer().accessToken(stranger);
        });
    }

    /** The folder that holds template.yaml. */
    static Path project() {
        return Path.of("..", "..").toAbsolutePath().normalize();
    }

    /** A hall in three thirds, always open, for private persons and associations, free of charge. */
    void hall(String id) throws IOException {
        hall(id, "[]");
    }

    /** As {@link #hall(String)}, with these rules of access. */
    void hall(String id, String access) throws IOException {
        try (InputStream terms = Town.class.getResourceAsStream("/hall.json")) {
            String json = new String(terms.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"access\": []", "\"access\": " + access);
            Reply reply = post(
                    ADMINISTRATOR, "/premises", "premises-" + id, "{\"id\":\"" + id + "\",\"terms\":" + json + "}");
            if (reply.status() != 201) {
                throw new AssertionError(reply.toString());
            }
        }
    }

    /** Lets everybody have as much as a municipality can let them have, for what is not about limits. */
    void withoutNarrowLimits() {
        Reply reply = send(request(ADMINISTRATOR, "/limits")
                .header("If-Match", "\"0\"")
                .PUT(HttpRequest.BodyPublishers.ofString(wideLimits())));
        if (reply.status() != 200) {
            throw new AssertionError(reply.toString());
        }
    }

    /** Limits as wide as a municipality can have them. */
    static String wideLimits() {
        String most = """
            {"openBookings":300,"openBookingsHere":300,"openRequests":300,"hoursAhead":20000,"hoursPerWeek":500,
             "seriesLength":90}
            """;
        return "{\"newcomer\":%s,\"person\":%s,\"association\":%s}".formatted(most, most, most);
    }

    Reply get(String subject, String path) {
        return send(request(subject, path).GET());
    }

    /** Ends a new hall from a date on, whomever that concerns. */
    Reply retire(String hall, LocalDate from) {
        return send(request(ADMINISTRATOR, "/premises/" + hall + "/retire")
                .header("If-Match", "\"1\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"from\":\"" + from + "\",\"acceptAffected\":true}")));
    }

    Reply post(String subject, String path, String idempotencyKey, String json) {
        return send(request(subject, path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String subject, String path) {
        return HttpRequest.newBuilder(runtime.address().resolve(path))
                .header("Authorization", "Bearer " + token(subject))
                .header("Content-Type", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        try {
            return new Reply(response.statusCode(), JSON.readTree(response.body()));
        } catch (JsonProcessingException notOurs) {
            throw new AssertionError(response.statusCode() + " is no JSON: " + response.body(), notOurs);
        }
    }

    /** What a handler answered when it was called without HTTP. */
    static Reply reply(no.endorinn.testing.Reply reply) {
        return new Reply(reply.status(), reply.json());
    }

    /** Runs all of the calls, each in a thread of its own, let go at the same moment. */
    static List<Reply> atOnce(List<Supplier<Reply>> calls) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(calls.size());
        CountDownLatch go = new CountDownLatch(1);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        ready.countDown();
                        go.await();
                        return call.get();
                    }))
                    .toList();
            ready.await();
            go.countDown();
            for (Future<Reply> reply : running) {
                replies.add(reply.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        return replies;
    }

    CalendarCheck.Finding check() {
        return new CalendarCheck(client, "CalendarTable", "BookingsTable").check();
    }

    /** An instant of Norway's wall clock as the API takes it. */
    static String at(LocalDate date, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atTime(time).atZone(Oslo.ZONE));
    }

    URI address() {
        return runtime.address();
    }

    @Override
    public void close() {
        http.close();
        client.close();
        runtime.close();
    }
}
