package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.booking.BookingFunction;
import no.endorinn.check.CalendarCheck;
import no.endorinn.local.Inhabitants;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB fails in every way it can, and still nothing is lost and nothing happens twice. */
class FaultsTest {
    private static final LocalDate DATE = LocalDate.parse("2027-01-14");
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final int CLIENTS = Turns.times(32, 64);
    private static final int ENVIRONMENTS = Turns.times(8, CLIENTS);

    private static int halls;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    /** An environment that meets no faults. */
    private final Calls calm = calls(tables.client());

    private String hall = "";

    @BeforeEach
    void aHallOfItsOwnForEachTest() throws IOException {
        hall = "hall-" + halls++;
        Inhabitants inhabitants = new Inhabitants(tables.client(), tables.name("PeopleTable"));
        inhabitants.put("ada", "Ada", "ADMINISTRATOR");
        List.of("kari", "ola").forEach(person -> inhabitants.put(person, person));
        IntStream.range(0, CLIENTS).forEach(i -> inhabitants.put("client-" + i, "Client"));
        try (InputStream terms = Town.class.getResourceAsStream("/hall.json")) {
            String json = new String(terms.readAllBytes(), StandardCharsets.UTF_8);
            calm.as("ada")
                    .post("/premises", "{\"id\":\"" + hall + "\",\"from\":\"2026-01-01\",\"terms\":" + json + "}")
                    .send();
        }
    }

    @AfterEach
    void theCalendarAndTheBookingsAgreeItemForItem() {
        CalendarCheck check =
                new CalendarCheck(tables.client(), tables.name("CalendarTable"), tables.name("BookingsTable"));
        assertThat(check.check().differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMED_OUT_BEFORE", "TIMED_OUT_AFTER", "THROTTLED", "CONFLICT"})
    void aBookingThatMeetsTheFaultIsMadeOnceAndAnswered(Fault fault) {
        FaultyClient faulty = new FaultyClient(tables.client(), FaultyClient.first(fault, fault));

        Reply reply = book(calls(faulty), "kari", "key-0001", 18);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(faulty.injected()).isEqualTo(2);
        assertThat(book(calm, "kari", "key-0001", 18).body()).isEqualTo(reply.body());
        assertThat(book(calm, "ola", "key-0001", 18).code()).isEqualTo("overlaps");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMED_OUT_BEFORE", "TIMED_OUT_AFTER", "THROTTLED", "CONFLICT"})
    void movingAndCancellingMeetTheFaultAndHappenOnce(Fault fault) {
        String reference =
                book(calm, "kari", "key-0002", 10).body().path("reference").asText();

        Reply moved = move(calls(new FaultyClient(tables.client(), FaultyClient.first(fault, fault))), reference, 12);
        Reply cancelled = cancel(calls(new FaultyClient(tables.client(), FaultyClient.first(fault, fault))), reference);

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("version").asInt()).isEqualTo(2);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().path("version").asInt()).isEqualTo(3);
        assertThat(cancel(calm, reference).body()).isEqualTo(cancelled.body());
    }

    @Test
    void aProcessStoppedBetweenReadAndWriteLeavesNothingAndTheRepeatGetsTheBooking() {
        Calls stopping = calls(new FaultyClient(tables.client(), FaultyClient.first(Fault.STOPPED)));

        assertThat(answered(() -> book(stopping, "kari", "key-0003", 18))).isEmpty();
        assertThat(book(calm, "ola", "key-0004", 18).status()).isEqualTo(201);
        assertThat(book(calm, "kari", "key-0003", 18).code()).isEqualTo("overlaps");
    }

    @Test
    void whenTheFaultLastsTheAnswerIsThatItIsBusyAndNothingHasHappened() {
        FaultyClient faulty =
                new FaultyClient(tables.client(), FaultyClient.often(1, 1, List.of(Fault.TIMED_OUT_BEFORE)));

        Reply reply = book(impatient(faulty), "kari", "key-0005", 18);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("busy");
        assertThat(book(calm, "ola", "key-0006", 18).status()).isEqualTo(201);
    }

    @Test
    void theSameRequestADayLaterGetsTheFirstAnswer() {
        Reply first = book(calm, "kari", "key-0007", 18);
        now.set(NOW.plus(Duration.ofDays(1)));

        assertThat(book(calm, "kari", "key-0007", 18).body()).isEqualTo(first.body());
    }

    @Test
    void theSameRequestTwiceAtTheSameTimeIsOneBookingThoughTheNetworkFails() throws InterruptedException {
        List<Fault> faults = List.of(Fault.TIMED_OUT_AFTER, Fault.TIMED_OUT_BEFORE, Fault.CONFLICT);
        DynamoDbClient faulty = new FaultyClient(tables.client(), FaultyClient.often(2, 0.4, faults));
        Calls one = calls(faulty);
        Calls other = calls(faulty);

        List<Reply> replies = Town.atOnce(
                List.of(() -> book(one, "kari", "key-0008", 18), () -> book(other, "kari", "key-0008", 18)));

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.get(0).body()).isEqualTo(replies.get(1).body());
    }

