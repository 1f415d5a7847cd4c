package no.endorinn.acceptance;

import static no.endorinn.acceptance.Town.ADMINISTRATOR;
import static no.endorinn.acceptance.Town.at;
import static no.endorinn.acceptance.Town.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person asks for a hundred of everything at once, or for forty where not all is asked for, over HTTP, in a municipality that has decided no limits of its own. */
class GrabberTest {
    private static final int MANY = Turns.times(40, 100);
    private static final int OPEN_HERE = 6;
    private static final int WAITING = 6;
    private static final String REASON = "Ingen kan holde av alt.";

    private static Town town;
    private static LocalDate date;

    @BeforeAll
    static void open() {
        town = Town.shared();
        date = LocalDate.now(Oslo.ZONE).plusDays(30);
    }

    @AfterEach
    void theCalendarAndTheBookingsAgreeItemForItem() {
        assertThat(town.check().differences()).isEmpty();
    }

    @Test
    void aHundredBookingsByOnePersonAreAFewAndStaffUndoThemInOneAction() throws Exception {
        town.hall("grabbed");

        List<Reply> replies = hundred(nth -> book("sub-grabber", "grabbed", "", nth));

        List<String> got = references(replies);
        assertThat(got).hasSize(OPEN_HERE);
        assertThat(replies).filteredOn(reply -> reply.status() != 201).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("quota-open-bookings");
            assertThat(reply.body().path("detail").asText()).contains("6 kommende bestillinger");
        });
        assertUndoneInOneAction("sub-grabber", got, "cancelled");
    }

    @Test
    void aHundredRequestsByOnePersonAreAFewAndStaffAnswerThemInOneAction() throws Exception {
        List<String> halls = List.of("asked-1", "asked-2", "asked-3");
        for (String hall : halls) {
            town.hall(hall, "[{\"mode\":\"request\"}]");
        }

        List<Reply> replies = hundred(nth -> book("sub-asker", halls.get(nth % halls.size()), "", nth));

        List<String> got = references(replies);
        assertThat(got).hasSize(WAITING);
        assertThat(replies).filteredOn(reply -> reply.status() != 201).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("quota-open-requests");
            assertThat(reply.body().path("detail").asText()).contains("venter på svar");
        });
        assertUndoneInOneAction("sub-asker", got, "denied");
    }

    /** Sixty-four clients at once: for themselves, and for three associations that one of them has just added. */
    @Test
    void throughAssociationsOfTheirOwnOnePersonGetsNoMore() throws Exception {
        town.hall("through");
        List<String> whom = new ArrayList<>(List.of(""));
        for (String name : List.of("Nattravnene", "Morgenfuglene", "Kveldsgjengen")) {
            Reply added = town.post("sub-founder", "/associations", "add-" + name, "{\"name\":\"" + name + "\"}");
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
            whom.add(added.body().path("id").asText());
        }
        List<Supplier<Reply>> clients = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int nth = i;
            String association = whom.get(nth % whom.size());
            clients.add(() -> book("sub-founder", "through", association, nth));
        }

        List<Reply> replies = atOnce(clients);

        assertThat(replies).allMatch(reply -> List.of(201, 409, 503).contains(reply.status()));
        List<String> got = references(replies);
        assertThat(got).hasSizeBetween(1, OPEN_HERE);
        assertThat(holder(got.getFirst()).path("bookings"))
                .as("staff see all of it, whatever it was booked through")
                .hasSameSizeAs(got);
    }

    private static void assertUndoneInOneAction(String who, List<String> references, String became) {
        String first = references.getFirst();
        assertThat(holder(first).path("bookings")).hasSameSizeAs(references);
        String chosen = references.stream().map(each -> '"' + each + '"').collect(Collectors.joining(","));
        Reply undone = town.post(
                ADMINISTRATOR,
                "/bookings/" + first + "/holder/undo",
                "unused-key",
                "{\"reason\":\"" + REASON + "\",\"references\":[" + chosen + "]}");

        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.body().path("undone")).hasSameSizeAs(references);
        assertThat(holder(first).path("bookings")).isEmpty();
        for (String reference : references) {
            JsonNode booking = town.get(who, "/bookings/" + reference).body();
            assertThat(booking.path("status").asText()).isEqualTo(became);
            assertThat(booking.at("/occurrences/0/reason").asText()).isEqualTo(REASON);
            JsonNode last =
                    town.get(who, "/bookings/" + reference + "/history").body().at("/events/0");
            assertThat(last.path("type").asText()).isEqualTo("booking." + became);
            assertThat(last.path("role").asText()).isEqualTo("administrator");
        }
    }

    private static JsonNode holder(String reference) {
        Reply reply = town.get(ADMINISTRATOR, "/bookings/" + reference + "/holder");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body();
    }

    /** Each by the hour, so that none is in another's way. */
    private static Reply book(String who, String hall, String association, int nth) {
        LocalDate day = date.plusDays(nth / 12);
        LocalTime from = LocalTime.of(8 + nth % 12, 0);
        return town.post(who, "/bookings", "grab-" + hall + "-" + nth, """
            {"premises":"%s","start":"%s","end":"%s","purpose":"Alt","people":10,"shareUnder18":0,\
            "houseRulesVersion":1%s}
            """.formatted(
                        hall,
                        at(day, from),
                        at(day, from.plusHours(1)),
                        association.isEmpty() ? "" : ",\"association\":\"" + association + "\""));
    }

    private static List<String> references(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.body().path("reference").asText())
                .toList();
    }

    private static List<Reply> hundred(IntFunction<Reply> call) throws InterruptedException {
        List<Supplier<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int nth = i;
            calls.add(() -> call.apply(nth));
        }
        return atOnce(calls);
    }
}
