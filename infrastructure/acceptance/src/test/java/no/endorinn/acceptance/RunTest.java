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
import no.endorinn.acceptance.BookingStream.Hour;
import no.endorinn.check.CalendarCheck;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What {@code ./run} starts, on a data folder, lives twice: it loads the demo municipality, is used and killed; it is started
 * again, used and stopped. The tests ask what came of it, and what lies in the folder at last.
 */
@Execution(ExecutionMode.CONCURRENT)
class RunTest {
    private static final String BOOKER = "petra-privat";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ANY_PORT = 0;
    private static final Hour FIRST = new Hour(0);

    @TempDir
    static Path folder;

    private static Path data;

    /** The offers of an hour before and after it was booked, and after the restart. */
    private static List<Integer> offers;

    private static int seenAfterRestart;
    private static boolean stopped;

    private static BookingStream stream;
    private static Set<String> expected;
    private static Set<String> afterKill;
    private static Set<String> afterRepeats;

    @BeforeAll
    static void live() throws Exception {
        data = folder.resolve("data");
        offers = new ArrayList<>();
        int port;
        String token;
        String reference;
        try (RunningProcess first = RunningProcess.start(data, ANY_PORT)) {
            Api api = new Api(first.address());
            port = first.address().getPort();
            token = api.token(BOOKER);
            api.withoutNarrowLimits(api.token("ada-admin"));
            offers.add(free(api));
            Reply booked = api.book(token, FIRST.key(), FIRST.wish());
            assertThat(booked.status()).as(booked.body()).isEqualTo(201);
            reference = booked.json().path("reference").asText();
            offers.add(free(api));
            assertThat(api.book(token, "somebody-elses-key", FIRST.wish()).status())
                    .isEqualTo(409);
            expected = bookings(api, token);
            stream = new BookingStream(api, token, FIRST.number() + 1);
            stream.flowUntil(20, first::kill);
        }
        expected.addAll(stream.answered().values());
        try (RunningProcess second = RunningProcess.start(data, port)) {
            Api api = new Api(second.address());
            seenAfterRestart = api.get("/bookings/" + reference, token).status();
            offers.add(free(api));
            afterKill = bookings(api, token);
            for (Hour hour : stream.unanswered()) {
                Reply repeated = api.book(token, hour.key(), hour.wish());
                assertThat(repeated.status()).as(repeated.body()).isEqualTo(201);
                expected.add(repeated.json().path("reference").asText());
            }
            afterRepeats = bookings(api, token);
            stopped = second.stopsWithin(PATIENCE);
        }
    }

    @Test
    void itStopsWhenItIsToldTo() {
        assertThat(stopped).as("stopped by SIGTERM").isTrue();
    }

    @Test
    void whatIsBookedIsGoneFromTheSearchAlsoAfterARestart() {
        assertThat(offers).containsExactly(1, 0, 0);
        assertThat(seenAfterRestart)
                .as("the booking, seen with the token from before the restart")
                .isEqualTo(200);
    }

    @Test
    void aKillInMidWriteLosesNothingThatWasAnswered() {
        assertThat(stream.unanswered()).as("what the kill interrupted").isNotEmpty();
        assertThat(afterKill).containsAll(stream.answered().values());
        assertThat(afterRepeats)
                .as("each asked for once or twice, each there once")
                .containsExactlyInAnyOrderElementsOf(expected);
        CalendarCheck.Finding left = left();
        assertThat(left.differences()).isEmpty();
        assertThat(left.bookings()).as("in the folder, once it was stopped").isGreaterThanOrEqualTo(expected.size());
    }

    @Test
    void theLogIsJsonAndTellsNothingAboutAnybody() throws Exception {
        List<String> personal = personal();

        assertThat(personal).isNotEmpty();
        assertThat(Files.readAllLines(data.resolve("log").resolve("functions.jsonl")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode told = new ObjectMapper().readTree(line);
                    assertThat(told.path("level").asText()).isNotEmpty();
                    assertThat(!told.has("route") || told.has("requestId"))
                            .as("a request is told by its id")
                            .isTrue();
                    assertThat(line).doesNotContain(personal);
                });
    }

    /** In how many ways the first hour can be had. */
    private static int free(Api api) throws Exception {
        Reply found = api.get(FIRST.search());
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json().path("offers").size();
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

    private static CalendarCheck.Finding left() {
        try (DynamoDbLocal database = DynamoDbLocal.onDisk(data.resolve("dynamodb"), ANY_PORT);
                DynamoDbClient client = database.client()) {
            return new CalendarCheck(client, "CalendarTable", "BookingsTable").check();
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
