package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long an offer holds its time, how long it is known whom staff booked for, and what people wrote for themselves. */
class RetentionTest {
    private static final String DAY = "2027-01-14";
    private static final Instant A_YEAR_AFTER = Instant.parse("2028-01-14T19:00:00Z");

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
    void aYearAfterTheEndNothingInAnyTableSaysWhoItWas() {
        JsonNode before = forOlga(party(municipality.hall(), DAY, "18:00", "20:00"));
        String reference = before.path("reference").asText();
        assertThat(everything()).contains("Olga Oppdiktet", "00 00 00 00", "Olgas 80-årslag");

        strikesAt(A_YEAR_AFTER.plusSeconds(1));
        String kept = everything();
        strikesAt(A_YEAR_AFTER.plusSeconds(2));

        assertThat(kept).doesNotContain("Olga Oppdiktet", "00 00 00 00", "Olgas 80-årslag");
        assertThat(everything()).isEqualTo(kept);
        JsonNode after = desk.see(CASEWORKER, "/bookings/" + reference);
        assertThat(after.has("bookedForName")).isFalse();
        assertThat(after.path("price")).isEqualTo(before.path("price"));
        assertThat(after.at("/occurrences/0/start")).isEqualTo(before.at("/occurrences/0/start"));
        assertThat(texts(desk.see(READER, "/bookings/" + reference + "/history").path("events"), "type"))
                .contains("booking.forgotten");
        assertThat(municipality
                        .calls()
                        .as(LEADER)
                        .get("/bookings/" + reference)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOfferThatNobodyAnswersLapsesAfterAWeekAndHoldsNoRoom() {
        String day = "2027-01-28";
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, day, "18:00", "20:00"));
        String offer = Body.of("{}").withText("end", at(day, "22:00")).toString();
        String until = ok(desk.approve(CASEWORKER, reference, offer))
                .path("offeredUntil")
                .asText();

        municipality.itIs(OffsetDateTime.parse(until).toInstant().minusSeconds(1));
        municipality.clockStrikes();
        assertThat(desk.see(LEADER, "/bookings/" + reference).path("waitsFor").asText())
                .isEqualTo("applicant");
        municipality.itIs(OffsetDateTime.parse(until).toInstant());
        JsonNode lapsed = desk.see(LEADER, "/bookings/" + reference);
        Reply late = desk.post(LEADER, "/bookings/" + reference + "/answer", "{\"answer\":\"yes\"}");
        strikesAt(OffsetDateTime.parse(until).toInstant().plusSeconds(1));

        assertThat(until).isEqualTo("2027-01-14T12:00:00+01:00");
        assertThat(lapsed.path("waitsFor").asText()).as("also before the clock").isEqualTo("staff");
        assertThat(lapsed.at("/occurrences/0").has("proposal")).isFalse();
        assertThat(codes(late)).containsExactly("offer-lapsed");
        assertThat(desk.free(hall, day, "20:00", "22:00")).isEqualTo(4);
        assertThat(municipality.references()).contains(reference);
        assertThat(texts(desk.see(LEADER, "/bookings/" + reference + "/history").path("events"), "type"))
                .startsWith("booking.offer_lapsed");
        assertThat(ok(desk.approve(CASEWORKER, reference, "{}"))
                        .at("/price/amount")
                        .asInt())
                .isEqualTo(60_000);
    }

    @Test
    void whatIsOfferedHoldsNoLongerThanUntilItBegins() {
        String reference = desk.reference(
                LEADER, rehearsal(municipality.premises(TestTerms.hallByRequest()), "2027-01-08", "18:00", "20:00"));
        JsonNode offered = ok(desk.approve(
                CASEWORKER,
                reference,
                Body.of("{}").withText("end", at("2027-01-08", "22:00")).toString()));

        assertThat(offered.path("offeredUntil").asText()).isEqualTo(at("2027-01-08", "18:00"));
    }

    @Test
    void untilThenItIsKeptAndAssociationsAreNotForgotten() {
        String hall = municipality.hall();
        String reference =
                forPer(party(hall, DAY, "18:00", "20:00")).path("reference").asText();
        String series = forPer(weekly(party(hall, "2027-01-15", "18:00", "20:00"), "2027-01-29"))
                .path("reference")
                .asText();
        String choir = desk.reference(LEADER, rehearsal(hall, "2027-01-13", "18:00", "20:00"));

        strikesAt(A_YEAR_AFTER);
        assertThat(desk.see(CASEWORKER, "/bookings/" + reference).has("bookedForName"))
                .isTrue();
        strikesAt(A_YEAR_AFTER.plusSeconds(1));

        assertThat(desk.see(CASEWORKER, "/bookings/" + reference).has("bookedForName"))
                .isFalse();
        assertThat(desk.see(CASEWORKER, "/bookings/" + series).has("bookedForName"))
                .isTrue();
        assertThat(desk.see(READER, "/bookings/" + choir).at("/association/id").asText())
                .isEqualTo("choir");
    }

    @Test
    void aYearAfterTheEndPrivateWordsAreGoneAndAnAssociationsStay() {
        String hall = municipality.hall();
        String own =
                desk.reference(STRANGER, party(hall, DAY, "18:00", "20:00").withText("purpose", "Sølvbryllupet vårt"));
        String choir = desk.reference(
                LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00").withText("purpose", "Vårkonsert"));
        desk.cancel(LEADER, choir, "{\"reason\":\"Korlederen er forkjølt\"}");
        desk.cancel(CASEWORKER, own, "{\"reason\":\"Sølvbryllupet får plass i kinosalen\"}");

        strikesAt(A_YEAR_AFTER);
        assertThat(everything()).contains("Sølvbryllupet vårt", "kinosalen", "forkjølt");
        strikesAt(A_YEAR_AFTER.plusSeconds(1));

        assertThat(everything()).contains("Vårkonsert").doesNotContain("Sølvbryllupet", "kinosalen", "forkjølt");
        JsonNode kept = desk.see(STRANGER, "/bookings/" + own);
        assertThat(kept.path("purpose").asText()).isEqualTo("—");
        assertThat(kept.path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void moreThanAPageIsForgottenAtOnce() {
        String hall = municipality.hall();
        List<String> references = IntStream.rangeClosed(1, 27)
                .mapToObj(day -> forPer(party(hall, "2027-02-%02d".formatted(day), "18:00", "19:00")))
                .map(booking -> booking.path("reference").asText())
                .toList();

        strikesAt(Instant.parse("2028-03-01T00:00:00Z"));

        assertThat(references)
                .allMatch(reference ->
                        !desk.see(CASEWORKER, "/bookings/" + reference).has("bookedForName"));
    }

    private static JsonNode forOlga(Body wish) {
        return booked(wish, "Olga Oppdiktet", "00 00 00 00", "Olgas 80-årslag");
    }

    private static JsonNode forPer(Body wish) {
        return booked(wish, "Per Påfunn", "00 00 00 01", "Gravøl");
    }

    private static JsonNode booked(Body wish, String name, String phone, String purpose) {
        return desk.booked(
                COORDINATOR,
                wish.withText("purpose", purpose)
                        .with("onBehalfOf", "{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\"}"));
    }

    private static void strikesAt(Instant instant) {
        municipality.itIs(instant);
        municipality.clockStrikes();
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("PeopleTable", "CalendarTable", "BookingsTable", "EventsTable")) {
            tables.client()
                    .scanPaginator(scan -> scan.tableName(tables.name(table)))
                    .items()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
