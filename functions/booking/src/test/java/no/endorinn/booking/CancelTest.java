package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.TREASURER;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CancelTest {
    private static final String DAY = "2027-01-14";
    private static final Instant LATE = Instant.parse("2027-01-13T12:00:00Z");
    private static final Instant BEGUN = Instant.parse("2027-01-14T17:00:00Z");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
    }

    @AfterEach
    void backToToday() {
        municipality.itIs(NOW);
    }

    @Test
    void whatIsCancelledInTimeIsFreeAgainAndCostsNothing() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        JsonNode cancelled = ok(desk.cancel(LEADER, reference, "{\"reason\":\"Dirigenten er syk\"}"));

        assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.at("/occurrences/0/reason").asText()).isEqualTo("Dirigenten er syk");
        assertThat(cancelled.at("/price/amount").asInt()).isZero();
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void aRepeatedCancellationIsAnsweredAsTheFirst() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));

        Reply first = desk.cancel(LEADER, reference, "{}");
        municipality.itIs(BEGUN);
        Reply repeat = desk.cancel(LEADER, reference, "{}");

        assertThat(repeat).isEqualTo(first);
    }

    @Test
    void lateCancellationSaysBeforehandWhatItCosts() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        municipality.itIs(LATE);

        JsonNode beforehand = desk.see(LEADER, "/bookings/" + reference).at("/occurrences/0/cancellation");
        Reply refusal = desk.cancel(LEADER, reference, "{}");

        assertThat(beforehand.path("late").asBoolean()).isTrue();
        assertThat(beforehand.path("amount").asInt()).isEqualTo(60_000);
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("late-cancellation");
        assertThat(refusal.json().at("/cost/amount").asInt()).isEqualTo(60_000);
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isZero();
    }

    @Test
    void acceptedLateCancellationFreesTheTimeAndKeepsThePrice() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        municipality.itIs(LATE);

        Reply cancelled = desk.cancel(LEADER, reference, "{\"acceptLate\":true}");

        assertThat(ok(cancelled).at("/occurrences/0/status").asText()).isEqualTo("cancelled-late");
        assertThat(cancelled.json().at("/price/amount").asInt()).isEqualTo(60_000);
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.cancel(LEADER, reference, "{}")).isEqualTo(cancelled);
    }

    @Test
    void whatHasBegunIsNotCancelled() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        municipality.itIs(BEGUN);

        Reply refusal = desk.cancel(LEADER, reference, "{\"acceptLate\":true}");

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("has-begun");
    }

    @Test
    void aRequestIsWithdrawnWithoutCostHoweverLate() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        municipality.itIs(LATE);

        JsonNode withdrawn = ok(desk.cancel(LEADER, reference, "{}"));

        assertThat(withdrawn.path("status").asText()).isEqualTo("cancelled");
        assertThat(withdrawn.at("/price/amount").asInt()).isZero();
    }

    @Test
    void oneOrTheRestOfASeriesIsCancelled() {
        String reference =
                desk.reference(LEADER, weekly(rehearsal(municipality.hall(), DAY, "18:00", "20:00"), "2027-02-04"));

        JsonNode one = ok(desk.cancel(LEADER, reference, "{\"occurrence\":2}"));
        assertThat(texts(one.path("occurrences"), "status"))
                .containsExactly("confirmed", "cancelled", "confirmed", "confirmed");
        JsonNode rest = ok(desk.cancel(LEADER, reference, "{\"occurrence\":3,\"scope\":\"rest\"}"));
        assertThat(texts(rest.path("occurrences"), "status"))
                .containsExactly("confirmed", "cancelled", "cancelled", "cancelled");
        assertThat(rest.path("status").asText()).isEqualTo("confirmed");
        assertThat(codes(desk.cancel(LEADER, reference, "{\"occurrence\":5}"))).containsExactly("no-such-occurrence");
        assertThat(codes(desk.cancel(LEADER, reference, "{\"scope\":\"rest\"}")))
                .containsExactly("missing");
    }

    @Test
    void allOfASeriesIsAllThatHasNotBegunAndOnlyTheLateOnesCost() {
        String reference =
                desk.reference(LEADER, weekly(rehearsal(municipality.hall(), DAY, "18:00", "20:00"), "2027-01-28"));
        municipality.itIs(Instant.parse("2027-01-20T12:00:00Z"));

        Reply refusal = desk.cancel(LEADER, reference, "{}");
        assertThat(refusal.json().at("/cost/amount").asInt()).isEqualTo(60_000);
        JsonNode cancelled = ok(desk.cancel(LEADER, reference, "{\"acceptLate\":true}"));

        assertThat(texts(cancelled.path("occurrences"), "status"))
                .containsExactly("confirmed", "cancelled-late", "cancelled");
        assertThat(cancelled.at("/price/amount").asInt()).isEqualTo(2 * 60_000);
    }

    @Test
    void onlyThoseWhoMayBookCancelAndStaff() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));

        assertThat(desk.cancel(FOOTBALLER, reference, "{}").status()).isEqualTo(404);
        assertThat(desk.cancel(TREASURER, reference, "{}").status()).isEqualTo(403);
        ok(desk.cancel(CASEWORKER, reference, "{}"));
    }

    @Test
    void nobodyCancelsWhatTheyHaveNotSeen() {
        String reference =
                desk.reference(LEADER, weekly(rehearsal(municipality.hall(), DAY, "18:00", "20:00"), "2027-01-21"));
        desk.cancel(LEADER, reference, "{\"occurrence\":1}");

        Reply stale = municipality
                .calls()
                .as(LEADER)
                .post("/bookings/" + reference + "/cancel", "{}")
                .header("If-Match", "\"1\"")
                .send();

        assertThat(stale.status()).isEqualTo(412);
        assertThat(texts(stale.json().at("/current/occurrences"), "status")).containsExactly("cancelled", "confirmed");
    }

    @Test
    void aReferenceIsReadHoweverItIsTyped() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        String typed = reference.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + reference.substring(4);

        assertThat(desk.see(LEADER, "/bookings/" + typed).path("reference").asText())
                .isEqualTo(reference);
        assertThat(municipality
                        .calls()
                        .as(LEADER)
                        .get("/bookings/00000000")
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
