package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.BOOKER;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.Municipality.personId;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BookPremisesTest {
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
    void whatIsBookedIsGoneFromTheSearch() {
        String hall = municipality.hall();

        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
        desk.booked(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isZero();
    }

    @Test
    void aBookingTellsAllThatWasAgreed() {
        Reply reply = desk.book(BOOKER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        JsonNode booking = reply.json();

        assertThat(reply.header("location"))
                .hasValue("/bookings/" + booking.path("reference").asText());
        assertThat(reply.header("etag")).hasValue("\"1\"");
        assertThat(booking.path("status").asText()).isEqualTo("confirmed");
        assertThat(booking.path("association").path("name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(booking.path("premisesName").asText()).isEqualTo("Fjordvikhallen");
        assertThat(booking.path("bookedAt").asText()).isEqualTo(at("2027-01-07", "12:00"));
        assertThat(booking.at("/occurrences/0/price/amount").asInt()).isEqualTo(60_000);
        assertThat(booking.at("/occurrences/0/cancellation/until").asText()).isEqualTo(at("2027-01-12", "18:00"));
        assertThat(booking.at("/occurrences/0/cancellation/late").asBoolean()).isFalse();
    }

    @Test
    void whatIsFreeKeepsWhatItWouldHaveCost() {
        JsonNode price = desk.booked(FOOTBALLER, training(municipality.hall(), DAY, "18:00", "20:00"))
                .at("/occurrences/0/price");

        assertThat(price.path("amount").asInt()).isZero();
        assertThat(price.path("ordinary").asInt()).isEqualTo(120_000);
        assertThat(price.at("/reason/code").asText()).isEqualTo("free-youth");
    }

    @Test
    void oneThirdLeavesTheOthersAndTakesTheWhole() {
        String hall = municipality.hall();
        desk.booked(LEADER, rehearsal(hall, DAY, "18:00", "20:00").with("parts", "[\"a\"]"));

        assertThat(desk.book(FOOTBALLER, training(hall, DAY, "18:00", "20:00")).status())
                .isEqualTo(409);
        assertThat(desk.book(FOOTBALLER, training(hall, DAY, "18:00", "20:00").with("parts", "[\"a\",\"b\"]"))
                        .status())
                .isEqualTo(409);
        desk.booked(FOOTBALLER, training(hall, DAY, "18:00", "20:00").with("parts", "[\"b\",\"c\"]"));
    }

    @Test
    void whoComesTooLateIsShownWhatElseIsFreeAndCanBookIt() {
        String hall = municipality.hall();
        desk.booked(FOOTBALLER, training(hall, DAY, "18:00", "20:00"));

        Reply refusal = desk.book(LEADER, rehearsal(hall, DAY, "18:30", "20:00"));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("overlaps");
        assertThat(refusal.json().at("/errors/0/pointer").asText()).isEqualTo("/start");
        JsonNode alternatives = refusal.json().path("alternatives");
        assertThat(texts(alternatives, "start")).containsExactly(at(DAY, "20:00"), at(DAY, "16:30"), at(DAY, "20:30"));
        desk.booked(
                LEADER,
                rehearsal(hall, DAY, "18:30", "20:00")
                        .withText("start", alternatives.at("/1/start").asText())
                        .withText("end", alternatives.at("/1/end").asText()));
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        Reply refusal = desk.book(
                LEADER,
                rehearsal(municipality.hall(), "2027-01-05", "07:10", "07:30")
                        .with("people", "301")
                        .with("houseRulesVersion", "2"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal))
                .containsExactlyInAnyOrder(
                        "too-many-people",
                        "house-rules-changed",
                        "in-the-past",
                        "outside-opening-hours",
                        "off-grid",
                        "too-short");
    }

    @Test
    void staffAreNotBoundByGridLengthsAndHowFarAhead() {
        Body wish = rehearsal(municipality.hall(), "2028-03-01", "08:10", "08:20");

        assertThat(codes(desk.book(LEADER, wish))).containsExactlyInAnyOrder("off-grid", "too-short", "too-far-ahead");
        desk.booked(COORDINATOR, wish);
    }

    @Test
    void staffWhoBookForThemselvesAreBoundLikeEverybodyElse() {
        Body wish = party(municipality.hall(), "2028-03-01", "08:10", "08:20");

        assertThat(codes(desk.book(COORDINATOR, wish)))
                .containsExactlyInAnyOrder("off-grid", "too-short", "too-far-ahead");
    }

    @Test
    void whatHappenedIsKeptWithWhoDidItAndForWhom() {
        String byLeader = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        String byStaff = desk.reference(COORDINATOR, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));

        assertThat(event(byLeader, "type")).isEqualTo("booking.booked");
        assertThat(event(byLeader, "actor")).isEqualTo(personId(LEADER));
        assertThat(event(byLeader, "onBehalfOf")).isEqualTo("choir");
        assertThat(event(byLeader, "as")).isEmpty();
        assertThat(event(byStaff, "actor")).isEqualTo(personId(COORDINATOR));
        assertThat(event(byStaff, "onBehalfOf")).isEqualTo("choir");
        assertThat(event(byStaff, "as")).isEqualTo("staff");
    }

    @Test
    void premisesThatAreNotThereCannotBeBooked() {
        Reply refusal = desk.book(LEADER, rehearsal("nowhere", DAY, "18:00", "20:00"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("unknown-premises");
    }

    @Test
    void aPrivatePersonBooksWhereThePremisesAllowIt() {
        String letToAll = municipality.hall();
        String letToAssociations = municipality.premises(
                TestTerms.hall().with("prices", "[{\"group\":\"association\",\"orePerHour\":0,\"partOrePerHour\":0}]"));

        JsonNode booking = desk.booked(STRANGER, party(letToAll, DAY, "18:00", "20:00"));
        assertThat(booking.at("/occurrences/0/price/group").asText()).isEqualTo("private");
        assertThat(booking.has("association")).isFalse();
        assertThat(codes(desk.book(STRANGER, party(letToAssociations, DAY, "18:00", "20:00"))))
                .containsExactly("not-let-to-group");
    }

    @Test
    void staffBookForSomebodyWithoutInternetAndOnlyStaffSeeWhom() {
        String hall = municipality.hall();
        Body wish = party(hall, DAY, "18:00", "20:00")
                .with("onBehalfOf", "{\"name\":\"Olga Oppdiktet\",\"phone\":\"00 00 00 00\"}");

        assertThat(codes(desk.book(LEADER, wish))).containsExactly("only-staff-book-for-others");
        String reference = desk.reference(COORDINATOR, wish);
        JsonNode seen = desk.see(CARETAKER, "/bookings/" + reference);
        String schedule = "/schedule?date=" + DAY;
        assertThat(desk.see(READER, "/bookings/" + reference).toString() + desk.see(READER, schedule))
                .as("who only looks need not know")
                .contains(reference)
                .doesNotContain("Olga Oppdiktet", "00 00 00 00");
        assertThat(desk.see(CARETAKER, schedule).toString()).contains("Olga Oppdiktet");
        assertThat(seen.path("bookedForName").asText()).isEqualTo("Olga Oppdiktet");
        assertThat(seen.path("bookedForPhone").asText()).isEqualTo("00 00 00 00");
        assertThat(municipality
                        .calls()
                        .as(LEADER)
                        .get("/bookings/" + reference)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCoordinatorBooksForAnyAssociationThatThereIs() {
        String hall = municipality.hall();

        JsonNode booking = desk.booked(COORDINATOR, rehearsal(hall, DAY, "18:00", "20:00"));
        assertThat(booking.at("/association/id").asText()).isEqualTo("choir");
        Reply refusal =
                desk.book(COORDINATOR, rehearsal(hall, DAY, "20:00", "22:00").withText("association", "no-such-choir"));
        assertThat(codes(refusal)).containsExactly("unknown-association");
    }

    @Test
    void aListHasTheNearestFirstAndGoesOnPageByPage() {
        String hall = municipality.hall();
        for (int day = 1; day <= 27; day++) {
            desk.booked(STRANGER, party(hall, "2027-02-%02d".formatted(28 - day), "18:00", "19:00"));
        }
        List<String> days = new ArrayList<>();

        JsonNode page = desk.see(STRANGER, "/bookings?when=coming");
        page.path("bookings")
                .forEach(booking -> days.add(booking.at("/occurrences/0/start").asText()));
        JsonNode rest =
                desk.see(STRANGER, "/bookings?cursor=" + page.path("cursor").asText());
        rest.path("bookings")
                .forEach(booking -> days.add(booking.at("/occurrences/0/start").asText()));

        assertThat(page.path("bookings")).hasSize(25);
        assertThat(days)
                .filteredOn(start -> start.startsWith("2027-02"))
                .hasSize(27)
                .isSorted();
        assertThat(desk.see(STRANGER, "/bookings?when=past").path("bookings")).isEmpty();
        assertThat(desk.see(FOOTBALLER, "/bookings").path("bookings")).isEmpty();
    }

    /** An attribute of the one event of a booking, or a detail of it; empty when it has none such. */
    private static String event(String reference, String name) {
        List<Map<String, AttributeValue>> events = tables.client()
                .query(query -> query.tableName(tables.name("EventsTable"))
                        .keyConditionExpression("pk = :reference")
                        .expressionAttributeValues(Map.of(":reference", AttributeValue.fromS(reference))))
                .items();
        assertThat(events).hasSize(1);
        Map<String, AttributeValue> attributes = new HashMap<>(events.getFirst());
        AttributeValue details = attributes.get("details");
        if (details != null) {
            attributes.putAll(details.m());
        }
        return attributes.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
