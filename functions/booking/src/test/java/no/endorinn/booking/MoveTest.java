package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.TREASURER;
import static no.endorinn.booking.Municipality.at;
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

class MoveTest {
    private static final String DAY = "2027-01-14";
    private static final String WEEK_LATER = "2027-01-21";

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
    void whatIsMovedIsFreeWhereItWasAndTakenWhereItIs() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        Reply moved = desk.move(LEADER, reference, to(DAY, "20:00", "22:30").toString());

        assertThat(ok(moved).at("/occurrences/0/start").asText()).isEqualTo(at(DAY, "20:00"));
        assertThat(moved.json().at("/price/amount").asInt()).isEqualTo(75_000);
        assertThat(moved.header("etag")).hasValue("\"2\"");
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.free(hall, DAY, "20:00", "22:00")).isZero();
    }

    @Test
    void whatIsMovedIsNotInItsOwnWay() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));

        ok(desk.move(LEADER, reference, to(DAY, "19:00", "21:00").toString()));
    }

    @Test
    void aRepeatedMoveIsAnsweredAsTheFirst() {
        String reference =
                desk.reference(LEADER, weekly(rehearsal(municipality.hall(), DAY, "18:00", "20:00"), "2027-01-28"));
        String rest =
                to("2027-01-15", "19:00", "21:00").withText("scope", "rest").toString();

        Reply first = desk.move(LEADER, reference, rest);
        Reply repeat = desk.move(LEADER, reference, rest);

        ok(first);
        assertThat(repeat).isEqualTo(first);
    }

    @Test
    void theRestMovesByTheSameDaysAndHours() {
        String reference =
                desk.reference(LEADER, weekly(rehearsal(municipality.hall(), DAY, "18:00", "20:00"), "2027-01-28"));

        JsonNode moved = ok(desk.move(
                LEADER,
                reference,
                to("2027-01-22", "17:00", "19:00")
                        .with("occurrence", "2")
                        .withText("scope", "rest")
                        .toString()));

        assertThat(texts(moved.path("occurrences"), "start"))
                .containsExactly(at(DAY, "18:00"), at("2027-01-22", "17:00"), at("2027-01-29", "17:00"));
    }

    @Test
    void theRestStaysWhereItIsWhenOneOfThemDoesNotFit() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, weekly(rehearsal(hall, DAY, "18:00", "20:00"), WEEK_LATER));
        desk.booked(FOOTBALLER, training(hall, WEEK_LATER, "20:00", "22:00"));

        Reply refusal = desk.move(
                LEADER,
                reference,
                to(DAY, "20:00", "22:00").withText("scope", "rest").toString());

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("overlaps");
        assertThat(texts(desk.see(LEADER, "/bookings/" + reference).path("occurrences"), "start"))
                .containsExactly(at(DAY, "18:00"), at(WEEK_LATER, "18:00"));
        assertThat(desk.free(hall, DAY, "20:00", "22:00")).isEqualTo(4);
    }

    @Test
    void movingFollowsTheRulesOfBooking() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));

        Reply refusal = desk.move(LEADER, reference, to(DAY, "06:10", "06:20").toString());

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactlyInAnyOrder("outside-opening-hours", "off-grid", "too-short");
    }

    @Test
    void whatIsAskedForAndMovedToWhereOneNeedNotAskIsBooked() {
        String hall = municipality.premises(
                TestTerms.hall().with("access", "[{\"mode\":\"request\",\"from\":\"20:00\",\"to\":\"24:00\"}]"));
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "20:00", "22:00"));

        JsonNode moved =
                ok(desk.move(LEADER, reference, to(DAY, "18:00", "20:00").toString()));

        assertThat(moved.path("status").asText()).isEqualTo("confirmed");
    }

    @Test
    void aMoveOfAQuarterCostsWhatWasAgreedThoughThePriceListHasChanged() {
        Body terms = TestTerms.hall().with("startGridMinutes", "15");
        String hall = municipality.premises(terms);
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        Body cheaper = terms.with("prices", "[{\"group\":\"association\",\"orePerHour\":100,\"partOrePerHour\":100}]");
        ok(desk.change(hall, 1, Body.of("{}").with("terms", cheaper.toString())));
        String quarter = to(DAY, "18:15", "20:15").toString();
        String longer = to(DAY, "18:15", "21:15").toString();

        JsonNode preview = ok(preview(reference, longer));

        assertThat(preview.at("/priceBefore/amount").asInt()).isEqualTo(60_000);
        assertThat(preview.at("/price/amount").asInt()).isEqualTo(90_000);
        assertThat(ok(desk.move(LEADER, reference, quarter)).at("/price/amount").asInt())
                .isEqualTo(60_000);
        assertThat(ok(desk.move(LEADER, reference, longer)).at("/price/amount").asInt())
                .isEqualTo(90_000);
    }

    @Test
    void aPreviewSaysWhatTheMoveThenDoesAndMovesNothing() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        String longer = to(DAY, "19:00", "22:00").toString();

        JsonNode preview = ok(preview(reference, longer));
        JsonNode before = desk.see(LEADER, "/bookings/" + reference);
        JsonNode moved = ok(desk.move(LEADER, reference, longer));

        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(preview.path("status")).isEqualTo(moved.path("status"));
        assertThat(preview.path("price")).isEqualTo(moved.path("price"));
        assertThat(before.path("version").asInt()).isEqualTo(1);
        assertThat(moved.path("price")).isNotEqualTo(before.path("price"));
    }

    @Test
    void aPreviewSaysAllThatStandsInTheWay() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.booked(FOOTBALLER, training(hall, DAY, "20:00", "22:00"));
        String away = to(DAY, "19:10", "21:00").toString();

        List<String> obstacles = texts(ok(preview(reference, away)).path("obstacles"), "code");

        assertThat(obstacles).containsExactlyInAnyOrder("overlaps", "off-grid");
        assertThat(codes(desk.move(LEADER, reference, away))).containsExactlyInAnyOrderElementsOf(obstacles);
        assertThat(ok(preview(reference, to(DAY, "18:00", "20:00").toString())).path("obstacles"))
                .isEmpty();
    }

    private static Reply preview(String reference, String move) {
        return desk.post(LEADER, "/bookings/" + reference + "/move/preview", move);
    }

    @Test
    void otherPartsMayBeHadInstead() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        JsonNode moved = ok(desk.move(
                LEADER,
                reference,
                to(DAY, "18:00", "20:00").with("parts", "[\"c\"]").toString()));

        assertThat(moved.at("/occurrences/0/parts")).hasSize(1);
        assertThat(moved.at("/price/amount").asInt()).isEqualTo(20_000);
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(2);
    }

    @Test
    void movingEndsWithTheDeadlineForCancelling() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        String later = to(WEEK_LATER, "18:00", "20:00").toString();

        municipality.itIs(Instant.parse("2027-01-12T17:00:01Z"));
        assertThat(codes(desk.move(LEADER, reference, later))).containsExactly("too-late-to-move");
        municipality.itIs(Instant.parse("2027-01-14T17:00:00Z"));
        assertThat(codes(desk.move(LEADER, reference, later))).containsExactly("has-begun");
        municipality.itIs(Instant.parse("2027-01-12T17:00:00Z"));
        ok(desk.move(LEADER, reference, later));
    }

    @Test
    void whatIsCancelledIsNotMoved() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        desk.cancel(LEADER, reference, "{}");

        Reply cancelled = desk.move(LEADER, reference, to(DAY, "20:00", "22:00").toString());
        Reply unknown = desk.move(
                LEADER,
                reference,
                to(DAY, "20:00", "22:00").with("occurrence", "2").toString());

        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(codes(cancelled)).containsExactly("no-longer-open");
        assertThat(codes(unknown)).containsExactly("no-such-occurrence");
    }

    @Test
    void somebodyElsesBookingIsNotThereAndAMemberWithoutOfficeOnlyLooks() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        String move = to(DAY, "20:00", "22:00").toString();

        assertThat(desk.move(FOOTBALLER, reference, move).status()).isEqualTo(404);
        assertThat(desk.move(TREASURER, reference, move).status()).isEqualTo(403);
        assertThat(desk.see(TREASURER, "/bookings/" + reference).path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyMovesWhatTheyHaveNotSeen() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        desk.move(LEADER, reference, to(DAY, "19:00", "21:00").toString());

        Reply stale = moveVersion("\"1\"", reference);
        Reply seen = moveVersion("\"2\"", reference);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(codes(stale)).containsExactly("changed-meanwhile");
        assertThat(stale.json().at("/current/occurrences/0/start").asText()).isEqualTo(at(DAY, "19:00"));
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(2);
        ok(seen);
        assertThat(codes(moveVersion("2", reference))).containsExactly("if-match-malformed");
    }

    private static Reply moveVersion(String entityTag, String reference) {
        return municipality
                .calls()
                .as(LEADER)
                .post(
                        "/bookings/" + reference + "/move",
                        to(DAY, "20:00", "22:00").toString())
                .header("If-Match", entityTag)
                .send();
    }

    private static Body to(String date, String from, String until) {
        return Body.of("{\"occurrence\":1}").withText("start", at(date, from)).withText("end", at(date, until));
    }
}
