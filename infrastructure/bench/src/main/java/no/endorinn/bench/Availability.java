package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.endorinn.bench.plain.PlainSearch;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.ApiEvent;
import no.endorinn.local.ApiRequest;
import no.endorinn.local.Options;
import no.endorinn.local.RouteTable;
import no.endorinn.local.RuntimeInterface;
import no.endorinn.local.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What a search for free premises costs in a warm function, in processor time of its JVM (without the compiler's, and without the
 * database, which is in this process) and to its answer, beside the bare calls; and in the same run what it cost before, where an older package of booking
 * is given, of 22 November 2026 or later: until then a day's occupations were written in another form.
 */
final class Availability implements AutoCloseable {
    private static final int ROOMS = 200;
    private static final int ROOMS_AT_ONCE = 25;
    private static final Duration BATCH = Duration.ofMillis(300);
    private static final Duration WARMING = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CALENDAR = "CalendarTable";
    private static final String BARE = "bare";
    private static final String USUAL = "usual: from-until";

    /** How many bookings a day each room has round a date so many days ahead; -1 for one of all of the day. */
    private static final Map<Integer, Integer> BOOKINGS = new TreeMap<>(Map.of(40, 0, 80, 10, 120, 40, 160, -1));

    private final PrintStream table;
    private final LocalDate today = LocalDate.now(Oslo.ZONE);
    private final Town town;
    private final RouteTable routes;
    private final Map<String, RuntimeInterface> functions = new LinkedHashMap<>();

    private Availability(Path project, Path plainCode, Optional<Path> before, PrintStream table)
            throws IOException, InterruptedException {
        this.table = table;
        town = new Town(Options.of(project), ROOMS, "searched.json");
        Template template = town.runtime().template();
        routes = new RouteTable(template.routes());
        Template.Function booking = template.function("BookingFunction");
        Map<String, String> environment = town.runtime().environment(booking);
        Map<String, String> atOnce = new HashMap<>(environment);
        atOnce.put(PlainSearch.AT_ONCE, "yes");
        start("now", booking, booking.code(), booking.handler(), environment);
        Template.Function bare = start(BARE, booking, plainCode, PlainSearch.class.getName(), environment);
        start(BARE + ", at once", booking, plainCode, PlainSearch.class.getName(), atOnce);
        if (before.isPresent()) {
            start("before", booking, before.get(), booking.handler(), environment);
        }
        try (DynamoDbClient client = Town.dynamoDb(town.runtime().dynamoDbEndpoint())) {
            for (Map.Entry<Integer, Integer> each : BOOKINGS.entrySet()) {
                for (int offset = -4; offset < 18; offset++) {
                    fill(client, today.plusDays(each.getKey() + offset), each.getValue());
                }
            }
        }
        for (Map.Entry<Integer, Integer> each : BOOKINGS.entrySet()) {
            String query = Objects.requireNonNull(
                    searches(today.plusDays(each.getKey())).get(USUAL));
            byte[] usual = event(query);
            SameCalls.require(
                    town, booking, bare, List.of(usual, usual), List.of(event(query + offering(each.getValue()))));
        }
    }