    @Test
    void inAStormOfFaultsEverybodyWhoIsToldYesHasItAndNobodyElse() throws InterruptedException {
        List<Fault> faults = List.of(Fault.values()).subList(1, Fault.values().length);
        DynamoDbClient faulty = new FaultyClient(tables.client(), FaultyClient.often(3, 0.3, faults));
        List<Supplier<Reply>> clients = new ArrayList<>();
        List<Calls> environments =
                Stream.generate(() -> calls(faulty)).limit(ENVIRONMENTS).toList();
        for (int i = 0; i < CLIENTS; i++) {
            Calls environment = environments.get(i % ENVIRONMENTS);
            String who = "client-" + i;
            int hour = 8 + i % 12;
            clients.add(() -> persistently(() -> book(environment, who, "storm-" + who, hour)));
        }

        List<Reply> replies = Town.atOnce(clients);

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(12);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allMatch(reply -> reply.status() == 409 && reply.code().equals("overlaps"));
        for (int i = 0; i < CLIENTS; i++) {
            Reply again = book(calm, "client-" + i, "storm-client-" + i, 8 + i % 12);
            assertThat(again.status()).isEqualTo(replies.get(i).status());
        }
    }

    /** As a client does whose connection broke: sends the same again. */
    private static Reply persistently(Supplier<Reply> request) {
        for (int i = 0; i < 50; i++) {
            Optional<Reply> reply = answered(request);
            if (reply.isPresent() && reply.get().status() != 503) {
                return reply.get();
            }
        }
        throw new AssertionError("no answer in fifty tries");
    }

    private static Optional<Reply> answered(Supplier<Reply> request) {
        try {
            return Optional.of(request.get());
        } catch (FaultyClient.Stopped gone) {
            return Optional.empty();
        }
    }

    private Reply book(Calls calls, String who, String key, int hour) {
        String json = """
            {"premises":"%s","start":"%s","end":"%s","purpose":"Trening","people":10,"shareUnder18":0,
             "houseRulesVersion":1}
            """.formatted(hall, hour(hour), hour(hour + 1));
        return Town.reply(calls.as(who)
                .post("/bookings", json)
                .header("Idempotency-Key", key + hall)
                .send());
    }

    private static Reply move(Calls calls, String reference, int hour) {
        String json = "{\"occurrence\":1,\"start\":\"%s\",\"end\":\"%s\"}".formatted(hour(hour), hour(hour + 1));
        return Town.reply(
                calls.as("kari").post("/bookings/" + reference + "/move", json).send());
    }

    private static Reply cancel(Calls calls, String reference) {
        return Town.reply(calls.as("kari")
                .post("/bookings/" + reference + "/cancel", "{}")
                .send());
    }

    private static String hour(int hour) {
        return Town.at(DATE, LocalTime.of(hour, 0));
    }

    private Calls calls(DynamoDbClient client) {
        return calls(client, now::get);
    }

    /** An environment whose clock is a second further each time it is looked at. */
    private Calls impatient(DynamoDbClient client) {
        return calls(client, () -> now.updateAndGet(instant -> instant.plusSeconds(1)));
    }

    private static Calls calls(DynamoDbClient client, InstantSource clock) {
        return Calls.to(new BookingFunction(Environment.of(tables, client, clock)));
    }
}
