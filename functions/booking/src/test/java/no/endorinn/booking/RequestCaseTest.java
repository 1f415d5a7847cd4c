package no.endorinn.booking;

import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** By itself, because it counts everything that an association has. */
class RequestCaseTest {
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
    void theCaseShowsWhatTheDecisionNeeds() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String other = municipality.hall();
        String reference = desk.reference(FOOTBALLER, training(hall, DAY, "18:00", "20:00"));
        String competing = desk.reference(LEADER, rehearsal(hall, DAY, "20:00", "22:00"));
        desk.booked(STRANGER, party(hall, DAY, "10:00", "11:00"));
        desk.booked(FOOTBALLER, training(other, "2027-01-20", "18:00", "19:30"));
        desk.booked(FOOTBALLER, training(other, "2027-07-01", "18:00", "20:00"));
        String cancelled = desk.reference(FOOTBALLER, training(other, "2027-01-21", "18:00", "20:00"));
        desk.cancel(FOOTBALLER, cancelled, "{}");
        String late = desk.reference(FOOTBALLER, training(other, "2027-01-08", "18:00", "20:00"));
        desk.cancel(FOOTBALLER, late, "{\"acceptLate\":true}");
        String missed = desk.reference(FOOTBALLER, training(other, "2027-01-08", "20:00", "21:00"));
        municipality.itIs(NOW.plus(Duration.ofDays(2)));
        ok(desk.post(CARETAKER, "/bookings/" + missed + "/no-show", "{\"occurrence\":1}"));

        JsonNode facts = desk.see(READER, "/requests/" + reference);

        assertThat(facts.at("/booking/reference").asText()).isEqualTo(reference);
        assertThat(facts.path("obstacles")).isEmpty();
        assertThat(facts.at("/use/season/from").asText()).isEqualTo("2027-01-01");
        assertThat(facts.at("/use/season/to").asText()).isEqualTo("2027-06-30");
        assertThat(facts.at("/use/here").toString()).isEqualTo("{\"times\":1,\"hours\":2}");
        assertThat(facts.at("/use/everywhere").toString()).isEqualTo("{\"times\":3,\"hours\":5}");
        assertThat(texts(facts.path("competing"), "name")).containsExactly("", "Fjordvik mannskor");
        assertThat(facts.at("/competing/1/reference").asText()).isEqualTo(competing);
        assertThat(facts.path("cancellations").asInt()).isEqualTo(1);
        assertThat(facts.path("lateCancellations").asInt()).isEqualTo(1);
        assertThat(facts.path("noShows").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheSameHolderWasAnsweredBeforeIsShownTheSamePremisesFirst() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String other = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, "2027-02-18", "18:00", "20:00"));
        String denied = desk.reference(LEADER, rehearsal(hall, "2027-02-19", "18:00", "20:00"));
        String elsewhere = desk.reference(LEADER, rehearsal(other, "2027-02-20", "18:00", "20:00"));
        desk.booked(FOOTBALLER, training(hall, "2027-02-21", "18:00", "20:00"));
        ok(desk.deny(CASEWORKER, denied, "Trening gikk foran."));
        ok(desk.approve(CASEWORKER, elsewhere, "{}"));

        JsonNode answered = desk.see(READER, "/requests/" + reference).path("answered");

        assertThat(texts(answered, "reference")).containsExactly(denied, elsewhere);
        assertThat(texts(answered, "status")).containsExactly("denied", "confirmed");
        assertThat(answered.at("/0/reason").asText()).isEqualTo("Trening gikk foran.");
    }
}
