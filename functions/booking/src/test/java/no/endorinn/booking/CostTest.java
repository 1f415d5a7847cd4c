package no.endorinn.booking;

import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private static final List<String> TWO_READS_ONE_COMMIT =
            List.of("BatchGetItem", "BatchGetItem", "TransactWriteItems");

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
        assertThat(wiretap.transaction().transactItems()).hasSize(44);
    }

    @Test
    void movingAndCancellingReadTheBookingAndThenWhatIsAroundIt() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-14", "18:00", "20:00"));
        wiretap.listen();

        ok(desk.move(
                LEADER,
                reference,
                Body.of("{\"occurrence\":1}")
                        .withText("start", at("2027-01-15", "19:00"))
                        .withText("end", at("2027-01-15", "21:00"))
                        .toString()));

        assertThat(wiretap.roundTrips()).isEqualTo(TWO_READS_ONE_COMMIT);
        wiretap.listen();

        ok(desk.cancel(LEADER, reference, "{}"));

        assertThat(wiretap.roundTrips()).isEqualTo(TWO_READS_ONE_COMMIT);
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
                .as("the catalogue's stamp and, beside it, the date")
                .containsExactlyInAnyOrder("BatchGetItem", "Query");
    }

    @Test
    void aBookingBelowTheFullRateCostsTenUnitsHoweverManyTheHallHas() {
        String hall = municipality.hall();

        assertThat(unitsOfABookingIn(hall, "2027-02-01")).isEqualTo(10);
        List.of("08:00", "10:00", "12:00").forEach(from -> series(hall, 0, from));
        assertThat(unitsOfABookingIn(hall, "2027-02-08"))
                .as("a hundred and twenty in the hall, three of them that day")
                .isEqualTo(10);
        IntStream.range(1, 7).forEach(weekday -> series(hall, weekday, "18:00"));
        assertThat(unitsOfABookingIn(hall, "2027-02-15")).as("360 in the hall").isEqualTo(10);
    }

    /** Six series of forty weeks in three halls and fifteen concerts: more than a choir has. */
    @Test
    void whoeverHasMuchPaysNoMore() {
        List<String> halls = List.of(municipality.hall(), municipality.hall(), municipality.hall());
        for (int series = 0; series < 6; series++) {
            String from = "%02d:00".formatted(10 + series);
            String to = "%02d:00".formatted(11 + series);
            desk.booked(FOOTBALLER, weekly(training(halls.get(series % 3), "2027-01-14", from, to), "2027-10-14"));
        }
        for (int concert = 0; concert < 15; concert++) {
            String date = LocalDate.of(2027, 1, 15).plusDays(concert).toString();
            desk.booked(FOOTBALLER, training(halls.getFirst(), date, "18:00", "20:00"));
        }
        wiretap.listen();

        desk.booked(FOOTBALLER, training(halls.getLast(), "2027-02-01", "18:00", "20:00"));

        assertThat(units()).isEqualTo(10);
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

    /** Of the second booking of a day: two hours from six, after two hours of others'. */
    private static int unitsOfABookingIn(String hall, String date) {
        desk.booked(FOOTBALLER, training(hall, date, "16:00", "18:00"));
        wiretap.listen();
        desk.booked(LEADER, rehearsal(hall, date, "18:00", "20:00").with("showInCalendar", "true"));
        return units();
    }

    private static int units() {
        return wiretap.transaction().transactItems().stream()
                .mapToInt(action -> action.put() == null
                        ? ItemSize.transactionalUnits(action.update().expressionAttributeValues())
                        : ItemSize.transactionalUnits(action.put().item()))
                .sum();
    }

    /** Two hours in forty weeks from the second one of January. */
    private static void series(String hall, int weekday, String from) {
        LocalDate first = LocalDate.of(2027, 1, 11).plusDays(weekday);
        String until = LocalTime.parse(from).plusHours(2).toString();
        desk.booked(
                LEADER,
                weekly(
                        rehearsal(hall, first.toString(), from, until),
                        first.plusWeeks(39).toString()));
    }
}
