package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeriesTest {
    private static final String FIRST = "2027-01-14";
    private static final String SECOND = "2027-01-21";
    private static final String THIRD = "2027-01-28";
    private static final String ALWAYS_OPEN = """
        {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                    "from":"00:00","to":"24:00"}]}
        """;

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
    void whatThePreviewShowsIsWhatTheBookingGives() {
        String hall = hallTakenOnTheSecond();
        Body wish = threeWeeks(hall).withText("take", "those-that-fit");

        JsonNode preview = ok(desk.post(LEADER, "/bookings/preview", wish.toString()));
        JsonNode booking = desk.booked(LEADER, wish);

        assertThat(preview.path("fits").asInt()).isEqualTo(2);
        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(preview.path("occurrences")).isEqualTo(booking.path("occurrences"));
        assertThat(preview.path("price")).isEqualTo(booking.path("price"));
    }

    @Test
    void aPreviewTakesNothingAndAsksForNeitherPurposeNorRules() {
        String hall = municipality.hall();
        Body draft = threeWeeks(hall).without("purpose").without("houseRulesVersion");

        JsonNode preview = ok(desk.post(LEADER, "/bookings/preview", draft.toString()));

        assertThat(preview.path("fits").asInt()).isEqualTo(3);
        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(desk.free(hall, FIRST, "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void thePreviewTellsWhatIsWrongWithTheWhole() {
        Body draft = threeWeeks(municipality.hall())
                .with("people", "301")
                .with("houseRulesVersion", "7")
                .with("repeat", "{\"until\":\"2027-01-15\",\"weekdays\":[\"thursday\",\"monday\"]}");

        JsonNode preview = ok(desk.post(LEADER, "/bookings/preview", draft.toString()));

        assertThat(texts(preview.path("obstacles"), "code"))
                .containsExactlyInAnyOrder("weekday-never-occurs", "too-many-people", "house-rules-changed");
    }

    @Test
    void allOrNothingBooksNothingWhenOneDateIsTaken() {
        String hall = hallTakenOnTheSecond();

        Reply refusal = desk.book(LEADER, threeWeeks(hall));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("overlaps");
        JsonNode dates = refusal.json().path("occurrences");
        assertThat(texts(dates, "start")).containsExactly(at(FIRST, "18:00"), at(SECOND, "18:00"), at(THIRD, "18:00"));
        assertThat(dates.at("/0/obstacles")).isEmpty();
        assertThat(texts(dates.at("/1/obstacles"), "code")).containsExactly("overlaps");
        assertThat(desk.free(hall, FIRST, "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.free(hall, THIRD, "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void thoseThatFitAreBookedAndTheOthersKeptWithTheirReasons() {
        String hall = hallTakenOnTheSecond();
        String reference = desk.reference(LEADER, threeWeeks(hall).withText("take", "those-that-fit"));

        JsonNode booking = desk.see(LEADER, "/bookings/" + reference);

        assertThat(texts(booking.path("occurrences"), "status"))
                .containsExactly("confirmed", "not-available", "confirmed");
        assertThat(booking.at("/occurrences/1/obstacles/0/message").asText())
                .contains("torsdag 21. januar 2027 kl. 18:00");
        assertThat(booking.at("/occurrences/1").has("price")).isFalse();
        assertThat(booking.at("/price/amount").asInt()).isEqualTo(2 * 60_000);
    }

    @Test
    void aKeptReasonIsToldInTheReadersLanguage() {
        String reference =
                desk.reference(LEADER, threeWeeks(hallTakenOnTheSecond()).withText("take", "those-that-fit"));

        JsonNode booking = ok(municipality
                .calls()
                .as(LEADER)
                .get("/bookings/" + reference)
                .header("Accept-Language", "en")
                .send());

        assertThat(booking.at("/occurrences/1/obstacles/0/message").asText())
                .contains("Thursday 21 January 2027 at 18:00");
    }

    @Test
    void whenNoneFitThoseThatFitAreNone() {
        String hall = municipality.premises(TestTerms.hallClosedOn(FIRST, "Jul"));

        Reply refusal = desk.book(
                LEADER, weekly(rehearsal(hall, FIRST, "18:00", "20:00"), FIRST).withText("take", "those-that-fit"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("closed");
        assertThat(refusal.json().at("/errors/0/message").asText()).contains("Jul");
    }

    @Test
    void skippedDatesAreLeftFree() {
        String hall = municipality.hall();

        JsonNode booking = desk.booked(
                LEADER,
                rehearsal(hall, FIRST, "18:00", "20:00")
                        .with("repeat", "{\"until\":\"" + THIRD + "\",\"skip\":[\"" + SECOND + "\"]}"));

        assertThat(texts(booking.path("occurrences"), "start")).containsExactly(at(FIRST, "18:00"), at(THIRD, "18:00"));
        assertThat(desk.free(hall, SECOND, "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void aSeriesKeepsItsTimeOfDayWhenSummerTimeComes() {
        JsonNode booking = desk.booked(
                LEADER, weekly(rehearsal(municipality.hall(), "2027-03-25", "18:00", "20:00"), "2027-04-01"));

        assertThat(texts(booking.path("occurrences"), "start"))
                .containsExactly("2027-03-25T18:00:00+01:00", "2027-04-01T18:00:00+02:00");
    }

    @Test
    void aSeriesHasAtMostNinetyDates() {
        String hall = municipality.premises(TestTerms.hall().with("daysAhead", "730"));
        Body ninety = rehearsal(hall, "2027-01-11", "18:00", "20:00").with("repeat", everyWeekdayUntil("2027-05-14"));

        assertThat(codes(desk.book(LEADER, ninety.with("repeat", everyWeekdayUntil("2027-05-17")))))
                .containsExactly("series-too-long");
        assertThat(desk.booked(LEADER, ninety).path("occurrences")).hasSize(90);
    }

    @Test
    void aSeriesOfNightsTouchesTooManyDaysForOneTransaction() {
        String club =
                municipality.premises(TestTerms.hall().with("daysAhead", "730").with("opening", ALWAYS_OPEN));

        Reply refusal = desk.book(
                LEADER,
                rehearsal(club, "2027-01-11", "22:00", "23:00")
                        .withText("end", at("2027-01-12", "02:00"))
                        .with("repeat", everyWeekdayUntil("2027-05-14")));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("too-many-days");
    }

    private static String everyWeekdayUntil(String date) {
        return "{\"until\":\"" + date
                + "\",\"weekdays\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\"]}";
    }

    private static Body threeWeeks(String hall) {
        return weekly(rehearsal(hall, FIRST, "18:00", "20:00"), THIRD);
    }

    private static String hallTakenOnTheSecond() {
        String hall = municipality.hall();
        desk.booked(FOOTBALLER, training(hall, SECOND, "18:00", "20:00"));
        return hall;
    }
}
