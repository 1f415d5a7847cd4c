package no.endorinn.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import no.endorinn.bench.plain.PlainHandler;
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
 * The cold path: from the start of a fresh JVM under AWS's runtime interface client to the answer 201 to its first
 * {@code POST /bookings}; booking and {@link PlainHandler} by turns, both against the DynamoDB Local of this process.
 */
final class ColdStart implements AutoCloseable {
    /** From the start of the function's JVM until its first answer. */
    private static final Way COLD = new Way(1.15, false);

    /** From the first request until its answer, when all that comes before a snapshot has been done. */
    private static final Way PRIMED = new Way(1.5, true);

    private static final int DISCARDED = 2;

    private final PrintStream table;
    private final Town town;
    private final Template.Function booking;
    private final Template.Function plain;
    private final LocalDate date = LocalDate.now(Oslo.ZONE).plusDays(30);
    private int starts;

    private ColdStart(Path project, Path plainCode, PrintStream table) throws IOException, InterruptedException {
        this.table = table;
        town = new Town(Options.of(project), 3);
        booking = town.runtime().template().function("BookingFunction");
        plain = new Template.Function(
                "PlainFunction",
                plainCode,
                PlainHandler.class.getName(),
                booking.memory(),
                booking.timeout(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Usage: ColdStart PROJECT CODE_OF_THE_PLAIN_HANDLER PAIRS */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int pairs = Integer.parseInt(arguments[2]);
        PrintStream table = System.out;
        // Where the functions of this process log; their lines are not wanted among the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (ColdStart bench = new ColdStart(Path.of(arguments[0]), Path.of(arguments[1]), table)) {
            SameCalls.require(
                    bench.town,
                    bench.booking,
                    bench.plain,
                    List.of(bench.event(2), bench.event(0)),
                    List.of(bench.event(1)));
            // An even number, for a pair's hour.
            bench.starts++;
            bench.compare(pairs, COLD, "Cold path, from the start of the JVM");
            bench.compare(pairs, COLD, "Cold path", "-XX:TieredStopAtLevel=1");
            bench.compare(pairs, PRIMED, "First request after a snapshot would have been taken, both primed");
        }
    }

    private void compare(int pairs, Way way, String title, String... jvmArguments)
            throws IOException, InterruptedException {
        table.printf(
                "%n%s, ms%s; %d pairs by turns, after %d that do not count%n",
                title, jvmArguments.length == 0 ? "" : ", with " + String.join(" ", jvmArguments), pairs, DISCARDED);
        List<First> ofBooking = new ArrayList<>();
        List<First> ofPlain = new ArrayList<>();
        for (int pair = -DISCARDED; pair < pairs; pair++) {
            // Who goes first changes, so that neither gains by its place.
            boolean bookingFirst = pair % 2 == 0;
            First first = firstAnswer(bookingFirst ? booking : plain, way, jvmArguments);
            First second = firstAnswer(bookingFirst ? plain : booking, way, jvmArguments);
            if (pair >= 0) {
                ofBooking.add(bookingFirst ? first : second);
                ofPlain.add(bookingFirst ? second : first);
            }
        }
        compare("to the answer", way, ofBooking, ofPlain, First::millis);
        compare("processor time", way, ofBooking, ofPlain, First::processorMillis);
    }

    private void compare(
            String what, Way way, List<First> ofBooking, List<First> ofPlain, ToLongFunction<First> figure) {
        List<Long> ones = ofBooking.stream().map(figure::applyAsLong).toList();
        List<Long> others = ofPlain.stream().map(figure::applyAsLong).toList();
        table.printf("%s%n", what);
        print("booking", ones);
        print("plain handler", others);
        table.printf(
                "ratio of the medians %.2f (budget %.2f); of each pair %s%n",
                median(ones) / median(others), way.budget(), ratios(ones, others));
    }

    /** What a first answer took, and the JVM's processor time of it (its granularity is 10 ms). */
    private record First(long millis, long processorMillis) {}

    /** What is measured, and how many times the plain handler's it may be. */
    private record Way(double budget, boolean afterSnapshot) {}

    /** The function's first answer. */
    private First firstAnswer(Template.Function function, Way way, String... jvmArguments)
            throws IOException, InterruptedException {
        byte[] event = event(function.equals(booking) ? 0 : 1);
        Map<String, String> environment = town.runtime().environment(booking);
        long begun = System.nanoTime();
        try (RuntimeInterface running = way.afterSnapshot()
                ? RuntimeInterface.startForSnapshot(function, environment, jvmArguments)
                : RuntimeInterface.start(function, environment, jvmArguments)) {
            Duration used = Duration.ZERO;
            if (way.afterSnapshot()) {
                running.awaitSnapshot();
                used = running.processorTime();
                begun = System.nanoTime();
            }
            byte[] answer = running.invoke(event);
            long taken = System.nanoTime() - begun;
            Duration processor = running.processorTime().minus(used);
            if (ApiAnswer.of(answer).map(ApiAnswer::status).orElse(0) != 201) {
                throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
            }
            return new First(Duration.ofNanos(taken).toMillis(), processor.toMillis());
        }
    }

    /** What API Gateway hands over when somebody books an hour that nobody has. */
    private byte[] event(int room) {
        int start = starts++;
        // The two of a pair ask for the same hour, so that they read as many days.
        int hour = start / 2;
        String person = "person-%06d".formatted(start);
        town.introduce(person);
        ApiRequest request = new ApiRequest(
                        "POST",
                        "/bookings",
                        "",
                        Map.of(
                                "host", List.of("localhost"),
                                "content-type", List.of("application/json"),
                                "accept-language", List.of("nb"),
                                "idempotency-key", List.of("cold-start-" + start)),
                        Town.wish(room, date.plusDays(hour / 24), hour % 24).getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1")
                .with(town.runtime().template().frontDoorHeaders());
        RouteTable.Match match = new RouteTable(town.runtime().template().routes())
                .match(request.method(), request.rawPath())
                .orElseThrow();
        Claims claims = new Claims(Map.of("sub", person), List.of("endorinn"));
        return ApiEvent.of(
                        request, match, Optional.of(claims), UUID.randomUUID().toString(), Instant.now())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private void print(String name, List<Long> figures) {
        long[] sorted = sorted(figures);
        table.printf(
                "%-14s median %,5.0f   quartiles %,d–%,d   all %,d–%,d%n",
                name,
                median(figures),
                sorted[sorted.length / 4],
                sorted[sorted.length - 1 - sorted.length / 4],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static double median(List<Long> figures) {
        long[] sorted = sorted(figures);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static String ratios(List<Long> ones, List<Long> others) {
        double[] ratios = new double[ones.size()];
        Arrays.setAll(ratios, pair -> (double) ones.get(pair) / others.get(pair));
        Arrays.sort(ratios);
        return "%.2f–%.2f".formatted(ratios[0], ratios[ratios.length - 1]);
    }

    private static long[] sorted(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    @Override
    public void close() {
        town.close();
    }
}
