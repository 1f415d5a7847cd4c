package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueTest {
    private static final int WAITING = 27;

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final List<String> inOrder = new ArrayList<>();

    private static Municipality municipality;
    private static Desk desk;

    /** Those who ask first ask for the latest dates, so that the order cannot be the dates'. */
    @BeforeAll
    static void twentySevenAsk() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        String hall = municipality.premises(TestTerms.hallByRequest());
        for (int asked = 0; asked < WAITING; asked++) {
            municipality.itIs(NOW.plus(Duration.ofMinutes(asked)));
            String date = "2027-02-%02d".formatted(WAITING - asked);
            inOrder.add(desk.reference(LEADER, rehearsal(hall, date, "18:00", "20:00")));
        }
    }

    @Test
    void theOldestComesFirstPageByPage() {
        JsonNode page = desk.see(CASEWORKER, "/requests");
        JsonNode rest =
                desk.see(CASEWORKER, "/requests?cursor=" + page.path("cursor").asText());

        assertThat(texts(page.path("requests"), "reference")).isEqualTo(inOrder.subList(0, 25));
        assertThat(texts(rest.path("requests"), "reference")).isEqualTo(inOrder.subList(25, WAITING));
        assertThat(rest.has("cursor")).isFalse();
    }

    @Test
    void aCursorThatIsNoneOfOursIsRefused() {
        for (String cursor : List.of("*", "%C3%A6", "AAAA", "a".repeat(190))) {
            Reply refusal = municipality
                    .calls()
                    .as(CASEWORKER)
                    .get("/requests?cursor=" + cursor)
                    .send();

            assertThat(refusal.status()).as(cursor).isEqualTo(400);
            assertThat(codes(refusal)).containsExactly("unreadable-cursor");
        }
    }
}
