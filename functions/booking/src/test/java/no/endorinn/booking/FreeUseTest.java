package no.endorinn.booking;

import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What associations use below the full rate is open to everybody, at its value, and follows the bookings. */
class FreeUseTest {
    /** An hour of the hall at the full rate, in øre. */
    private static final long AN_HOUR = 60_000;

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
    void itFollowsWhatIsBookedMovedAndCancelledAndHasNoPrivatePerson() {
        municipality.itIs(Municipality.NOW);
        String hall = municipality.hall();
        String free = desk.reference(FOOTBALLER, training(hall, "2027-01-14", "16:00", "18:00"));
        JsonNode cheaper = desk.booked(LEADER, rehearsal(hall, "2027-01-14", "18:00", "20:00"));
        desk.booked(Municipality.STRANGER, party(hall, "2027-01-14", "20:00", "22:00"));

        JsonNode price = cheaper.at("/occurrences/0/price");
        long choirs = price.path("ordinary").asLong() - price.path("amount").asLong();
        assertThat(choirs).isPositive();
        assertThat(year(2027).path("value").asLong()).isEqualTo(2 * AN_HOUR + choirs);
        assertThat(year(2027).at("/rows/0").toString())
                .isEqualTo("{\"association\":\"football\",\"associationName\":\"Fjordvik fotball\","
                        + "\"value\":120000,\"minutes\":120,\"times\":1}");
        assertThat(year(2027).path("associations").asInt()).isEqualTo(2);

        ok(desk.move(
                FOOTBALLER,
                free,
                Body.of("{\"occurrence\":1}")
                        .withText("start", at("2027-01-15", "16:00"))
                        .withText("end", at("2027-01-15", "19:00"))
                        .toString()));
        ok(desk.cancel(LEADER, cheaper.path("reference").asText(), "{}"));

        assertThat(year(2027).path("value").asLong()).isEqualTo(3 * AN_HOUR);
        assertThat(year(2027).path("minutes").asLong()).isEqualTo(180);
        assertThat(year(2027).path("rows")).hasSize(1);
    }

    @Test
    void whatMustBeApprovedCountsWhenItIs() {
        municipality.itIs(Instant.parse("2029-01-07T11:00:00Z"));
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(FOOTBALLER, training(hall, "2029-01-15", "16:00", "18:00"));
        assertThat(year(2029).path("times").asInt()).isZero();

        ok(desk.approve(CASEWORKER, reference, "{}"));

        assertThat(year(2029).path("times").asInt()).isEqualTo(1);
    }

    @Test
    void aSeriesCountsInTheYearsInWhichItsTimesBegin() {
        municipality.itIs(Instant.parse("2030-12-01T11:00:00Z"));
        desk.booked(FOOTBALLER, weekly(training(municipality.hall(), "2030-12-23", "16:00", "18:00"), "2031-01-13"));

        assertThat(year(2030).path("times").asInt()).isEqualTo(2);
        assertThat(year(2031).path("times").asInt()).isEqualTo(2);
        assertThat(year(2031).path("value").asLong()).isEqualTo(4 * AN_HOUR);
        assertThat(desk.look("/support/premises").path("year").asInt())
                .as("this year, where none is said")
                .isEqualTo(2030);
    }

    @Test
    void whoIsInNoListIsCountedAndNotNamedAndTheTableSaysTheSame() {
        municipality.itIs(Instant.parse("2033-01-07T11:00:00Z"));
        desk.booked(LEADER, rehearsal(municipality.hall(), "2033-01-14", "16:00", "18:00"));
        hidden("choir");

        JsonNode row = year(2033).at("/rows/0");
        assertThat(row.has("association") || row.has("associationName")).isFalse();
        Reply file = municipality
                .calls()
                .anonymous()
                .get("/support/premises.csv?year=2033")
                .send();
        assertThat(file.body())
                .isEqualTo("\uFEFFår;lag-id;lag;ganger;minutter;verdi\r\n2033;;;1;120;%d,00\r\n"
                        .formatted(row.path("value").asLong() / 100));
    }

    private static JsonNode year(int year) {
        return desk.look("/support/premises?year=" + year);
    }

    private static void hidden(String association) {
        Item item = Item.builder()
                .text("pk", "association#" + association)
                .text("sk", "association")
                .text("name", "Fjordvik mannskor")
                .text("place", "HIDDEN")
                .build();
        tables.client().putItem(put -> put.tableName(tables.name("PeopleTable")).item(item.attributes()));
    }
}
