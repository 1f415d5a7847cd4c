package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.ApiEvent;
import no.endorinn.local.ApiRequest;
import no.endorinn.local.Claims;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import no.endorinn.local.RouteTable;
import no.endorinn.local.RuntimeInterface;
import no.endorinn.local.ScheduleEvent;
import no.endorinn.local.Template;

/** Measures what one request of each kind takes, on the demo municipality, every function under AWS's runtime client. */
final class Units implements AutoCloseable {
    /** Rounds of all requests in turn; the first are for the compiler, which a restored snapshot has only in part. */
    private static final int WARMING = 4;

    private static final int ROUNDS = 12;
    /** Beyond what the demo municipality has booked. */
    private static final int DAYS_AHEAD = 95;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WHEN = Pattern.compile("\\{\\{(day|at)(?:\\+(\\d+))?(?: (\\d\\d:\\d\\d))?}}");

    private final LocalRuntime runtime;
    private final RouteTable routes;
    private final TableMeter meter;
    private final Map<String, RuntimeInterface> functions = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final LocalDate today = LocalDate.now(Oslo.ZONE);
    private String reference = "";

    Units(Path project) throws IOException {
        runtime = LocalRuntime.start(Options.of(project).withDemo());
        routes = new RouteTable(runtime.template().routes());
        meter = new TableMeter(runtime.dynamoDbEndpoint(), runtime.template());
        JSON.readTree(project.resolve("infrastructure/demo/personas.json").toFile())
                .forEach(persona -> subjects.put(
                        persona.path("id").asText(), persona.path("sub").asText()));
    }

    /**
     * What one of a kind takes.
     *
     * @param processor milliseconds of a whole processor of this machine
     * @param trips round trips to the tables
     * @param read read units
     * @param written write units
     * @param actions of its transactions
     * @param kept bytes of the items that were put
     * @param log bytes that the function wrote to its log
     * @param answer bytes of the answer, compressed
     * @param memory of the function, in MB
     */
    record Taken(
            double processor,
            double trips,
            double read,
            double written,
            double actions,
            double kept,
            double log,
            double answer,
            int memory) {

        Taken plus(Taken other) {
            return new Taken(
                    processor + other.processor,
                    trips + other.trips,
                    read + other.read,
                    written + other.written,
                    actions + other.actions,
                    kept + other.kept,
                    log + other.log,
                    answer + other.answer,
                    other.memory);
        }

        Taken by(double rounds) {
            return new Taken(
                    processor / rounds,
                    trips / rounds,
                    read / rounds,
                    written / rounds,
                    actions / rounds,
                    kept / rounds,
                    log / rounds,
                    answer / rounds,
                    memory);
        }
    }

    /** The database behind the tables. */
    URI dynamoDb() {
        return runtime.dynamoDbEndpoint();
    }

    /** By the names of the requests, in their order. */
    Map<String, Taken> of(JsonNode requests) throws IOException, InterruptedException {
        Map<String, Taken> sums = new LinkedHashMap<>();
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            for (JsonNode request : requests) {
                Taken taken = once(request, round);
                if (round >= WARMING) {
                    sums.merge(request.path("name").asText(), taken, Taken::plus);
                }
            }
        }
        sums.replaceAll((name, sum) -> sum.by(ROUNDS));
        return sums;
    }

    private Taken once(JsonNode request, int round) throws IOException, InterruptedException {
        Template.Function function;
        byte[] event;
        if (request.has("clock")) {
            function = runtime.template().function(request.path("clock").asText());
            event = ScheduleEvent.of(
                            function.schedules().getFirst(),
                            Instant.now(),
                            UUID.randomUUID().toString())
                    .getBytes(StandardCharsets.UTF_8);
        } else {
            ApiRequest asked = asked(request, round);
            RouteTable.Match match =
                    routes.match(asked.method(), asked.rawPath()).orElseThrow();
            function = runtime.template().function(match.route().function());
            Optional<Claims> claims = Optional.ofNullable(
                            subjects.get(request.path("as").asText()))
                    .map(subject -> new Claims(Map.of("sub", subject), List.of("endorinn")));
            event = ApiEvent.of(asked, match, claims, UUID.randomUUID().toString(), Instant.now())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
        RuntimeInterface running = running(function);
        int logged = running.written().length();
        long used = running.processorTime().toNanos();
        meter.taken();
        byte[] answer = running.invoke(event);
        TableMeter.Passed passed = meter.taken();
        double processor = (running.processorTime().toNanos() - used) / 1e6;
        String body = request.has("clock") ? "" : body(request, answer);
        return new Taken(
                processor,
                passed.trips(),
                passed.read(),
                passed.written(),
                passed.actions(),
                passed.bytes(),
                running.written().length() - logged,
                compressed(body.getBytes(StandardCharsets.UTF_8)),
                function.memory());
    }

    private String body(JsonNode request, byte[] payload) throws IOException {
        ApiAnswer answer = ApiAnswer.of(payload).orElseThrow();
        String body = JSON.readTree(payload).path("body").asText();
        if (answer.status() >= 300) {
            throw new IllegalStateException(request.path("name").asText() + ": " + answer.status() + " " + body);
        }
        if (request.path("kept").asBoolean()) {
            reference = JSON.readTree(body).path("reference").asText();
        }
        return body;
    }

    private ApiRequest asked(JsonNode request, int round) {
        String[] target = filled(request.path("path").asText(), round).split("\\?", 2);
        byte[] body = request.has("body")
                ? filled(request.path("body").toString(), round).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        return new ApiRequest(
                        request.path("method").asText(),
                        target[0],
                        target.length > 1 ? target[1] : "",
                        Map.of(
                                "host", List.of("localhost"),
                                "content-type", List.of("application/json"),
                                "accept-language", List.of("nb"),
                                "idempotency-key", List.of(UUID.randomUUID().toString())),
                        body,
                        "192.0.2.1")
                .with(runtime.template().frontDoorHeaders());
    }

    /** {@code {{day}}}, {@code {{day+6}}} and {@code {{at 13:00}}} are of another day each round. */
    private String filled(String text, int round) {
        Matcher when = WHEN.matcher(text.replace("{{reference}}", reference));
        return when.replaceAll(found -> {
            LocalDate day = today.plusDays(
                    DAYS_AHEAD + round + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2))));
            return found.group(1).equals("day")
                    ? day.toString()
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            day.atTime(LocalTime.parse(found.group(3))).atZone(Oslo.ZONE));
        });
    }

    private RuntimeInterface running(Template.Function function) throws IOException {
        RuntimeInterface running = functions.get(function.logicalId());
        if (running == null) {
            Map<String, String> environment = new HashMap<>(runtime.environment(function));
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", meter.endpoint());
            running = RuntimeInterface.start(function, environment);
            functions.put(function.logicalId(), running);
        }
        return running;
    }

    static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.size();
    }

    @Override
    public void close() {
        new ArrayList<>(functions.values()).forEach(RuntimeInterface::close);
        meter.close();
        runtime.close();
    }
}
