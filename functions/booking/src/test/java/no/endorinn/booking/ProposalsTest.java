package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.TREASURER;
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

/** What somebody has or has asked for stands until the other one has answered what is proposed in its place. */
class ProposalsTest {
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
    void whatIsApprovedKeepsItsTimeWhileAnotherIsAskedFor() {
        String hall = askAfterEight();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        municipality.itIs(NOW.plusSeconds(3600));

        JsonNode asked = ok(desk.move(LEADER, reference, to("20:30", "23:30")));

        assertThat(asked.path("status").asText()).isEqualTo("confirmed");
        assertThat(asked.path("waitsFor").asText()).isEqualTo("staff");
        assertThat(asked.at("/occurrences/0/start").asText()).isEqualTo(at(DAY, "18:00"));
        assertThat(asked.at("/occurrences/0/proposal/by").asText()).isEqualTo("booker");
        assertThat(asked.at("/occurrences/0/proposal/start").asText()).isEqualTo(at(DAY, "20:30"));
        assertThat(asked.at("/occurrences/0/proposal/price/amount").asInt()).isEqualTo(90_000);
        assertThat(asked.at("/price/amount").asInt()).isEqualTo(60_000);
        assertThat(codes(desk.book(FOOTBALLER, training(hall, DAY, "18:00", "20:00"))))
                .containsExactly("overlaps");
        assertThat(codes(desk.book(FOOTBALLER, training(hall, DAY, "21:00", "22:00"))))
                .containsExactly("overlaps");
        assertThat(since(reference))
                .as("when it was asked for, not when it was booked")
                .containsExactly(NOW.plusSeconds(3600));
        assertThat(history(reference)).startsWith("booking.move_asked");
    }

    @Test
    void whenTheOtherTimeIsApprovedTheFirstIsFree() {
        String hall = askAfterEight();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.move(LEADER, reference, to("20:30", "23:30"));

        assertThat(desk.see(CASEWORKER, "/requests/" + reference).path("obstacles"))
                .isEmpty();
        JsonNode approved = ok(desk.approve(CASEWORKER, reference, "{}"));

        assertThat(approved.has("waitsFor")).isFalse();
        assertThat(approved.at("/occurrences/0/start").asText()).isEqualTo(at(DAY, "20:30"));
        assertThat(approved.at("/occurrences/0").has("proposal")).isFalse();
        assertThat(approved.at("/price/amount").asInt()).isEqualTo(90_000);
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(ok(desk.approve(CASEWORKER, reference, "{}"))).isEqualTo(approved);
    }

    @Test
    void whenTheOtherTimeIsDeniedTheFirstStands() {
        String hall = askAfterEight();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.move(LEADER, reference, to("20:30", "22:30"));

        Reply denied = desk.deny(CASEWORKER, reference, "Kampen går til 22.");

        assertThat(ok(denied).path("status").asText()).isEqualTo("confirmed");
        assertThat(denied.json().at("/occurrences/0/start").asText()).isEqualTo(at(DAY, "18:00"));
        assertThat(denied.json().at("/occurrences/0/reason").asText()).isEqualTo("Kampen går til 22.");
        assertThat(desk.free(hall, DAY, "20:30", "22:30")).isEqualTo(4);
        assertThat(queue()).doesNotContain(reference);
        assertThat(desk.deny(CASEWORKER, reference, "Kampen går til 22.")).isEqualTo(denied);
    }

    @Test
    void whoMovesBackTakesBackTheWishAlsoAfterTheDeadline() {
        String hall = askAfterEight();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.move(LEADER, reference, to("20:30", "22:30"));
        municipality.itIs(Instant.parse("2027-01-14T12:00:00Z"));

        JsonNode back = ok(desk.move(LEADER, reference, to("18:00", "20:00")));

        assertThat(back.has("waitsFor")).isFalse();
        assertThat(back.at("/occurrences/0").has("proposal")).isFalse();
        assertThat(desk.free(hall, DAY, "20:30", "22:30")).isEqualTo(4);
        assertThat(history(reference)).startsWith("booking.move_withdrawn");
        assertThat(ok(desk.move(LEADER, reference, to("18:00", "20:00")))).isEqualTo(back);
    }

