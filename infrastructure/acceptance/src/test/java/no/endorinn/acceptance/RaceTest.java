package no.endorinn.acceptance;

import static no.endorinn.acceptance.Town.at;
import static no.endorinn.acceptance.Town.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Many clients at once, over real HTTP, against sixteen environments of the function that know nothing of one another: as many
 * again and three times as often with {@code -Dall}.
 */
class RaceTest {
    private static final boolean ALL = System.getProperty("all") != null;
    private static final int CLIENTS = ALL ? 64 : 32;
    private static final int ROUNDS = ALL ? 6 : 2;
    private static final int ENDS = ALL ? 12 : 4;
    private static final List<String> EXTENTS =
            List.of("[]", "[\"a\"]", "[\"b\"]", "[\"c\"]", "[\"a\",\"b\"]", "[\"b\",\"c\"]");

    private static Town town;
    private static LocalDate date;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        town = new Town();
        town.withoutNarrowLimits();
        date = LocalDate.now(Oslo.ZONE).plusDays(30);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @AfterEach
    void theCalendarAndTheBookingsAgreeItemForItem() {
        assertThat(town.check().differences()).isEmpty();
    }

    @Test
    void whereAllCollideExactlyOneGetsItAndTheOthersAreToldWhy() throws Exception {
        town.hall("one");

        List<Reply> replies =
                all(client -> book(client, "one", EXTENTS.get(client % EXTENTS.size() == 0 ? 0 : 4), 18, 20));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(CLIENTS - 1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allMatch(reply -> reply.code().equals("overlaps"));
    }

    @Test
    void thirdsOfTheSameHallAreGivenToThreeAndNoMore() throws Exception {
        town.hall("thirds");

        List<Reply> replies = all(client -> book(client, "thirds", EXTENTS.get(1 + client % 3), 18, 20));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(3);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(CLIENTS - 3);
    }

    @Test
    void neighboursInTimeAllGetTheirs() throws Exception {
        town.hall("neighbours");

        List<Reply> replies = all(client -> book(client, "neighbours", "[]", client % 24, client % 24 + 1));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(24);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(CLIENTS - 24);
    }

    @Test
    void seriesThatMeetOnOneDateAreAllOrNothing() throws Exception {
        town.hall("series");

        List<Reply> replies = all(client -> series(client, "series", client % 4));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(CLIENTS - 1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 201)
                .allMatch(reply -> reply.body().path("occurrences").size() == 20);
    }

    @Test
    void movesToTheSameTimeAreWonByOne() throws Exception {
        town.hall("moves");
        List<String> references = IntStream.range(0, CLIENTS)
                .mapToObj(client ->
                        book(client, "moves", "[]", client % 24, client % 24 + 1, date.plusDays(1 + client / 24)))
                .map(reply -> reply.body().path("reference").asText())
                .toList();

        List<Reply> replies = all(client -> move(client, references.get(client), 12, 14));

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(CLIENTS - 1);
    }

    @Test
    void whoeverBooksWhileTheTermsEndIsRefusedOrOnTheList() throws Exception {
        for (int round = 0; round < ENDS; round++) {
            String hall = "ends-" + round;
            town.hall(hall);
            List<Supplier<Reply>> calls = new ArrayList<>();
            for (int client = 0; client < 24; client++) {
                int who = client;
                calls.add(() -> book(who, hall, "[]", who % 12, who % 12 + 1, date.plusDays(who % 4)));
            }
            calls.add(6, () -> town.retire(hall, date));

            List<Reply> replies = new ArrayList<>(atOnce(calls));
            Reply end = replies.remove(6);

            assertThat(end.status()).as(end.toString()).isEqualTo(200);
            List<String> told = end.body().path("affected").findValuesAsText("reference");
            assertThat(replies)
                    .allMatch(reply -> reply.status() == 201 || !reply.code().isEmpty());
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 201)
                    .allMatch(reply ->
                            told.contains(reply.body().path("reference").asText()));
        }
    }

    @Test
    void theSameRequestSentByAllAtOnceIsOneBookingAndOneAnswer() throws Exception {
        town.hall("repeats");

        List<Reply> replies = all(client -> book(0, "repeats", "[]", 18, 20));

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
    }

    @Test
    void whateverComesAtOnceNothingIsTakenTwiceAndNothingFails() throws Exception {
        town.hall("everything");
        Random random = new Random(20_270_107);
        List<String> mine = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int nth = round;
            List<Supplier<Reply>> calls = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int who = nth * CLIENTS + client;
                int from = random.nextInt(22);
                int to = from + 1 + random.nextInt(2);
                String extent = EXTENTS.get(random.nextInt(EXTENTS.size()));
                LocalDate day = date.plusDays(random.nextInt(3));
                if (!mine.isEmpty() && random.nextInt(3) == 0) {
                    String reference = mine.get(random.nextInt(mine.size()));
                    calls.add(() -> move(0, reference, from, to));
                } else if (random.nextInt(6) == 0) {
                    calls.add(() -> series(who, "everything", from % 4));
                } else {
                    calls.add(() -> town.post(
                            "client-0",
                            "/bookings",
                            "everything-" + who,
                            wish("everything", extent, day, from, to, "")));
                }
            }

            List<Reply> replies = atOnce(calls);

            assertThat(replies).allMatch(reply -> List.of(200, 201, 409).contains(reply.status()));
            replies.stream()
                    .filter(reply -> reply.status() == 201)
                    .filter(reply -> reply.body().path("occurrences").size() == 1)
                    .forEach(reply -> mine.add(reply.body().path("reference").asText()));
            assertThat(town.check().differences()).isEmpty();
        }
    }

    private static List<Reply> all(IntFunction<Reply> call) throws InterruptedException {
        List<Supplier<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            calls.add(() -> call.apply(client));
        }
        return atOnce(calls);
    }

    private static Reply book(int client, String hall, String parts, int from, int to) {
        return book(client, hall, parts, from, to, date);
    }

    private static Reply book(int client, String hall, String parts, int from, int to, LocalDate day) {
        return town.post(
                "client-" + client, "/bookings", "book-" + hall + "-" + client, wish(hall, parts, day, from, to, ""));
    }

    private static Reply series(int client, String hall, int hour) {
        String repeat = ",\"repeat\":{\"until\":\"%s\"}".formatted(date.plusWeeks(19));
        return town.post(
                "client-" + client,
                "/bookings",
                "series-" + hall + "-" + client,
                wish(hall, "[]", date, 10, 12 + hour, repeat));
    }

    private static Reply move(int client, String reference, int from, int to) {
        String json = "{\"occurrence\":1,\"start\":\"%s\",\"end\":\"%s\"}".formatted(hour(date, from), hour(date, to));
        return town.post("client-" + client, "/bookings/" + reference + "/move", "unused-key", json);
    }

    private static String wish(String hall, String parts, LocalDate day, int from, int to, String repeat) {
        return """
            {"premises":"%s","parts":%s,"start":"%s","end":"%s","purpose":"Trening","people":10,"shareUnder18":0,
             "houseRulesVersion":1%s}
            """.formatted(hall, parts, hour(day, from), hour(day, to), repeat);
    }

    private static String hour(LocalDate day, int hour) {
        return at(day.plusDays(hour / 24), LocalTime.of(hour % 24, 0));
    }
}
