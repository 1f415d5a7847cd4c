package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.BOOKER;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.TREASURER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the booker asks the caretaker for: the rows of the table of rights that end in "with needs". */
class NeedsTest {
    static final String WITH_NEEDS = " with needs";

    private static final String DAY = "2027-01-14";
    private static final String NORTHERN_CARETAKER = "sub-northern-caretaker";
    private static final String CHAIRS = "Førti stoler og prosjektoren.";

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
    void itIsAsBefore() {
        municipality.itIs(Municipality.NOW);
    }

    @Test
    void itIsToldWhenBookingAndStandsAtEveryTimeOfASeries() {
        JsonNode booked = desk.booked(LEADER, weekly(rehearsal(), "2027-01-28"));

        assertThat(needs(booked)).containsExactly(CHAIRS, CHAIRS, CHAIRS);
        assertThat(needs(
                        desk.see(LEADER, "/bookings/" + booked.path("reference").asText())))
                .containsExactly(CHAIRS, CHAIRS, CHAIRS);
    }

    @Test
    void theCaretakerOfThePremisesReadsItOnTheDayAndNobodyElseOfTheStaffAnywhere() {
        employNorthernCaretaker();
        String reference = desk.reference(LEADER, rehearsal());
        String asked = desk.reference(LEADER, asking(municipality.premises(TestTerms.hallByRequest()), CHAIRS));

        assertThat(onTheDay(CARETAKER, reference)).isEqualTo(CHAIRS);
        assertThat(onTheDay(CARETAKER, asked)).isEqualTo(CHAIRS);
        for (String other : List.of(ADMINISTRATOR, CASEWORKER, COORDINATOR, READER, NORTHERN_CARETAKER)) {
            assertThat(onTheDay(other, reference)).as(other).isEmpty();
        }
        for (String staff : List.of(ADMINISTRATOR, CASEWORKER, COORDINATOR, READER, CARETAKER)) {
            assertThat(desk.see(staff, "/bookings/" + reference).toString())
                    .as(staff)
                    .doesNotContain(CHAIRS);
        }
        for (String staff : List.of(ADMINISTRATOR, CASEWORKER, COORDINATOR, READER)) {
            assertThat(desk.see(staff, "/requests/" + asked).toString())
                    .as(staff)
                    .doesNotContain(CHAIRS);
            assertThat(desk.see(staff, "/bookings/" + reference + "/history").toString())
                    .doesNotContain(CHAIRS);
        }
        assertThat(whatTheQueueSays(asked)).isNotEmpty().doesNotContain(CHAIRS);
        for (String open : List.of("/events?from=" + DAY + "&until=" + DAY, "/calendar.ics")) {
            assertThat(municipality.calls().anonymous().get(open).send().body()).doesNotContain("stoler");
        }
    }

    @Test
    void thoseWhoMayChangeItReadIt() {
        String reference = desk.reference(BOOKER, rehearsal());
        String own = desk.reference(
                STRANGER, party(municipality.hall(), DAY, "18:00", "20:00").withText("needs", CHAIRS));

        for (String officer : List.of(LEADER, BOOKER)) {
            assertThat(needs(desk.see(officer, "/bookings/" + reference)))
                    .as(officer)
                    .containsExactly(CHAIRS);
        }
        assertThat(needs(desk.see(TREASURER, "/bookings/" + reference))).containsExactly("");
        assertThat(needs(desk.see(STRANGER, "/bookings/" + own))).containsExactly(CHAIRS);
    }

    @Test
    void oneTimeIsChangedOrAllFromItOn() {
        String reference = desk.reference(LEADER, weekly(rehearsal(), "2027-02-04"));

        assertThat(needs(ok(change(LEADER, reference, 2, "this", "Nøkkelen."))))
                .containsExactly(CHAIRS, "Nøkkelen.", CHAIRS, CHAIRS);
        assertThat(needs(ok(change(LEADER, reference, 3, "rest", null)))).containsExactly(CHAIRS, "Nøkkelen.", "", "");
        Reply repeat = change(LEADER, reference, 3, "rest", null);
        assertThat(repeat.json().path("version").asInt()).isEqualTo(3);
        JsonNode event = desk.see(LEADER, "/bookings/" + reference + "/history").at("/events/0");
        assertThat(event.path("type").asText()).isEqualTo("booking.needs_changed");
    }

