package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import no.endorinn.testing.Fixture;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is more than one transaction takes is moved, approved, denied and cancelled in the parts that the answer names. */
class PartsTest {
    private static final String EVERY_NIGHT = """
        {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                    "from":"00:00","to":"24:00"}],"exceptions":[]}
        """;

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static String evenings;
    private static String nights;
    private static String nightsAskedFor;
    private static Fixture all;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        evenings = eveningsInTheYear(TestTerms.hall());
        nights = movedToNights(eveningsInTheYear(TestTerms.hall()));
        nightsAskedFor = movedToNights(eveningsInTheYear(TestTerms.hallByRequest()));
        all = Fixture.of(tables);
    }

    @BeforeEach
    void asTheyWereMade() {
        all.putBack();
    }

    @Test
    void aLongSeriesIsMovedInThePartsThatThePreviewNames() {
        String toNights = nights(1, "2027-01-18").toString();

        JsonNode preview = ok(desk.post(LEADER, "/bookings/" + evenings + "/move/preview", toNights));
        Reply refusal = desk.move(LEADER, evenings, toNights);

        assertThat(texts(preview.path("obstacles"), "code")).containsExactly("too-much-at-once");
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("too-much-at-once");
        assertThat(refusal.json().path("parts")).isEqualTo(preview.path("parts"));
        assertThat(numbers(refusal))
                .as("later ones first, so that none is in another's way")
                .isSorted();
        for (JsonNode part : preview.path("parts")) {
            ok(desk.move(LEADER, evenings, moved(part).toString()));
        }
        assertThat(texts(desk.see(LEADER, "/bookings/" + evenings).path("occurrences"), "end"))
                .hasSize(90)
                .allMatch(end -> end.contains("T02:00"));
    }

    @Test
    void whatIsMovedByADayIsMovedFromTheLastOn() {
        Body later = Body.of("{\"occurrence\":1,\"scope\":\"rest\"}")
                .withText("start", at("2027-01-18", "23:00"))
                .withText("end", at("2027-01-19", "03:00"));

        JsonNode preview = ok(desk.post(LEADER, "/bookings/" + nights + "/move/preview", later.toString()));

        assertThat(preview.at("/parts/0/to").asInt()).isEqualTo(90);
        for (JsonNode part : preview.path("parts")) {
            ok(desk.move(LEADER, nights, moved(part).toString()));
        }
    }

    @Test
    void aLongSeriesIsCancelledInParts() {
        Reply refusal = desk.cancel(LEADER, nights, "{}");

        assertThat(codes(refusal)).containsExactly("too-much-at-once");
        for (JsonNode part : refusal.json().path("parts")) {
            ok(desk.cancel(
                    LEADER,
                    nights,
                    "{\"occurrence\":%s,\"scope\":\"rest\",\"to\":%s}".formatted(part.path("from"), part.path("to"))));
        }
        assertThat(desk.see(LEADER, "/bookings/" + nights).path("status").asText())
                .isEqualTo("cancelled");
    }

    @Test
    void aLongSeriesIsApprovedInParts() {
        Reply refusal = desk.approve(CASEWORKER, nightsAskedFor, "{}");

        assertThat(codes(refusal)).containsExactly("too-much-at-once");
        for (JsonNode part : refusal.json().path("parts")) {
            String body = "{\"from\":%s,\"to\":%s}".formatted(part.path("from"), part.path("to"));
            Reply approved = desk.approve(CASEWORKER, nightsAskedFor, body);
            ok(approved);
            assertThat(desk.approve(CASEWORKER, nightsAskedFor, body)).isEqualTo(approved);
        }
        assertThat(desk.see(LEADER, "/bookings/" + nightsAskedFor)
                        .path("status")
                        .asText())
                .isEqualTo("confirmed");
    }

    @Test
    void aLongSeriesIsDeniedInParts() {
        Reply refusal = desk.deny(CASEWORKER, nightsAskedFor, "Nei.");

        assertThat(codes(refusal)).containsExactly("too-much-at-once");
        for (JsonNode part : refusal.json().path("parts")) {
            ok(desk.post(
                    CASEWORKER,
                    "/requests/" + nightsAskedFor + "/deny",
                    "{\"reason\":\"Nei.\",\"from\":%s,\"to\":%s}".formatted(part.path("from"), part.path("to"))));
        }
        assertThat(desk.see(LEADER, "/bookings/" + nightsAskedFor)
                        .path("status")
                        .asText())
                .isEqualTo("denied");
    }

    /** Ninety evenings, Monday to Friday, each on a day of its own. */
    private static String eveningsInTheYear(Body terms) {
        String hall = municipality.premises(terms.with("opening", EVERY_NIGHT));
        return desk.reference(
                LEADER,
                rehearsal(hall, "2027-01-18", "18:00", "20:00")
                        .with(
                                "repeat",
                                "{\"until\":\"2027-05-21\",\"weekdays\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\"]}"));
    }

    /** The same as nights that each go into the next day. */
    private static String movedToNights(String reference) {
        ok(desk.move(LEADER, reference, nights(1, "2027-01-18").with("to", "45").toString()));
        ok(desk.move(LEADER, reference, nights(46, "2027-03-22").toString()));
        return reference;
    }

    private static Body nights(int from, String date) {
        return Body.of("{\"scope\":\"rest\"}")
                .with("occurrence", Integer.toString(from))
                .withText("start", at(date, "22:00"))
                .withText("end", at(LocalDate.parse(date).plusDays(1).toString(), "02:00"));
    }

    /** The move of one part. */
    private static Body moved(JsonNode part) {
        return Body.of("{\"scope\":\"rest\"}")
                .with("occurrence", part.path("from").toString())
                .with("to", part.path("to").toString())
                .withText("start", part.path("start").asText())
                .withText("end", part.path("end").asText());
    }

    private static List<Integer> numbers(Reply refusal) {
        return StreamSupport.stream(refusal.json().path("parts").spliterator(), false)
                .map(part -> -part.path("from").asInt())
                .toList();
    }
}
