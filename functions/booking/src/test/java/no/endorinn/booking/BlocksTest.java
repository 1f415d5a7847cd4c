package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.newKey;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlocksTest {
    private static final String DAY = "2027-01-14";

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
    void aBlockTakesThePremisesAndHasNeitherPeopleNorPrice() {
        String hall = municipality.hall();

        Reply reply = desk.block(CARETAKER, block(hall));

        JsonNode block = reply.json();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(block.path("kind").asText()).isEqualTo("block");
        assertThat(block.path("purpose").asText()).isEqualTo("Gulvet slipes");
        assertThat(block.has("people") || block.has("price") || block.has("houseRulesVersion"))
                .isFalse();
        assertThat(codes(desk.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"))))
                .containsExactly("overlaps");
    }

    @Test
    void whatIsOverCannotBeBlocked() {
        String hall = municipality.hall();
        municipality.itIs(Instant.parse("2027-02-01T11:00:00Z"));

        assertThat(codes(desk.block(CARETAKER, block(hall)))).containsExactly("in-the-past");
    }

    @Test
    void whoIsInTheWayIsListedBeforeAnythingIsDone() {
        String hall = municipality.hall();
        String clubs =
                desk.reference(FOOTBALLER, training(hall, DAY, "18:00", "20:00").with("parts", "[\"a\"]"));
        desk.booked(STRANGER, party(hall, DAY, "20:00", "22:00"));

        Reply refusal = desk.block(CARETAKER, block(hall));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("would-displace");
        JsonNode affected = refusal.json().path("affected");
        assertThat(texts(affected, "start")).containsExactly(at(DAY, "18:00"), at(DAY, "20:00"));
        assertThat(affected.at("/0/reference").asText()).isEqualTo(clubs);
        assertThat(affected.at("/0/name").asText()).isEqualTo("Fjordvik fotball");
        assertThat(affected.at("/1").has("name")).as("a private person's name").isFalse();
        assertThat(desk.see(FOOTBALLER, "/bookings/" + clubs).path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void exactlyThoseWhoAreListedGiveWay() {
        String hall = municipality.hall();
        String clubs = desk.reference(FOOTBALLER, training(hall, DAY, "18:00", "20:00"));
        String choirs = desk.reference(LEADER, rehearsal(hall, DAY, "20:00", "22:00"));
        String elsewhen = desk.reference(LEADER, rehearsal(hall, "2027-01-15", "20:00", "22:00"));

        for (List<String> wrong : List.of(List.of(clubs), List.of(clubs, choirs, elsewhen), List.of(clubs, elsewhen))) {
            assertThat(codes(desk.block(CARETAKER, block(hall, wrong)))).containsExactly("would-displace");
        }
        assertThat(desk.block(CARETAKER, block(hall, List.of(choirs, clubs))).status())
                .isEqualTo(201);

        JsonNode displaced = desk.see(LEADER, "/bookings/" + choirs);
        assertThat(displaced.at("/occurrences/0/status").asText()).isEqualTo("displaced");
        assertThat(displaced.at("/occurrences/0/reason").asText()).isEqualTo("Gulvet slipes");
        assertThat(displaced.at("/price/amount").asInt()).isZero();
        assertThat(desk.see(LEADER, "/bookings/" + elsewhen).path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void aSeriesLosesOnlyTheDateThatIsInTheWay() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, weekly(rehearsal(hall, DAY, "18:00", "20:00"), "2027-01-28"));

        assertThat(desk.block(CARETAKER, block(hall, List.of(reference))).status())
                .isEqualTo(201);

        JsonNode series = desk.see(LEADER, "/bookings/" + reference);
        assertThat(texts(series.path("occurrences"), "status")).containsExactly("displaced", "confirmed", "confirmed");
        assertThat(series.path("status").asText()).isEqualTo("confirmed");
    }

    @Test
    void aPartIsBlockedBesideTheOthers() {
        String hall = municipality.hall();
        desk.booked(LEADER, rehearsal(hall, DAY, "18:00", "20:00").with("parts", "[\"a\",\"b\"]"));

        assertThat(desk.block(CARETAKER, block(hall).with("parts", "[\"c\"]")).status())
                .isEqualTo(201);
        assertThat(codes(desk.block(CARETAKER, block(hall).with("parts", "[\"attic\"]"))))
                .containsExactly("unknown-part");
    }

    @Test
    void cancellingLiftsABlockAlsoWhenItHasBegun() {
        String hall = municipality.hall();
        String displaced = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        String block = desk.block(CARETAKER, block(hall, List.of(displaced)))
                .json()
                .path("reference")
                .asText();
        municipality.itIs(Instant.parse("2027-01-14T09:00:00Z"));

        JsonNode lifted = ok(desk.cancel(CARETAKER, block, "{}"));

        assertThat(lifted.path("status").asText()).isEqualTo("cancelled");
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.see(LEADER, "/bookings/" + displaced)
                        .at("/occurrences/0/status")
                        .asText())
                .isEqualTo("displaced");
    }

    @Test
    void onlyThoseWhoBlockLiftABlock() {
        String block = desk.block(CARETAKER, block(municipality.hall()))
                .json()
                .path("reference")
                .asText();

        assertThat(desk.cancel(LEADER, block, "{}").status()).isEqualTo(404);
        assertThat(desk.cancel(READER, block, "{}").status()).isEqualTo(403);
        assertThat(desk.cancel(COORDINATOR, block, "{}").status()).isEqualTo(403);
        ok(desk.cancel(CASEWORKER, block, "{}"));
    }

    @Test
    void aBlockIsNotMoved() {
        String hall = municipality.hall();
        String block =
                desk.block(CARETAKER, block(hall)).json().path("reference").asText();

        Reply refusal = desk.move(
                CARETAKER,
                block,
                "{\"occurrence\":1,\"start\":\"%s\",\"end\":\"%s\"}".formatted(at(DAY, "18:00"), at(DAY, "20:00")));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("block-is-lifted-not-moved");
    }

    @Test
    void aBlockDoesNotDisplaceABlock() {
        String hall = municipality.hall();
        String there =
                desk.block(CARETAKER, block(hall)).json().path("reference").asText();

        Reply refusal = desk.block(CARETAKER, block(hall, List.of(there)));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("blocked-already");
    }

    @Test
    void aRepeatedBlockIsAnsweredAsTheFirst() {
        String hall = municipality.hall();
        String displaced = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        String key = newKey();

        Reply first = block(block(hall, List.of(displaced)), key);
        Reply repeat = block(block(hall, List.of(displaced)), key);
        Reply other = block(block(hall), key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat).isEqualTo(first);
        assertThat(codes(other)).containsExactly("idempotency-key-reused");
    }

    private static Reply block(Body block, String key) {
        return municipality
                .calls()
                .as(CARETAKER)
                .post("/blocks", block.toString())
                .header("Idempotency-Key", key)
                .send();
    }

    /** All of the hall from eight to eleven in the evening. */
    private static Body block(String hall) {
        return Body.of("{\"title\":\"Gulvet slipes\"}")
                .withText("premises", hall)
                .withText("start", at(DAY, "08:00"))
                .withText("end", at(DAY, "23:00"));
    }

    private static Body block(String hall, List<String> displacing) {
        return block(hall).with("displace", "[\"" + String.join("\",\"", displacing) + "\"]");
    }
}
