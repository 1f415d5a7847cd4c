package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.acceptance.BookingStream.Hour;
import no.endorinn.check.CalendarCheck;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What {@code ./run} starts, on a data folder with the demo municipality: used, stopped, killed, and started again. */
class RunTest {
    private static final String BOOKER = "petra-privat";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ANY_PORT = 0;

    @TempDir
    static Path loaded;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadTheDemoOnce() throws Exception {
        try (RunningProcess first = RunningProcess.start(loaded.resolve("data"), ANY_PORT)) {
            assertThat(first.stopsWithin(PATIENCE)).isTrue();
        }
    }

    @Test
    void whatIsBookedIsGoneFromTheSearchAlsoAfterARestart() throws Exception {
        Path data = dataWithDemo();
        Hour hour = new Hour(0);
        int port;
        String token;
        String reference;
        try (RunningProcess running = RunningProcess.start(data, ANY_PORT)) {
            Api api = new Api(running.address());
            port = running.address().getPort();
            token = api.token(BOOKER);
            assertThat(free(api, hour)).hasSize(1);
            Reply booked = api.book(token, hour.key(), hour.wish());
            assertThat(booked.status()).as(booked.body()).isEqualTo(201);
            reference = booked.json().path("reference").asText();
            assertThat(free(api, hour)).isEmpty();

            assertThat(running.stopsWithin(PATIENCE)).as("stopped by SIGTERM").isTrue();
        }
        try (RunningProcess again = RunningProcess.start(data, port)) {
            Api api = new Api(again.address());

            assertThat(api.get("/bookings/" + reference, token).status())
                    .as("the booking, seen with the token from before the restart")
                    .isEqualTo(200);
            assertThat(free(api, hour)).isEmpty();
        }
    }

    @Test
    void aKillInMidWriteLosesNothingThatWasAnswered() throws Exception {
        Path data = dataWithDemo();
        int port;
        Set<String> expected;
        BookingStream stream;
        try (RunningProcess running = RunningProcess.start(data, ANY_PORT)) {
            Api api = new Api(running.address());
            port = running.address().getPort();
            String token = api.token(BOOKER);
            api.withoutNarrowLimits(api.token("ada-admin"));
            expected = bookings(api, token);
            stream = new BookingStream(api, token);
            stream.flowUntil(20, running::kill);
        }
        expected.addAll(stream.answered().values());
        assertThat(stream.unanswered()).as("what the kill interrupted").isNotEmpty();
        try (RunningProcess again = RunningProcess.start(data, port)) {
            Api api = new Api(again.address());
            String token = api.token(BOOKER);
            assertThat(bookings(api, token)).containsAll(expected);

            for (Hour hour : stream.unanswered()) {
                Reply repeated = api.book(token, hour.key(), hour.wish());
                assertThat(repeated.status()).as(repeated.body()).isEqualTo(201);
                expected.add(repeated.json().path("reference").asText());
            }

            assertThat(bookings(api, token))
                    .as("each asked for once or twice, each there once")
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(again.stopsWithin(PATIENCE)).isTrue();
        }
        assertThat(differences(data)).isEmpty();
    }

    @Test
    void theLogIsJsonAndTellsNothingAboutAnybody() throws Exception {
        Path data = dataWithDemo();
        Hour hour = new Hour(0);
        try (RunningProcess running = RunningProcess.start(data, ANY_PORT)) {
            Api api = new Api(running.address());
            String token = api.token(BOOKER);
            assertThat(api.book(token, hour.key(), hour.wish()).status()).isEqualTo(201);
            assertThat(api.book(token, "somebody-elses-key", hour.wish()).status())
                    .isEqualTo(409);
            assertThat(running.stopsWithin(PATIENCE)).isTrue();
        }
        List<String> personal = personal();

        assertThat(personal).isNotEmpty();
        assertThat(Files.readAllLines(data.resolve("log").resolve("functions.jsonl")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(new ObjectMapper()
                                    .readTree(line)
                                    .path("requestId")
                                    .asText())
                            .isNotEmpty();
                    assertThat(line).doesNotContain(personal);
                });
    }

    /** A data folder of the test's own in which the demo is loaded already. */
    private Path dataWithDemo() throws IOException {
        Path from = loaded.resolve("data");
        Path to = folder.resolve("data");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
        return to;
    }

    private static JsonNode free(Api api, Hour hour) throws Exception {
        Reply found = api.get(hour.search());
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json().path("offers");
    }

    /** The references of all of somebody's bookings to come, page by page. */
    private static Set<String> bookings(Api api, String token) throws Exception {
        Set<String> references = new HashSet<>();
        String cursor = "";
        do {
            Reply page = api.get("/bookings" + (cursor.isEmpty() ? "" : "?cursor=" + cursor), token);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json()
                    .path("bookings")
                    .forEach(booking -> assertThat(
                                    references.add(booking.path("reference").asText()))
                            .isTrue());
            cursor = page.json().path("cursor").asText();
        } while (!cursor.isEmpty());
        return references;
    }

    private static Set<String> differences(Path data) {
        try (DynamoDbLocal database = DynamoDbLocal.onDisk(data.resolve("dynamodb"), ANY_PORT);
                DynamoDbClient client = database.client()) {
            return new CalendarCheck(client, "CalendarTable", "BookingsTable")
                    .check()
                    .differences();
        }
    }

    /** Who the demo's people are, and what they and the test have written. */
    private static List<String> personal() throws IOException {
        Path demo = Sources.ROOT.resolve("infrastructure").resolve("demo");
        List<String> personal = new ArrayList<>(List.of("Fiolin"));
        for (JsonNode persona : new ObjectMapper().readTree(Sources.read(demo.resolve("personas.json")))) {
            personal.add(persona.path("sub").asText());
            personal.add(persona.path("name").asText());
        }
        for (JsonNode request : new ObjectMapper().readTree(Sources.read(demo.resolve("requests.json")))) {
            personal.addAll(request.findValuesAsText("purpose"));
            personal.addAll(request.findValuesAsText("phone"));
        }
        return personal;
    }
}
