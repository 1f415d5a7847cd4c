package no.endorinn.booking;

import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Calls;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What requests cost in round trips and write units; DynamoDB Local's own figures for transactions are wrong. */
class CostTest {
    private static final List<String> ONE_READ_ONE_COMMIT = List.of("BatchGetItem", "TransactWriteItems");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Wiretap wiretap = new Wiretap();

    private static Municipality municipality;
    private static Desk desk;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(Calls.to(municipality.function(wiretap.client(tables))));
    }

    @Test
    void aBookingIsOneReadAndOneCommit() {
        String hall = municipality.hall();
        wiretap.listen();

        desk.booked(LEADER, rehearsal(hall, "2027-01-14", "18:00", "20:00"));

        assertThat(wiretap.roundTrips()).isEqualTo(ONE_READ_ONE_COMMIT);
    }

    @Test
    void aSeriesOfFortyWeeksIsOneReadAndOneCommit() {
        String hall = municipality.hall();
        wiretap.listen();

        var series = desk.booked(LEADER, weekly(rehearsal(hall, "2027-01-14", "18:00", "20:00"), "2027-10-14"));

        assertThat(series.path("occurrences")).hasSize(40);
        assertThat(wiretap.roundTrips()).isEqualTo(ONE_READ_ONE_COMMIT);
        assertThat(wiretap.transaction().transactItems()).hasSize(42);
    }

    @Test
    void movingAndCancellingReadTheBookingAndThenWhatIsAroundIt() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-14", "18:00", "20:00"));
        wiretap.listen();

        ok(desk.cancel(LEADER, reference, "{}"));

        assertThat(wiretap.roundTrips()).containsExactly("BatchGetItem", "BatchGetItem", "TransactWriteItems");
    }

    @Test
    void whatTheMunicipalityHasFreeOnADateIsOneQuery() {
        municipality.hall();
        municipality.premises(TestTerms.room());
        String search = "/availability?date=2027-01-14&from=18:00&until=20:00";
        desk.look(search);
        wiretap.listen();

        assertThat(desk.look(search).path("offers")).isNotEmpty();

        assertThat(wiretap.roundTrips())
                .as("the catalogue's stamp, and the date")
                .containsExactly("BatchGetItem", "Query");
    }

    @Test
    void aBookingCostsSixUnitsHoweverManyThereAre() {
        List<String> halls =
                List.of(municipality.hall(), municipality.hall(), municipality.hall(), municipality.hall());

        assertThat(unitsOfABookingIn(municipality.hall())).isEqualTo(6);
        fill(halls, 0, 10);
        assertThat(unitsOfABookingIn(municipality.hall())).isEqualTo(6);
        fill(halls, 10, 1_000);
        assertThat(unitsOfABookingIn(municipality.hall())).isEqualTo(6);
    }

    @Test
    void aQuotaAddsOneItem() {
        assertThat(unitsOfABookingIn(municipality.premises(TestTerms.hall().with("quota", "{\"openBookings\":20}"))))
                .isEqualTo(8);
    }

    @Test
    void aSizeIsCountedAsTheDeveloperGuideSays() {
        Map<String, AttributeValue> item = Map.of(
                "name", AttributeValue.fromS("Hå"),
                "n", AttributeValue.fromN("12300"),
                "yes", AttributeValue.fromBool(true),
                "list", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))))));

        assertThat(ItemSize.bytes(item)).isEqualTo((4 + 3) + (1 + 3) + (3 + 1) + (4 + 3 + 1 + 3 + 1 + 1 + 1));
    }

    private static int unitsOfABookingIn(String hall) {
        desk.booked(FOOTBALLER, training(hall, "2027-02-01", "16:00", "18:00"));
        wiretap.listen();
        desk.booked(LEADER, rehearsal(hall, "2027-02-01", "18:00", "20:00").with("showInCalendar", "true"));
        return wiretap.transaction().transactItems().stream()
                .mapToInt(action -> ItemSize.transactionalUnits(action.put().item()))
                .sum();
    }

    /** Bookings number so many to so many: one a day in each hall, from the first of March. */
    private static void fill(List<String> halls, int from, int to) {
        for (int booking = from; booking < to; booking++) {
            String hall = halls.get(booking % halls.size());
            String date =
                    LocalDate.of(2027, 3, 1).plusDays(booking / halls.size()).toString();
            desk.booked(LEADER, rehearsal(hall, date, "18:00", "20:00"));
        }
    }
}
