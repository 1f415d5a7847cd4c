package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.CLOSE_CASEWORKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NORTHERN_ADMINISTRATOR;
import static no.endorinn.booking.Municipality.NORTHERN_CASEWORKER;
import static no.endorinn.booking.Municipality.NORTHERN_COORDINATOR;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.SINGING_CASEWORKER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who decides a case, who may not and why, and for which part of the municipality. */
class ImpartialityTest {
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
    void whoeverHasDeclaredClosenessDoesNotDecideTheAssociationsCase() {
        String choirs = asked(rehearsal(halls(), DAY, "18:00", "20:00"), LEADER);
        String footballs = asked(training(halls(), DAY, "18:00", "20:00"), FOOTBALLER);

        assertThat(codes(desk.approve(CLOSE_CASEWORKER, choirs, "{}"))).containsExactly("own-case");
        assertThat(codes(desk.deny(CLOSE_CASEWORKER, choirs, "Nei."))).containsExactly("own-case");
        ok(desk.approve(CLOSE_CASEWORKER, footballs, "{}"));
        ok(desk.approve(CASEWORKER, choirs, "{}"));
    }

    @Test
    void theCaseSaysWhyNotAndWhoElseCan() {
        String choirs = asked(rehearsal(halls(), DAY, "18:00", "20:00"), LEADER);

        assertThat(why(CLOSE_CASEWORKER, choirs)).isEqualTo("partial-declared");
        assertThat(why(SINGING_CASEWORKER, choirs)).isEqualTo("partial-member");
        assertThat(why(NORTHERN_CASEWORKER, choirs)).isEqualTo("other-area");
        assertThat(why(READER, choirs)).isEqualTo("not-allowed");
        assertThat(others(CLOSE_CASEWORKER, choirs)).isEqualTo("[\"Ada Administrator\",\"Sara Saksbehandler\"]");

        JsonNode decision = desk.see(CASEWORKER, "/requests/" + choirs).path("decision");
        assertThat(decision.path("mayDecide").asBoolean()).isTrue();
        assertThat(decision.path("why")).isEmpty();
        assertThat(decision.path("others")).isEmpty();
    }

    @Test
    void aRoleForADistrictDecidesThereAlone() {
        String there = municipality.premises(TestTerms.room().with("access", "[{\"mode\":\"request\"}]"));
        String northern = asked(rehearsal(there, DAY, "18:00", "20:00"), LEADER);
        String central = asked(rehearsal(halls(), DAY, "18:00", "20:00"), LEADER);

        ok(desk.approve(NORTHERN_CASEWORKER, northern, "{}"));
        assertThat(codes(desk.approve(NORTHERN_CASEWORKER, central, "{}"))).containsExactly("other-area");
        assertThat(codes(desk.deny(NORTHERN_CASEWORKER, central, "Nei."))).containsExactly("other-area");
        assertThat(codes(desk.cancel(NORTHERN_CASEWORKER, central, "{}"))).containsExactly("other-area");
        ok(desk.cancel(NORTHERN_CASEWORKER, northern, "{}"));
    }

    @Test
    void aRoleForADistrictBlocksAndChangesPremisesThereAlone() {
        String there = municipality.premises(TestTerms.room());
        String central = municipality.hall();

        assertThat(desk.block(NORTHERN_CASEWORKER, block(there)).status()).isEqualTo(201);
        assertThat(codes(desk.block(NORTHERN_CASEWORKER, block(central)))).containsExactly("other-area");
        assertThat(change(there).status()).isEqualTo(200);
        assertThat(codes(change(central))).containsExactly("other-area");
        assertThat(codes(municipality
                        .calls()
                        .as(NORTHERN_ADMINISTRATOR)
                        .put("/catalogue", "{\"premises\":[]}")
                        .send()))
                .containsExactly("other-area");
        assertThat(codes(desk.post(
                        NORTHERN_ADMINISTRATOR, "/premises", "{\"id\":\"x\",\"terms\":" + TestTerms.hall() + "}")))
                .containsExactly("other-area");
    }

