package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.SINGING_CASEWORKER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.cases.Waiting;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is left untold of what staff do to what they have, or of what staff ask. */
class DealingsTest {
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

    @Test
    void whoeverIsDisplacedReadsWhichDateByWhomInWhichRoleAndWhy() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, weekly(rehearsal(hall, DAY, "18:00", "20:00"), "2027-01-28"));
        displace(hall, reference, "2027-01-21");

        JsonNode read = desk.see(LEADER, "/bookings/" + reference);
        JsonNode change = read.at("/changedByStaff/0");

        assertThat(read.path("changedByStaff")).hasSize(1);
        assertThat(change.path("what").asText()).isEqualTo("displaced");
        assertThat(change.path("role").asText()).isEqualTo("caretaker");
        assertThat(change.path("reason").asText()).isEqualTo("Vannlekkasje");
        assertThat(change.path("times")).hasSize(1);
        assertThat(change.at("/times/0/number").asInt()).isEqualTo(2);
        assertThat(change.at("/times/0/was/start").asText()).isEqualTo(at("2027-01-21", "18:00"));
        assertThat(change.at("/times/0").has("now")).isFalse();
        assertThat(listed(reference).path("changedByStaff")).isEqualTo(read.path("changedByStaff"));
        JsonNode event = desk.see(LEADER, "/bookings/" + reference + "/history").at("/events/0");
        assertThat(event.path("role").asText()).isEqualTo("caretaker");
        assertThat(event.at("/times/0/was/start").asText()).isEqualTo(at("2027-01-21", "18:00"));
    }

    @Test
    void anApprovalAtAnotherTimeTellsWhatItWasAndWhatItIs() {
        String reference = asked();
        String change = "{\"start\":\"%s\",\"end\":\"%s\",\"note\":\"Håndball til 20.\"}"
                .formatted(at(DAY, "20:00"), at(DAY, "22:00"));

        JsonNode told = ok(desk.approve(CASEWORKER, reference, change)).at("/changedByStaff/0");

        assertThat(told.path("what").asText()).isEqualTo("approved");
        assertThat(told.path("role").asText()).isEqualTo("caseworker");
        assertThat(told.path("reason").asText()).isEqualTo("Håndball til 20.");
        assertThat(told.at("/times/0/was/start").asText()).isEqualTo(at(DAY, "18:00"));
        assertThat(told.at("/times/0/now/start").asText()).isEqualTo(at(DAY, "20:00"));
        JsonNode event = desk.see(LEADER, "/bookings/" + reference + "/history").at("/events/0");
        assertThat(event.at("/times/0/now/start").asText()).isEqualTo(at(DAY, "20:00"));
    }

    @Test
    void whomStaffMoveReadsWhy() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        Body move = Body.of("{\"occurrence\":1}")
                .withText("start", at(DAY, "20:00"))
                .withText("end", at(DAY, "22:00"));
        String why = move.withText("reason", "Gulvet slipes til klokken 20.").toString();

        JsonNode preview = ok(desk.post(CASEWORKER, "/bookings/" + reference + "/move/preview", move.toString()));
        Reply without = desk.move(CASEWORKER, reference, move.toString());
        JsonNode told = ok(desk.move(CASEWORKER, reference, why)).at("/changedByStaff/0");

        assertThat(preview.path("needsReason").asBoolean()).isTrue();
        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(without.status()).isEqualTo(422);
        assertThat(codes(without)).containsExactly("missing");
        assertThat(without.json().at("/errors/0/pointer").asText()).isEqualTo("/reason");
        assertThat(told.path("what").asText()).isEqualTo("moved");
        assertThat(told.path("role").asText()).isEqualTo("caseworker");
        assertThat(told.path("reason").asText()).isEqualTo("Gulvet slipes til klokken 20.");
        assertThat(told.at("/times/0/was/start").asText()).isEqualTo(at(DAY, "18:00"));
        assertThat(listed(reference).at("/changedByStaff/0")).isEqualTo(told);
        assertThat(desk.move(CASEWORKER, reference, why))
                .as("the same again")
                .isEqualTo(desk.move(CASEWORKER, reference, why));
        JsonNode event = desk.see(LEADER, "/bookings/" + reference + "/history").at("/events/0");
        assertThat(event.path("role").asText()).isEqualTo("caseworker");
    }

    @Test
    void whoeverMovesTheirOwnOrForSomebodyWhoCannotReadItNeedGiveNoReason() {
        String own = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        Body telephone = party(municipality.hall(), DAY, "18:00", "20:00").with("onBehalfOf", "{\"name\":\"Olga\"}");
        String registered = desk.reference(CASEWORKER, telephone);
        Body move = Body.of("{\"occurrence\":1}")
                .withText("start", at(DAY, "20:00"))
                .withText("end", at(DAY, "22:00"));

        JsonNode preview = ok(desk.post(LEADER, "/bookings/" + own + "/move/preview", move.toString()));

        assertThat(preview.path("needsReason").asBoolean()).isFalse();
        ok(desk.move(LEADER, own, move.toString()));
        ok(desk.move(CASEWORKER, registered, move.toString()));
    }

    @Test
    void aWishToMoveThatIsGrantedIsTold() {
        String reference = asked();
        ok(desk.approve(CASEWORKER, reference, "{}"));
        ok(desk.move(
                LEADER,
                reference,
                Body.of("{\"occurrence\":1}")
                        .withText("start", at(DAY, "20:00"))
                        .withText("end", at(DAY, "22:00"))
                        .toString()));

        JsonNode told = ok(desk.approve(CASEWORKER, reference, "{}")).at("/changedByStaff/0");

        assertThat(told.path("what").asText()).isEqualTo("approved");
        assertThat(told.at("/times/0/was/start").asText()).isEqualTo(at(DAY, "18:00"));
        assertThat(told.at("/times/0/now/start").asText()).isEqualTo(at(DAY, "20:00"));
        assertThat(listed(reference).at("/changedByStaff/0")).isEqualTo(told);
    }

    @Test
    void aDenialIsToldAndAPlainApprovalIsNoChange() {
        String denied = asked();
        desk.deny(CASEWORKER, denied, "Lovet bort.");
        String approved = asked();

        assertThat(desk.see(LEADER, "/bookings/" + denied)
                        .at("/changedByStaff/0/reason")
                        .asText())
                .isEqualTo("Lovet bort.");
        assertThat(ok(desk.approve(CASEWORKER, approved, "{}")).has("changedByStaff"))
                .isFalse();
        assertThat(ok(desk.approve(CASEWORKER, denied, "{}")).has("changedByStaff"))
                .isFalse();
    }

    @Test
    void aQuestionIsAskedAndAnsweredBeforeAnythingIsDecided() {
        String reference = asked();

        JsonNode waiting = ok(ask(CASEWORKER, reference, "Skal dere ha servering?"));
        assertThat(waiting.path("waitsFor").asText()).isEqualTo("applicant");
        assertThat(queued(reference).asked()).isTrue();
        assertThat(listed(reference).at("/remarks/0/text").asText()).isEqualTo("Skal dere ha servering?");

        JsonNode answered = ok(answer(LEADER, reference, "Kake og kaffe."));
        assertThat(answered.path("waitsFor").asText()).isEqualTo("staff");
        assertThat(answered.path("status").asText()).isEqualTo("requested");
        assertThat(texts(desk.see(CASEWORKER, "/requests/" + reference).at("/booking/remarks"), "from"))
                .containsExactly("staff", "applicant");
        assertThat(texts(desk.see(LEADER, "/bookings/" + reference + "/history").path("events"), "type"))
                .startsWith("booking.answered", "booking.questioned");
        ok(desk.approve(CASEWORKER, reference, "{}"));
    }

    @Test
    void theSameQuestionAndTheSameAnswerAreOneEach() {
        String reference = asked();
        Reply question = ask(CASEWORKER, reference, "Hvem rydder?");
        assertThat(ask(CASEWORKER, reference, "Hvem rydder?")).isEqualTo(question);

        Reply reply = answer(LEADER, reference, "Styret.");
        assertThat(answer(LEADER, reference, "Styret.")).isEqualTo(reply);
        assertThat(reply.json().path("remarks")).hasSize(2);
        assertThat(codes(answer(LEADER, reference, "Noen andre."))).containsExactly("nothing-asked");
    }

    @Test
    void nobodyAsksAboutTheirOwnAssociationsRequestOrAboutWhatIsAnswered() {
        String reference = asked();

        assertThat(codes(ask(SINGING_CASEWORKER, reference, "Hvem?"))).containsExactly("own-case");
        assertThat(ask(READER, reference, "Hvem?").status()).isEqualTo(403);
        assertThat(codes(answer(LEADER, reference, "Ingen har spurt."))).containsExactly("nothing-asked");
        ok(desk.approve(CASEWORKER, reference, "{}"));
        assertThat(codes(ask(CASEWORKER, reference, "For sent?"))).containsExactly("nothing-to-answer");
    }

    @Test
    void aQuestionIsNotEndless() {
        assertThat(ask(CASEWORKER, asked(), "a".repeat(501)).status()).isEqualTo(422);
    }

    @Test
    void whatIsWrittenIsForThoseItConcernsAndThoseWhoAnswer() {
        String reference = asked();
        ok(ask(CASEWORKER, reference, "Hvem rydder?"));

        assertThat(desk.see(CARETAKER, "/bookings/" + reference).has("remarks")).isFalse();
        assertThat(desk.see(READER, "/bookings/" + reference).has("remarks")).isFalse();
        assertThat(desk.see(CASEWORKER, "/bookings/" + reference).has("remarks"))
                .isTrue();
    }

    @Test
    void whoeverMayAnswerSeesWhoAsksPrivatePeopleTooAndNobodyElseDoes() {
        String choirs = asked();
        String own = desk.reference(LEADER, party(hall(), DAY, "18:00", "20:00"));

        JsonNode applicant = desk.see(CASEWORKER, "/requests/" + own).path("applicant");
        assertThat(applicant.path("name").asText()).isNotEmpty();
        assertThat(desk.see(CASEWORKER, "/requests/" + choirs).path("applicant"))
                .isEqualTo(applicant);
        assertThat(desk.see(READER, "/requests/" + own).has("applicant")).isFalse();
        assertThat(desk.see(SINGING_CASEWORKER, "/requests/" + choirs).has("applicant"))
                .isFalse();
    }

    private static void displace(String hall, String reference, String day) {
        Body block = Body.of("{\"title\":\"Vannlekkasje\",\"displace\":[\"" + reference + "\"]}")
                .withText("premises", hall)
                .withText("start", at(day, "08:00"))
                .withText("end", at(day, "23:00"));
        assertThat(desk.block(CARETAKER, block).status()).isEqualTo(201);
    }

    private static JsonNode listed(String reference) {
        return among(desk.see(LEADER, "/bookings?association=choir").path("bookings"), reference);
    }

    private static Waiting queued(String reference) {
        return municipality.waiting().stream()
                .filter(waiting -> waiting.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode among(JsonNode bookings, String reference) {
        for (JsonNode booking : bookings) {
            if (booking.path("reference").asText().equals(reference)) {
                return booking;
            }
        }
        throw new AssertionError(reference + " is not listed");
    }

    private static Reply ask(String who, String reference, String text) {
        return desk.post(who, "/requests/" + reference + "/ask", "{\"text\":\"" + text + "\"}");
    }

    private static Reply answer(String who, String reference, String text) {
        return desk.post(who, "/bookings/" + reference + "/reply", "{\"text\":\"" + text + "\"}");
    }

    private static String hall() {
        return municipality.premises(TestTerms.hallByRequest());
    }

    private static String asked() {
        return desk.reference(LEADER, rehearsal(hall(), DAY, "18:00", "20:00"));
    }
}
