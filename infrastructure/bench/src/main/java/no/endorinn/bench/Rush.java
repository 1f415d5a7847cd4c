package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import no.endorinn.check.CalendarCheck;
import no.endorinn.kernel.time.Oslo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * When the doors open: 1,200 clients want 60 rooms in the same second, twenty a room. Those who want the same room come
 * one after another, so that they meet in the function's environments as often as can be.
 */
final class Rush implements AutoCloseable {
    private static final int ROOMS = 60;
    private static final int CLIENTS = 1_200;
    private static final int A_ROOM = CLIENTS / ROOMS;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TownProcess town;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalDate today = LocalDate.now(Oslo.ZONE);
    private long linesRead;

    private Rush(Path project, Path folder) throws IOException {
        town = new TownProcess(project, folder, ROOMS, CLIENTS);
    }

    private record Reply(int status, Duration after) {}

    /** What the function's log adds up to. */
    private record Cost(long reads, long attempts, long conflicts) {}

    /** Usage: Rush PROJECT EMPTY_FOLDER */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        try (Rush rush = new Rush(Path.of(arguments[0]), Path.of(arguments[1]))) {
            // The sixteen environments are made and their code is compiled before it counts.
            rush.fire(rush.today.plusDays(29), client -> client % A_ROOM);
            rush.cost();
            rush.measure("twenty want the same hour of each room", rush.today.plusDays(30), client -> 18);
            rush.measure(
                    "each wants an hour that nobody else wants", rush.today.plusDays(31), client -> client % A_ROOM);
            rush.check();
        }
    }

    private void measure(String title, LocalDate date, IntUnaryOperator hour)
            throws IOException, InterruptedException, ExecutionException {
        List<Reply> replies = fire(date, hour);
        Cost cost = cost();
        Map<Integer, Long> statuses = new TreeMap<>();
        replies.forEach(reply -> statuses.merge(reply.status(), 1L, Long::sum));
        long winners = statuses.getOrDefault(201, 0L);
        System.out.printf("%n%,d clients at %d rooms: %s%n", CLIENTS, ROOMS, title);
        row("winners (201)", winners);
        row("losers (409)", statuses.getOrDefault(409, 0L));
        row(
                "5xx",
                statuses.entrySet().stream()
                        .filter(status -> status.getKey() >= 500)
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        row(
                "other answers",
                statuses.entrySet().stream()
                        .filter(status -> status.getKey() < 500 && status.getKey() != 201 && status.getKey() != 409)
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        row("transactions sent", cost.attempts());
        row("  of them without gain", cost.attempts() - winners);
        row("decided again (conflicts)", cost.conflicts());
        row("round trips that read", cost.reads());
        row("ms to the median answer", after(replies, 0.5));
        row("ms to the 99th percentile", after(replies, 0.99));
        row("ms to the last answer", after(replies, 1));
    }

    private void check() {
        try (DynamoDbClient client = Town.dynamoDb(town.dynamoDb())) {
            CalendarCheck.Finding finding = new CalendarCheck(client, "CalendarTable", "BookingsTable").check();
            System.out.printf(
                    "%n%,d bookings and %,d calendar days afterwards: %s%n",
                    finding.bookings(),
                    finding.days(),
                    finding.differences().isEmpty() ? "they agree" : finding.differences());
        }
    }

    /** Everybody asks at the same moment; each on a connection of their own. */
    private List<Reply> fire(LocalDate date, IntUnaryOperator hour) throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(CLIENTS);
        CountDownLatch go = new CountDownLatch(1);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> asked = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                HttpRequest request = request(client, date, hour.applyAsInt(client));
                asked.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    long begun = System.nanoTime();
                    int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    return new Reply(status, Duration.ofNanos(System.nanoTime() - begun));
                }));
            }
            ready.await();
            go.countDown();
            for (Future<Reply> reply : asked) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    private HttpRequest request(int client, LocalDate date, int hour) {
        return HttpRequest.newBuilder(town.address().resolve("/bookings"))
                .header("Authorization", "Bearer " + town.token(client))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "rush-" + date + "-" + client)
                .POST(HttpRequest.BodyPublishers.ofString(Town.wish(client / A_ROOM, date, hour)))
                .build();
    }

    /** What has been logged since the last time. */
    private Cost cost() throws IOException {
        long reads = 0;
        long attempts = 0;
        long conflicts = 0;
        try (Stream<String> lines = Files.lines(town.log().toPath())) {
            for (String line : lines.skip(linesRead).toList()) {
                linesRead++;
                JsonNode figures = JSON.readTree(line);
                reads += figures.path("Reads").asLong();
                attempts += figures.path("Attempts").asLong();
                conflicts += figures.path("Conflicts").asLong();
            }
        }
        return new Cost(reads, attempts, conflicts);
    }

    private static void row(String what, long figure) {
        System.out.printf("  %-28s %,7d%n", what, figure);
    }

    private static long after(List<Reply> replies, double share) {
        List<Duration> sorted = replies.stream().map(Reply::after).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).toMillis();
    }

    @Override
    public void close() throws IOException {
        http.close();
        town.close();
    }
}