    @Test
    void aWishByAQuarterIsNotInItsOwnWayAndIsToldByThePreview() {
        String hall = municipality.premises(TestTerms.hallByRequest().with("startGridMinutes", "15"));
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.approve(CASEWORKER, reference, "{}");
        String quarter = to("18:15", "20:30");

        JsonNode preview = ok(desk.post(LEADER, "/bookings/" + reference + "/move/preview", quarter));
        JsonNode asked = ok(desk.move(LEADER, reference, quarter));

        assertThat(preview.path("status")).isEqualTo(asked.path("status"));
        assertThat(preview.path("waitsFor").asText()).isEqualTo("staff");
        assertThat(preview.at("/priceBefore/amount").asInt()).isEqualTo(60_000);
        assertThat(preview.at("/price/amount").asInt()).isEqualTo(67_500);
        assertThat(ok(desk.approve(CASEWORKER, reference, "{}"))
                        .at("/occurrences/0/start")
                        .asText())
                .isEqualTo(at(DAY, "18:15"));
    }

    @Test
    void whoCancelsGivesBackBothTimes() {
        String hall = askAfterEight();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.move(LEADER, reference, to("20:30", "22:30"));

        ok(desk.cancel(LEADER, reference, "{}"));

        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.free(hall, DAY, "20:30", "22:30")).isEqualTo(4);
        assertThat(queue()).doesNotContain(reference);
    }

    @Test
    void aBlockInTheWayOfTheWishAloneLeavesWhatIsApproved() {
        String hall = askAfterEight();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.move(LEADER, reference, to("20:30", "22:30"));
        Body block = Body.of("{\"title\":\"Vannlekkasje\",\"displace\":[\"" + reference + "\"]}")
                .withText("premises", hall)
                .withText("start", at(DAY, "21:00"))
                .withText("end", at(DAY, "23:00"));

        assertThat(desk.block(CARETAKER, block).status()).isEqualTo(201);

        JsonNode left = desk.see(LEADER, "/bookings/" + reference);
        assertThat(left.path("status").asText()).isEqualTo("confirmed");
        assertThat(left.at("/occurrences/0").has("proposal")).isFalse();
        assertThat(left.at("/occurrences/0/reason").asText()).isEqualTo("Vannlekkasje");
    }

    @Test
    void whatWouldBeApprovedDearerWaitsForTheApplicantsYesAndIsHeld() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        Reply offered = approveUntil(reference, "22:00");

        assertThat(ok(offered).path("status").asText()).isEqualTo("requested");
        assertThat(offered.json().path("waitsFor").asText()).isEqualTo("applicant");
        assertThat(offered.json().path("decisionReason").asText()).isEqualTo("Da rekker dere å rydde.");
        assertThat(offered.json().at("/price/amount").asInt()).isEqualTo(60_000);
        assertThat(offered.json().at("/occurrences/0/proposal/by").asText()).isEqualTo("staff");
        assertThat(offered.json().at("/occurrences/0/proposal/end").asText()).isEqualTo(at(DAY, "22:00"));
        assertThat(offered.json().at("/occurrences/0/proposal/price/amount").asInt())
                .isEqualTo(120_000);
        assertThat(codes(desk.book(FOOTBALLER, training(hall, DAY, "21:00", "22:00"))))
                .containsExactly("overlaps");
        assertThat(queue()).doesNotContain(reference);
        assertThat(history(reference)).startsWith("booking.offered");
        assertThat(approveUntil(reference, "22:00")).isEqualTo(offered);
    }

    @Test
    void theApplicantsYesTakesWhatIsOffered() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        approveUntil(reference, "22:00");

        Reply taken = answer(LEADER, reference, "yes");

        assertThat(ok(taken).path("status").asText()).isEqualTo("confirmed");
        assertThat(taken.json().has("waitsFor")).isFalse();
        assertThat(taken.json().at("/occurrences/0/end").asText()).isEqualTo(at(DAY, "22:00"));
        assertThat(taken.json().at("/price/amount").asInt()).isEqualTo(120_000);
        assertThat(history(reference)).startsWith("booking.offer_accepted");
        assertThat(answer(LEADER, reference, "yes")).isEqualTo(taken);
        assertThat(codes(answer(LEADER, reference, "no"))).containsExactly("nothing-to-answer");
    }

    @Test
    void theApplicantsNoPutsWhatWasAskedForBackInTheQueue() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        approveUntil(reference, "22:00");

        Reply declined = answer(LEADER, reference, "no");

        assertThat(ok(declined).path("waitsFor").asText()).isEqualTo("staff");
        assertThat(declined.json().at("/occurrences/0").has("proposal")).isFalse();
        assertThat(desk.free(hall, DAY, "20:00", "22:00")).isEqualTo(4);
        assertThat(queue()).contains(reference);
        assertThat(answer(LEADER, reference, "no")).isEqualTo(declined);
        assertThat(ok(desk.approve(CASEWORKER, reference, "{}"))
                        .at("/price/amount")
                        .asInt())
                .isEqualTo(60_000);
    }

    @Test
    void onlyTheApplicantAnswersAnOfferAndStaffForWhomTheyBooked() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String choirs = desk.reference(LEADER, rehearsal(hall, DAY, "10:00", "12:00"));
        String olgas = desk.reference(
                COORDINATOR, party(hall, DAY, "18:00", "20:00").with("onBehalfOf", "{\"name\":\"Olga\"}"));
        approveUntil(choirs, "13:00");
        approveUntil(olgas, "22:00");

        assertThat(answer(TREASURER, choirs, "yes").status()).isEqualTo(403);
        assertThat(answer(CASEWORKER, choirs, "yes").status()).isEqualTo(403);
        assertThat(answer(COORDINATOR, choirs, "yes").status()).isEqualTo(403);
        assertThat(answer(FOOTBALLER, choirs, "yes").status()).isEqualTo(404);
        assertThat(answer(READER, olgas, "yes").status()).isEqualTo(403);
        ok(answer(COORDINATOR, olgas, "yes"));
        ok(answer(LEADER, choirs, "yes"));
    }

    @Test
    void whatIsApprovedShorterThanAskedForNeedsNoYes() {
        String reference = desk.reference(
                LEADER, rehearsal(municipality.premises(TestTerms.hallByRequest()), DAY, "18:00", "20:00"));

        JsonNode approved = ok(approveUntil(reference, "19:00"));

        assertThat(approved.path("status").asText()).isEqualTo("confirmed");
        assertThat(approved.at("/price/amount").asInt()).isEqualTo(30_000);
    }

    @Test
    void anOfferIsTakenBackByANewAnswer() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String approved = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        String denied = desk.reference(LEADER, rehearsal(hall, "2027-01-15", "18:00", "20:00"));
        approveUntil(approved, "22:00");
        ok(desk.approve(
                CASEWORKER,
                denied,
                Body.of("{}").withText("end", at("2027-01-15", "22:00")).toString()));

        assertThat(ok(desk.approve(CASEWORKER, approved, "{}")).path("status").asText())
                .isEqualTo("confirmed");
        assertThat(ok(desk.deny(CASEWORKER, denied, "Nei likevel."))
                        .path("status")
                        .asText())
                .isEqualTo("denied");
        assertThat(desk.free(hall, DAY, "20:00", "22:00")).isEqualTo(4);
        assertThat(desk.free(hall, "2027-01-15", "18:00", "22:00")).isEqualTo(4);
    }

    @Test
    void aSeriesIsOfferedAndTakenWhole() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, weekly(rehearsal(hall, DAY, "18:00", "20:00"), "2027-01-28"));
        approveUntil(reference, "22:00");

        JsonNode taken = ok(answer(LEADER, reference, "yes"));

        assertThat(texts(taken.path("occurrences"), "status")).containsOnly("confirmed");
        assertThat(texts(taken.path("occurrences"), "end"))
                .containsExactly(at(DAY, "22:00"), at("2027-01-21", "22:00"), at("2027-01-28", "22:00"));
        assertThat(taken.at("/price/amount").asInt()).isEqualTo(3 * 120_000);
    }

    @Test
    void whatHasBegunIsNoLongerAccepted() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        approveUntil(reference, "22:00");
        municipality.itIs(Instant.parse("2027-01-14T17:00:00Z"));

        assertThat(codes(answer(LEADER, reference, "yes"))).containsExactly("has-begun");
    }

    private static String askAfterEight() {
        return municipality.premises(
                TestTerms.hall().with("access", "[{\"mode\":\"request\",\"from\":\"20:00\",\"to\":\"24:00\"}]"));
    }

    private static Reply approveUntil(String reference, String end) {
        return desk.approve(
                CASEWORKER,
                reference,
                Body.of("{\"note\":\"Da rekker dere å rydde.\"}")
                        .withText("end", at(DAY, end))
                        .toString());
    }

    private static Reply answer(String who, String reference, String answer) {
        return desk.post(who, "/bookings/" + reference + "/answer", "{\"answer\":\"" + answer + "\"}");
    }

    private static List<String> queue() {
        return municipality.references();
    }

    private static List<Instant> since(String reference) {
        return municipality.waiting().stream()
                .filter(waiting -> waiting.reference().equals(reference))
                .map(waiting -> waiting.matter().begun())
                .toList();
    }

    private static List<String> history(String reference) {
        return texts(desk.see(LEADER, "/bookings/" + reference + "/history").path("events"), "type");
    }

    private static String to(String from, String until) {
        return Body.of("{\"occurrence\":1}")
                .withText("start", at(DAY, from))
                .withText("end", at(DAY, until))
                .toString();
    }
}