    @Test
    void itGoesAlongWhenTheTimeIsMovedAndIsNotOnTheDayOnceItIsCancelled() {
        String reference = desk.reference(LEADER, rehearsal());
        Body move = Body.of("{\"occurrence\":1}")
                .withText("start", at(DAY, "20:00"))
                .withText("end", at(DAY, "22:00"));

        assertThat(needs(ok(desk.move(LEADER, reference, move.toString())))).containsExactly(CHAIRS);
        assertThat(onTheDay(CARETAKER, reference)).isEqualTo(CHAIRS);

        ok(desk.cancel(LEADER, reference, "{}"));
        assertThat(desk.see(CARETAKER, "/schedule?date=" + DAY).toString()).doesNotContain(reference);
        assertThat(codes(change(LEADER, reference, 1, "this", "Kaffe."))).containsExactly("no-longer-open");
    }

    @Test
    void onceTheDayHasBegunItStands() {
        String reference = desk.reference(LEADER, weekly(rehearsal(), "2027-01-21"));
        municipality.itIs(Instant.parse("2027-01-13T22:59:59Z"));
        ok(change(LEADER, reference, 1, "this", "Nøkkelen."));

        municipality.itIs(Instant.parse("2027-01-13T23:00:00Z"));

        assertThat(codes(change(LEADER, reference, 1, "rest", "Kaffe."))).containsExactly("day-has-begun");
        assertThat(needs(ok(change(LEADER, reference, 2, "this", "Kaffe.")))).containsExactly("Nøkkelen.", "Kaffe.");
    }

    @Test
    void whatStaffTookDownByTelephoneTheyReadAndChangeForThem() {
        Body wish = party(municipality.hall(), DAY, "18:00", "20:00")
                .with("onBehalfOf", "{\"name\":\"Olga\"}")
                .withText("needs", CHAIRS);
        String reference = desk.reference(COORDINATOR, wish);

        assertThat(needs(ok(change(CASEWORKER, reference, 1, "this", "Rampe."))))
                .containsExactly("Rampe.");
        assertThat(desk.see(READER, "/bookings/" + reference).toString()).doesNotContain("Rampe");
        assertThat(onTheDay(CARETAKER, reference)).isEqualTo("Rampe.");
    }

    @Test
    void itIsNotEndless() {
        Reply refusal = desk.book(LEADER, asking(municipality.hall(), "a".repeat(301)));

        assertThat(codes(refusal)).containsExactly("too-long");
        assertThat(refusal.json().at("/errors/0/pointer").asText()).isEqualTo("/needs");
    }

    /** All that the queue has of a case, which the directory shows. */
    private static String whatTheQueueSays(String reference) {
        return Objects.requireNonNull(tables.client()
                        .getItem(get -> get.tableName(tables.name("BookingsTable"))
                                .key(Map.of(
                                        "pk", AttributeValue.fromS("booking#" + reference),
                                        "sk", AttributeValue.fromS("booking"))))
                        .item()
                        .get("case"))
                .toString();
    }

    /** A caretaker for the district Nordbygda alone, and the halls are not there. */
    private static void employNorthernCaretaker() {
        Item office = Item.builder()
                .text("role", "CARETAKER")
                .text("area", "Nordbygda")
                .build();
        Item rights = Item.builder()
                .text("pk", "login#" + NORTHERN_CARETAKER)
                .text("sk", "rights")
                .text("id", Municipality.personId(NORTHERN_CARETAKER))
                .text("name", "Njål Nordbygd")
                .items("staff", List.of(office))
                .build();
        tables.client().putItem(put -> put.tableName(tables.name("PeopleTable")).item(rights.attributes()));
    }

    private static Body rehearsal() {
        return asking(municipality.hall(), CHAIRS);
    }

    private static Body asking(String premises, String needs) {
        return TestWishes.rehearsal(premises, DAY, "18:00", "20:00").withText("needs", needs);
    }

    private static Reply change(String who, String reference, int occurrence, String scope, @Nullable String needs) {
        Body change =
                Body.of("{}").with("occurrence", Integer.toString(occurrence)).withText("scope", scope);
        return desk.post(
                who,
                "/bookings/" + reference + "/needs",
                (needs == null ? change : change.withText("needs", needs)).toString());
    }

    private static List<String> needs(JsonNode booking) {
        return Desk.texts(booking.path("occurrences"), "needs");
    }

    private static String onTheDay(String who, String reference) {
        for (JsonNode premises : desk.see(who, "/schedule?date=" + DAY).path("premises")) {
            for (JsonNode time : premises.path("times")) {
                if (time.path("reference").asText().equals(reference)) {
                    return time.path("needs").asText();
                }
            }
        }
        throw new AssertionError(reference + " is not on the day");
    }
}
