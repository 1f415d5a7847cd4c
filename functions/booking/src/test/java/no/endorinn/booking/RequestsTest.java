package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.SINGING_CASEWORKER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestsTest {
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
    void whatIsAskedForHoldsItsTimeUntilItIsAnswered() {
        String hall = hall();
        JsonNode asked = desk.booked(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        assertThat(asked.path("status").asText()).isEqualTo("requested");
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isZero();
        assertThat(codes(desk.book(FOOTBALLER, training(hall, DAY, "19:00", "21:00"))))
                .containsExactly("overlaps");
    }

    @Test
    void whatIsApprovedIsConfirmedAndLeavesTheQueue() {
        String reference = asked();

        JsonNode approved = ok(desk.approve(CASEWORKER, reference, "{\"note\":\"Husk nøkkel.\"}"));

        assertThat(approved.path("status").asText()).isEqualTo("confirmed");
        assertThat(approved.path("decidedAt").asText()).isEqualTo(at("2027-01-07", "12:00"));
        assertThat(desk.see(LEADER, "/bookings/" + reference)
                        .path("decisionReason")
                        .asText())
                .isEqualTo("Husk nøkkel.");
        assertThat(municipality.references()).doesNotContain(reference);
    }

    @Test
    void aRepeatedApprovalIsAnsweredAsTheFirst() {
        String reference = asked();
        municipality.itIs(NOW.plusNanos(123_456_789));

        Reply first = desk.approve(CASEWORKER, reference, "{}");
        Reply repeat = desk.approve(CASEWORKER, reference, "{}");

        ok(first);
        assertThat(repeat).isEqualTo(first);
    }

    @Test
    void aRequestIsChangedAndApprovedInOne() {
        String hall = hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        String change =
                "{\"start\":\"%s\",\"end\":\"%s\",\"parts\":[\"a\"]}".formatted(at(DAY, "20:30"), at(DAY, "22:00"));

        Reply approved = desk.approve(CASEWORKER, reference, change);

        assertThat(ok(approved).at("/occurrences/0/start").asText()).isEqualTo(at(DAY, "20:30"));
        assertThat(approved.json().at("/occurrences/0/price/amount").asInt()).isEqualTo(15_000);
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.approve(CASEWORKER, reference, change)).isEqualTo(approved);
    }

    @Test
    void aRequestIsNotChangedToATimeLongerThanAFortnight() {
        String change = "{\"end\":\"%s\"}".formatted(at("2187-01-14", "20:00"));

        assertThat(codes(desk.approve(CASEWORKER, asked(), change))).containsExactly("longer-than-a-fortnight");
    }

    @Test
    void aSeriesIsAnsweredWhole() {
        String reference = desk.reference(LEADER, weekly(rehearsal(hall(), DAY, "18:00", "20:00"), "2027-01-28"));

        JsonNode approved = ok(desk.approve(CASEWORKER, reference, "{}"));

        assertThat(texts(approved.path("occurrences"), "status"))
                .containsExactly("confirmed", "confirmed", "confirmed");
    }

    @Test
    void theApplicantReadsWhyItWasDeniedAndTheTimeIsFree() {
        String hall = hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        Reply denied = desk.deny(CASEWORKER, reference, "Lovet bort til konserten.");

        JsonNode read = desk.see(LEADER, "/bookings/" + reference);
        assertThat(ok(denied)).isEqualTo(read);
        assertThat(read.path("status").asText()).isEqualTo("denied");
        assertThat(read.path("decisionReason").asText()).isEqualTo("Lovet bort til konserten.");
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.deny(CASEWORKER, reference, "Lovet bort til konserten."))
                .isEqualTo(denied);
        assertThat(codes(desk.deny(CASEWORKER, reference, "En annen grunn."))).containsExactly("nothing-to-answer");
    }

    @Test
    void whatWasDeniedIsApprovedAfterAllWhenItIsStillFree() {
        String hall = hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.deny(CASEWORKER, reference, "Nei.");

        JsonNode approved = ok(desk.approve(CASEWORKER, reference, "{}"));

        assertThat(approved.path("status").asText()).isEqualTo("confirmed");
        assertThat(approved.at("/occurrences/0").has("reason")).isFalse();
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isZero();
    }

    @Test
    void whatWasDeniedIsNotApprovedAfterAllWhenSomebodyElseHasIt() {
        String hall = hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.deny(CASEWORKER, reference, "Nei.");
        desk.booked(FOOTBALLER, training(hall, DAY, "19:00", "21:00"));

        Reply refusal = desk.approve(CASEWORKER, reference, "{}");

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("overlaps");
        assertThat(desk.see(LEADER, "/bookings/" + reference).path("status").asText())
                .isEqualTo("denied");
    }

    @Test
    void whatHasClosedInTheMeantimeIsNotApproved() {
        String hall = hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        ok(desk.change(
                hall,
                1,
                Body.of("{\"acceptAffected\":true}")
                        .with(
                                "terms",
                                TestTerms.hallClosedOn(DAY, "Gulvet slipes").toString())));

        Reply refusal = desk.approve(CASEWORKER, reference, "{}");

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("closed");
        assertThat(texts(desk.see(CASEWORKER, "/requests/" + reference).path("obstacles"), "code"))
                .containsExactly("closed");
    }

    @Test
    void aRequestThatGaveWayToABlockIsNotApproved() {
        String hall = hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        Body block = Body.of("{\"title\":\"Vannlekkasje\",\"displace\":[\"" + reference + "\"]}")
                .withText("premises", hall)
                .withText("start", at(DAY, "08:00"))
                .withText("end", at(DAY, "23:00"));
        assertThat(desk.block(CARETAKER, block).status()).isEqualTo(201);

        Reply refusal = desk.approve(CASEWORKER, reference, "{}");

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("nothing-to-answer");
    }

    @Test
    void nobodyAnswersTheirOwnAssociationsRequestOrTheirOwn() {
        String choirs = asked();
        String own = desk.reference(CASEWORKER, party(hall(), DAY, "18:00", "20:00"));

        assertThat(codes(desk.approve(SINGING_CASEWORKER, choirs, "{}"))).containsExactly("own-case");
        assertThat(codes(desk.deny(SINGING_CASEWORKER, choirs, "Nei."))).containsExactly("own-case");
        assertThat(desk.approve(CASEWORKER, own, "{}").status()).isEqualTo(403);
        ok(desk.approve(CASEWORKER, choirs, "{}"));
        ok(desk.approve(SINGING_CASEWORKER, own, "{}"));
    }

    @Test
    void whatIsConfirmedWaitsForNoAnswer() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));

        assertThat(codes(desk.approve(CASEWORKER, reference, "{}"))).containsExactly("nothing-to-answer");
        assertThat(codes(desk.deny(CASEWORKER, reference, "Nei."))).containsExactly("nothing-to-answer");
    }

    @Test
    void nobodyAnswersWhatTheyHaveNotSeen() {
        String reference = asked();
        desk.deny(CASEWORKER, reference, "Nei.");

        Reply stale = municipality
                .calls()
                .as(CASEWORKER)
                .post("/requests/" + reference + "/approve", "{}")
                .header("If-Match", "\"1\"")
                .send();

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current/status").asText()).isEqualTo("denied");
    }

    private static String hall() {
        return municipality.premises(TestTerms.hallByRequest());
    }

    private static String asked() {
        return desk.reference(LEADER, rehearsal(hall(), DAY, "18:00", "20:00"));
    }
}
