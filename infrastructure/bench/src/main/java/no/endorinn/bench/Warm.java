package no.endorinn.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.endorinn.bench.plain.PlainHandler;
import no.endorinn.bench.plain.PlainSearch;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.ApiEvent;
import no.endorinn.local.ApiRequest;
import no.endorinn.local.Claims;
import no.endorinn.local.Options;
import no.endorinn.local.RouteTable;
import no.endorinn.local.RuntimeInterface;
import no.endorinn.local.Template;

/**
 * What warm routes cost beside their bare calls: booking, a preview and the list of premises, each by turns with a handler that
 * makes the same round trips and no more. Searching has a measurement of its own ({@link Availability}).
 */
final class Warm implements AutoCloseable {
    private static final int ROOMS = 20;
    private static final int WARMING = 1_500;
    private static final int DAYS_AHEAD = 30;
    private static final int LONGEST_AHEAD = 600;

    private final PrintStream table;
    private final Town town;
    private final RouteTable routes;
    private final LocalDate today = LocalDate.now(Oslo.ZONE);
    private final List<RuntimeInterface> running = new ArrayList<>();
    private int asked;
    private int people;

    private Warm(Path project, PrintStream table) throws IOException, InterruptedException {
        this.table = table;
        town = new Town(Options.of(project), ROOMS);
        routes = new RouteTable(town.runtime().template().routes());
    }

    /** Usage: Warm PROJECT CODE_OF_THE_PLAIN_HANDLERS ROUNDS */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream table = System.out;
        // Where the functions of this process log; their lines are not wanted among the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (Warm bench = new Warm(Path.of(arguments[0]), table)) {
            bench.compare(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    private void compare(Path plainCode, int rounds) throws IOException, InterruptedException {
        Template.Function booking = town.runtime().template().function("BookingFunction");
        Template.Function plainHandler = like(booking, plainCode, PlainHandler.class.getName());
        Template.Function plainSearch = like(booking, plainCode, PlainSearch.class.getName());
        requireSameCalls(booking, plainHandler, "POST /bookings");
        requireSameCalls(booking, plainHandler, "POST /bookings/preview");
        requireSameCalls(booking, plainSearch, "GET /premises");
        RuntimeInterface ours = started(booking, booking);
        RuntimeInterface plain = started(plainHandler, booking);
        RuntimeInterface search = started(plainSearch, booking);
        table.printf("%nWarm routes, %d requests each by turns, after %d%n%n", rounds, WARMING);
        table.printf("%-20s %9s %9s %8s %9s %9s %8s%n", "", "cpu ms", "bare", "of bare", "ms, p50", "bare", "of bare");
        compare("POST /bookings", ours, plain, rounds);
        compare("POST /bookings/preview", ours, plain, rounds);
        compare("GET /premises", ours, search, rounds);
    }

    private static Template.Function like(Template.Function like, Path code, String handler) {
        return new Template.Function(
                handler, code, handler, like.memory(), like.timeout(), Map.of(), List.of(), List.of(), List.of());
    }

    private RuntimeInterface started(Template.Function function, Template.Function like) throws IOException {
        RuntimeInterface started =
                RuntimeInterface.start(function, town.runtime().environment(like));
        running.add(started);
        return started;
    }

    /** At every hour of a day that is otherwise not asked for: near midnight more days are read. */
    private void requireSameCalls(Template.Function ours, Template.Function bare, String route)
            throws IOException, InterruptedException {
        LocalDate date = today.plusDays(DAYS_AHEAD - 7);
        List<byte[]> asked = new ArrayList<>(List.of(event(route, 2, date, 0)));
        List<byte[]> beside = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            asked.add(event(route, 0, date, hour));
            beside.add(event(route, 1, date, hour));
        }
        SameCalls.require(town, ours, bare, asked, beside);
    }

    private void compare(String route, RuntimeInterface ours, RuntimeInterface bare, int rounds)
            throws IOException, InterruptedException {
        Figures of = new Figures(ours);
        Figures beside = new Figures(bare);
        for (int i = 0; i < WARMING; i++) {
            ours.invoke(event(route));
            bare.invoke(event(route));
        }
        for (int i = 0; i < rounds; i++) {
            of.take(event(route));
            beside.take(event(route));
        }
        table.printf(
                "%-20s %9.2f %9.2f %8.2f %9.2f %9.2f %8.2f%n",
                route,
                of.processorMillis(),
                beside.processorMillis(),
                of.processorMillis() / beside.processorMillis(),
                of.median(),
                beside.median(),
                of.median() / beside.median());
    }

    /** What requests took. */
    private static final class Figures {
        private final RuntimeInterface function;
        private final List<Double> millis = new ArrayList<>();
        private long nanos;

        Figures(RuntimeInterface function) {
            this.function = function;
        }

        void take(byte[] event) throws IOException, InterruptedException {
            long used = function.processorTimeWithoutCompiler().toNanos();
            long begun = System.nanoTime();
            byte[] answer = function.invoke(event);
            millis.add((System.nanoTime() - begun) / 1e6);
            nanos += function.processorTimeWithoutCompiler().toNanos() - used;
            int status = ApiAnswer.of(answer).map(ApiAnswer::status).orElse(0);
            if (status / 100 != 2) {
                throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
            }
        }

        /** The clock is coarse (10 ms), but right in the long run. */
        double processorMillis() {
            return nanos / 1e6 / millis.size();
        }

        double median() {
            return millis.stream().sorted().toList().get(millis.size() / 2);
        }
    }

    /** A request of somebody of its own; a booking of an hour that nobody has. */
    private byte[] event(String route) {
        int number = asked++;
        LocalDate date = today.plusDays(DAYS_AHEAD + number / ROOMS / 24 % LONGEST_AHEAD);
        return event(route, number % ROOMS, date, number / ROOMS % 24);
    }

    private byte[] event(String route, int room, LocalDate date, int hour) {
        String[] asking = route.split(" ", 2);
        Optional<Claims> claims = Optional.empty();
        byte[] body = new byte[0];
        if (asking[0].equals("POST")) {
            String person = "person-%06d".formatted(people++);
            town.introduce(person);
            claims = Optional.of(new Claims(Map.of("sub", person), List.of("endorinn")));
            body = Town.wish(room, date, hour).getBytes(StandardCharsets.UTF_8);
        }
        ApiRequest request = new ApiRequest(
                        asking[0],
                        asking[1],
                        "",
                        Map.of(
                                "host", List.of("localhost"),
                                "content-type", List.of("application/json"),
                                "accept-language", List.of("nb"),
                                "idempotency-key", List.of("warm-" + UUID.randomUUID())),
                        body,
                        "192.0.2.1")
                .with(town.runtime().template().frontDoorHeaders());
        RouteTable.Match match =
                routes.match(request.method(), request.rawPath()).orElseThrow();
        return ApiEvent.of(request, match, claims, UUID.randomUUID().toString(), Instant.now())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        running.forEach(RuntimeInterface::close);
        town.close();
    }
}