    /** What batches of a search cost each. */
    private record Figures(
            RuntimeInterface function,
            String query,
            List<Double> processor,
            List<Double> wall,
            int reads,
            int bytes,
            int status) {
        double processorMillis() {
            return median(processor);
        }

        double millis() {
            return median(wall);
        }

        private static double median(List<Double> figures) {
            List<Double> sorted = figures.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** Usage: Availability PROJECT CODE_OF_THE_BARE_HANDLER ROUNDS [CODE_OF_BOOKING_BEFORE] */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream table = System.out;
        // Where the functions of this process log; their lines are not wanted among the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Optional<Path> before =
                arguments.length > 3 ? Optional.of(Path.of(arguments[3]).toAbsolutePath()) : Optional.empty();
        try (Availability bench = new Availability(Path.of(arguments[0]), Path.of(arguments[1]), before, table)) {
            bench.compare(Integer.parseInt(arguments[2]));
        }
    }

    private static Map<String, String> searches(LocalDate date) {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put(USUAL, "date=" + date + "&from=18:00&until=20:00");
        searches.put("5 minutes, any time", "date=" + date + "&minutes=5");
        searches.put("never open then", "date=" + date + "&from=03:00&until=03:05");
        searches.put("one room, 14 days", "date=" + date + "&to=" + date.plusDays(13) + "&minutes=5&premises=room-7");
        searches.put("all, 14 days", "date=" + date + "&to=" + date.plusDays(13) + "&minutes=5");
        return searches;
    }

    /** What tells the bare handlers that others are offered: where all is taken, and so nothing found. */
    private static String offering(int bookings) {
        return bookings < 0 ? "&" + PlainSearch.AROUND + "=yes" : "";
    }

    private void compare(int rounds) throws InterruptedException, IOException {
        // Everything once, for the compiler: what is measured first must not pay for it.
        for (Integer days : BOOKINGS.keySet()) {
            for (String query : searches(today.plusDays(days)).values()) {
                for (RuntimeInterface function : functions.values()) {
                    batch(function, event(query), WARMING, new ArrayList<>());
                }
            }
        }
        table.printf(
                "%nSearches in %d rooms: a batch of %d ms by turns, %d times; medians%n",
                ROOMS, BATCH.toMillis(), rounds);
        for (Map.Entry<Integer, Integer> level : BOOKINGS.entrySet()) {
            table.printf(
                    "%n%-21s %-13s %6s %6s %9s %7s %9s %7s %7s%n",
                    level.getValue() < 0 ? "all day taken" : level.getValue() + " bookings each",
                    "",
                    "status",
                    "reads",
                    "cpu ms",
                    "of bare",
                    "ms, p50",
                    "of bare",
                    "kB");
            for (Map.Entry<String, String> search :
                    searches(today.plusDays(level.getKey())).entrySet()) {
                Map<String, Figures> all = figures(search.getValue(), offering(level.getValue()), rounds);
                for (Map.Entry<String, Figures> found : all.entrySet()) {
                    Figures figures = found.getValue();
                    Figures bare = Objects.requireNonNull(all.get(BARE));
                    table.printf(
                            "%-21s %-13s %6d %6d %9.2f %7.2f %9.1f %7.2f %7.1f%n",
                            search.getKey(),
                            found.getKey(),
                            figures.status(),
                            figures.reads(),
                            figures.processorMillis(),
                            figures.processorMillis() / bare.processorMillis(),
                            figures.millis(),
                            figures.millis() / bare.millis(),
                            figures.bytes() / 1000.0);
                }
            }
        }
    }

    /** By function, all by turns. */
    private Map<String, Figures> figures(String query, String offering, int rounds)
            throws InterruptedException, IOException {
        Map<String, Figures> all = new LinkedHashMap<>();
        for (Map.Entry<String, RuntimeInterface> each : functions.entrySet()) {
            RuntimeInterface function = each.getValue();
            String asked = each.getKey().startsWith(BARE) ? query + offering : query;
            JsonNode answer = JSON.readTree(function.invoke(event(asked)));
            int status = ApiAnswer.of(JSON.writeValueAsBytes(answer))
                    .map(ApiAnswer::status)
                    .orElse(0);
            int bytes = answer.path("body").asText().getBytes(StandardCharsets.UTF_8).length;
            all.put(
                    each.getKey(),
                    new Figures(function, asked, new ArrayList<>(), new ArrayList<>(), reads(function), bytes, status));
        }
        for (int round = 0; round < rounds; round++) {
            for (Figures figures : all.values()) {
                figures.processor().add(batch(figures.function(), event(figures.query()), BATCH, figures.wall()));
            }
        }
        return all;
    }

    /** Processor milliseconds a request. */
    private static double batch(RuntimeInterface function, byte[] event, Duration least, List<Double> wall)
            throws InterruptedException, IOException {
        Duration used = function.processorTimeWithoutCompiler();
        long begun = System.nanoTime();
        int many = 0;
        while (System.nanoTime() - begun < least.toNanos()) {
            long one = System.nanoTime();
            function.invoke(event);
            wall.add((System.nanoTime() - one) / 1e6);
            many++;
        }
        return function.processorTimeWithoutCompiler().minus(used).toNanos() / 1e6 / many;
    }

    /** The round trips that read of the request that was answered last, as the function logs them. */
    private static int reads(RuntimeInterface function) throws IOException {
        String[] lines = function.written().split("\n", -1);
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].startsWith("{") && lines[i].contains("\"Reads\"")) {
                return JSON.readTree(lines[i]).path("Reads").asInt();
            }
        }
        return 0;
    }

    private Template.Function start(
            String name, Template.Function like, Path code, String handler, Map<String, String> environment)
            throws IOException {
        Template.Function function = new Template.Function(
                name, code, handler, like.memory(), like.timeout(), Map.of(), List.of(), List.of(), List.of());
        functions.put(name, RuntimeInterface.start(function, environment));
        return function;
    }

    private static void fill(DynamoDbClient client, LocalDate date, int bookings) {
        if (bookings == 0) {
            return;
        }
        for (int from = 0; from < ROOMS; from += ROOMS_AT_ONCE) {
            List<WriteRequest> days = new ArrayList<>();
            for (int room = from; room < Math.min(ROOMS, from + ROOMS_AT_ONCE); room++) {
                String lines =
                        taken(date, room, bookings).stream().map(Taken::line).collect(Collectors.joining());
                days.add(day(date, room, AttributeValue.fromS(lines)));
            }
            client.batchWriteItem(request -> request.requestItems(Map.of(CALENDAR, days)));
        }
    }

    private static WriteRequest day(LocalDate date, int room, AttributeValue taken) {
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS(date.toString()),
                "sk", AttributeValue.fromS(Town.id(room)),
                "version", AttributeValue.fromN("1"),
                "taken", taken);
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    /** One upon another, in every other room until half past three and in the others from then on. */
    private static List<Taken> taken(LocalDate date, int room, int bookings) {
        if (bookings < 0) {
            return List.of(new Taken(0, Oslo.day(date).start(), Oslo.day(date).end()));
        }
        int length = 450 / bookings;
        int first = room % 2 == 0 ? 8 * 60 : 8 * 60 + 450;
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < bookings; i++) {
            Instant start = Oslo.firstInstant(date, first + i * length);
            taken.add(new Taken(i, start, start.plusSeconds(60L * length)));
        }
        return taken;
    }

    /** That all of a room is taken. */
    private record Taken(int number, Instant start, Instant end) {
        String reference() {
            return "REF%05d".formatted(number);
        }

        String line() {
            return "%s BO %d %d *\n".formatted(reference(), start.getEpochSecond(), end.getEpochSecond());
        }
    }

    private byte[] event(String query) {
        ApiRequest request = new ApiRequest(
                        "GET",
                        "/availability",
                        query,
                        Map.of("host", List.of("localhost"), "accept-language", List.of("nb")),
                        new byte[0],
                        "192.0.2.1")
                .with(town.runtime().template().frontDoorHeaders());
        RouteTable.Match match =
                routes.match(request.method(), request.rawPath()).orElseThrow();
        return ApiEvent.of(request, match, Optional.empty(), UUID.randomUUID().toString(), Instant.now())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        functions.values().forEach(RuntimeInterface::close);
        town.close();
    }
}
