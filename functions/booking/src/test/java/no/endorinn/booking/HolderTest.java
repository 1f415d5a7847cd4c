package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NORTHERN_CASEWORKER;
import static no.endorinn.booking.Municipality.SINGING_CASEWORKER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff see all that somebody has, and undo it in one action with one reason. Everybody here is somebody of their own. */
class HolderTest {
    private static final String REASON = "Ingen kan holde av et rom hele høsten.";

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
    void staffSeeAllThatAPersonHasOfAllPremisesAndThroughAssociationsThatTheyAdded() {
        municipality.founder("sub-much", "much-1", "much-2");
        String booked = desk.reference("sub-much", party(municipality.hall(), "2027-01-12", "18:00", "20:00"));
        String asked = desk.reference("sub-much", party(hallByRequest(), "2027-01-11", "18:00", "20:00"));
        String through = desk.reference(
                "sub-much",
                weekly(rehearsal(municipality.hall(), "2027-01-13", "18:00", "20:00"), "2027-01-27")
                        .withText("association", "much-2"));
        desk.booked(FOOTBALLER, training(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        JsonNode all = desk.see(CASEWORKER, "/bookings/" + booked + "/holder");

        assertThat(all.path("name").asText()).isEqualTo("Geir Grunnlegger");
        assertThat(texts(all.path("bookings"), "reference")).containsExactly(asked, booked, through);
        assertThat(texts(all.path("bookings"), "status")).containsExactly("requested", "confirmed", "confirmed");
        assertThat(texts(all.path("bookings"), "association")).containsExactly("", "", "Laget much-2");
        assertThat(all.at("/bookings/2/times").asInt()).isEqualTo(3);
        assertThat(all.path("more").asBoolean()).isFalse();
        assertThat(desk.see(COORDINATOR, "/bookings/" + through + "/holder").path("bookings"))
                .as("it is the same person's, whatever one begins with")
                .hasSize(3);
    }

    @Test
    void anAssociationThatStandsOnItsOwnHasItsOwn() {
        String choirs = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        JsonNode all = desk.see(CASEWORKER, "/bookings/" + choirs + "/holder");

        assertThat(all.path("name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(texts(all.path("bookings"), "reference")).contains(choirs);
    }

    @Test
    void oneReasonUndoesAllThatIsChosenAndEachTellsItsHolder() {
        municipality.founder("sub-undone");
        String hall = municipality.hall();
        String booked = desk.reference("sub-undone", weekly(party(hall, "2027-01-12", "18:00", "20:00"), "2027-02-02"));
        String asked = desk.reference("sub-undone", party(hallByRequest(), "2027-01-12", "18:00", "20:00"));
        String spared = desk.reference("sub-undone", party(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        JsonNode done = ok(undo(CASEWORKER, booked, booked, asked));

        assertThat(done.path("undone")).hasSize(2);
        assertThat(done.path("left")).isEmpty();
        assertThat(done.path("kept")).isEmpty();
        JsonNode cancelled = desk.see("sub-undone", "/bookings/" + booked);
        assertThat(texts(cancelled.path("occurrences"), "status")).containsOnly("cancelled");
        assertThat(texts(cancelled.path("occurrences"), "reason")).containsOnly(REASON);
        assertThat(cancelled.at("/price/amount").asInt()).as("nothing is owed").isZero();
        JsonNode denied = desk.see("sub-undone", "/bookings/" + asked);
        assertThat(texts(denied.path("occurrences"), "status")).containsExactly("denied");
        assertThat(denied.path("decisionReason").asText()).isEqualTo(REASON);
        for (String reference : List.of(booked, asked)) {
            JsonNode last = desk.see("sub-undone", "/bookings/" + reference + "/history")
                    .at("/events/0");
            assertThat(last.path("role").asText()).isEqualTo("caseworker");
            assertThat(last.path("type").asText()).isIn("booking.cancelled", "booking.denied");
            assertThat(desk.see("sub-undone", "/bookings/" + reference)
                            .at("/changedByStaff/0/reason")
                            .asText())
                    .isEqualTo(REASON);
        }
        assertThat(desk.see("sub-undone", "/bookings/" + spared).path("status").asText())
                .isEqualTo("confirmed");
        assertThat(desk.free(hall, "2027-01-19", "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void whatIsUndoneIsUndoneOnceThoughItIsSentTwice() {
        municipality.founder("sub-again");
        String booked = desk.reference("sub-again", party(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        assertThat(ok(undo(CASEWORKER, booked, booked)).path("undone")).hasSize(1);
        long version =
                desk.see("sub-again", "/bookings/" + booked).path("version").asLong();
        assertThat(ok(undo(CASEWORKER, booked, booked)).path("undone")).hasSize(1);

        assertThat(desk.see("sub-again", "/bookings/" + booked).path("version").asLong())
                .isEqualTo(version);
    }

    @Test
    void whatHasBegunIsLeftAlone() {
        municipality.founder("sub-begun");
        String booked = desk.reference(
                "sub-begun", weekly(party(municipality.hall(), "2027-01-12", "18:00", "20:00"), "2027-01-19"));
        municipality.itIs(Instant.parse("2027-01-12T18:00:00Z"));
        try {
            ok(undo(CASEWORKER, booked, booked));
        } finally {
            municipality.itIs(Municipality.NOW);
        }

        assertThat(texts(desk.see("sub-begun", "/bookings/" + booked).path("occurrences"), "status"))
                .containsExactly("confirmed", "cancelled");
    }

    @Test
    void nobodyUndoesTheirOwnAssociationsOrAnotherAreasAndIsToldWhy() {
        String choirs = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        assertThat(reasons(undo(SINGING_CASEWORKER, choirs, choirs))).containsExactly("own-case");
        assertThat(reasons(undo(NORTHERN_CASEWORKER, choirs, choirs))).containsExactly("other-area");
        JsonNode shown =
                desk.see(SINGING_CASEWORKER, "/bookings/" + choirs + "/holder").path("bookings");
        assertThat(shown.findValuesAsText("mayDecide")).containsOnly("false");
        assertThat(desk.see(LEADER, "/bookings/" + choirs).path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void whatIsSomebodyElsesIsNotUndoneWithIt() {
        String choirs = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-12", "18:00", "20:00"));
        String clubs = desk.reference(FOOTBALLER, training(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        assertThat(reasons(undo(CASEWORKER, choirs, clubs))).containsExactly("not-found");
        assertThat(desk.see(FOOTBALLER, "/bookings/" + clubs).path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void aSeriesThatIsTooLongForOneTransactionIsUndoneInParts() {
        municipality.founder("sub-nights");
        String club =
                municipality.premises(TestTerms.hall().with("daysAhead", "730").with("opening", """
                    {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                                "from":"00:00","to":"24:00"}]}
                    """));
        Body night = party(club, "2027-01-18", "22:00", "23:00").withText("end", at("2027-01-19", "02:00"));
        String nights = desk.reference("sub-nights", weekly(night, "2027-11-15"));
        String later = desk.reference(
                "sub-nights",
                weekly(
                        night.withText("start", at("2027-01-20", "22:00")).withText("end", at("2027-01-21", "02:00")),
                        "2027-11-17"));

        assertThat(ok(undo(CASEWORKER, nights, nights, later)).path("undone")).hasSize(2);

        assertThat(texts(desk.see("sub-nights", "/bookings/" + nights).path("occurrences"), "status"))
                .hasSize(44)
                .containsOnly("cancelled");
    }

    @Test
    void aReasonAndAChoiceAreNeeded() {
        String choirs = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-12", "18:00", "20:00"));

        assertThat(codes(desk.post(CASEWORKER, "/bookings/" + choirs + "/holder/undo", "{\"references\":[]}")))
                .containsExactlyInAnyOrder("missing", "missing");
    }

    private static Reply undo(String who, String reference, String... chosen) {
        String references =
                List.of(chosen).stream().map(each -> '"' + each + '"').collect(Collectors.joining(","));
        return desk.post(
                who,
                "/bookings/" + reference + "/holder/undo",
                "{\"reason\":\"" + REASON + "\",\"references\":[" + references + "]}");
    }

    /** The codes of why the only one is kept. */
    private static List<String> reasons(Reply undone) {
        return texts(ok(undone).at("/kept/0/why"), "code");
    }

    private static String hallByRequest() {
        return municipality.premises(TestTerms.hallByRequest());
    }
}