    @Test
    void aCoordinatorOfADistrictActsForItsAssociationsEverywhereAndForOthersInItsPremises() {
        String central = municipality.hall();
        String there = municipality.premises(TestTerms.room());

        String booked = desk.reference(NORTHERN_COORDINATOR, training(central, DAY, "18:00", "20:00"));
        desk.booked(NORTHERN_COORDINATOR, rehearsal(there, DAY, "18:00", "20:00"));

        assertThat(codes(desk.book(NORTHERN_COORDINATOR, rehearsal(central, DAY, "20:00", "22:00"))))
                .containsExactly("other-area");
        ok(desk.cancel(NORTHERN_COORDINATOR, booked, "{}"));
    }

    @Test
    void whoDidWhatIsToldToThoseConcernedByName() {
        String hall = halls();
        String reference = asked(rehearsal(hall, DAY, "18:00", "20:00"), LEADER);
        ok(desk.approve(CASEWORKER, reference, "{}"));
        ok(desk.cancel(ADMINISTRATOR, reference, "{}"));

        JsonNode events =
                desk.see(LEADER, "/bookings/" + reference + "/history").path("events");

        assertThat(texts(events, "type")).containsExactly("booking.cancelled", "booking.approved", "booking.requested");
        assertThat(texts(events, "by")).containsExactly("Ada Administrator", "Sara Saksbehandler", "Kari Korleder");
        assertThat(texts(events, "side")).containsExactly("staff", "staff", "party");
        assertThat(events.at("/2/text").asText()).isEqualTo("Spurt om");
        assertThat(municipality
                        .calls()
                        .as(FOOTBALLER)
                        .get("/bookings/" + reference + "/history")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverBooksForTheirAssociationIsAskedAboutOneThingThatIsOverAYearOld() {
        String hall = municipality.hall();
        assertThat(desk.booked(LEADER, rehearsal(hall, DAY, "08:00", "09:00")).has("confirm"))
                .isFalse();

        municipality.confirmed("choir", "Fjordvik mannskor", "Sentrum", at366DaysAgo());
        try {
            JsonNode asked = desk.booked(LEADER, rehearsal(hall, DAY, "09:00", "10:00"));
            assertThat(asked.at("/confirm/fact").asText()).isEqualTo("contact");
            assertThat(asked.at("/confirm/association").asText()).isEqualTo("choir");
            assertThat(asked.at("/confirm/since").asText()).startsWith("2026-01-06");
            assertThat(desk.booked(Municipality.COORDINATOR, rehearsal(hall, DAY, "10:00", "11:00"))
                            .has("confirm"))
                    .isFalse();
        } finally {
            municipality.confirmed("choir", "Fjordvik mannskor", "Sentrum", Municipality.NOW);
        }
    }

    @Test
    void aPrivatePersonsWordsAreNeverInThePublicCalendar() {
        Reply refused = desk.book(
                Municipality.STRANGER,
                TestWishes.party(municipality.hall(), DAY, "18:00", "20:00").with("showInCalendar", "true"));

        assertThat(codes(refused)).containsExactly("private-not-in-calendar");
    }

    @Test
    void whoeverHasNotToldWhoTheyAreBooksNothingForThemselves() {
        Reply refused = desk.book(Municipality.UNKNOWN, TestWishes.party(municipality.hall(), DAY, "18:00", "20:00"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(codes(refused)).containsExactly("introduce-yourself");
    }

    private static Instant at366DaysAgo() {
        return Municipality.NOW.minus(Duration.ofDays(366));
    }

    private static String halls() {
        return municipality.premises(TestTerms.hallByRequest());
    }

    private static String asked(Body wish, String who) {
        return desk.reference(who, wish);
    }

    private static Reply change(String premises) {
        return municipality
                .calls()
                .as(NORTHERN_ADMINISTRATOR)
                .put("/premises/" + premises, "{\"terms\":" + TestTerms.room() + "}")
                .header("If-Match", "\"1\"")
                .send();
    }

    private static Body block(String premises) {
        return Body.of("{\"title\":\"Gulvet slipes\"}")
                .withText("premises", premises)
                .withText("start", at(DAY, "08:00"))
                .withText("end", at(DAY, "12:00"));
    }

    private static String why(String who, String reference) {
        return desk.see(who, "/requests/" + reference)
                .at("/decision/why/0/code")
                .asText();
    }

    private static String others(String who, String reference) {
        return desk.see(who, "/requests/" + reference).at("/decision/others").toString();
    }
}
