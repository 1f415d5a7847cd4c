package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who answers a request is told what it breaks, and may go on with a reason where that is the municipality's own to give. */
class OverrulingTest {
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
    void sixHoursOfFourAreNotApprovedUnlessWithAReasonThatIsKept() {
        String hall = fourHoursAWeek();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "10:00", "14:00"));
        String longer = Body.of("{}").withText("end", at(DAY, "16:00")).toString();

        Reply refusal = desk.approve(CASEWORKER, reference, longer);

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("quota-hours-week");
        assertThat(refusal.json().at("/mayOverrule/0").asText()).isEqualTo("quota-hours-week");
        Reply offered = desk.approve(CASEWORKER, reference, overruling(longer, "quota-hours-week"));
        assertThat(ok(offered).path("waitsFor").asText()).isEqualTo("applicant");
        JsonNode taken = ok(desk.post(LEADER, "/bookings/" + reference + "/answer", "{\"answer\":\"yes\"}"));
        assertThat(taken.at("/exemption/rules/0/code").asText()).isEqualTo("quota-hours-week");
        assertThat(taken.at("/exemption/reason").asText()).isEqualTo("Jubileumskonsert.");
    }

    @Test
    void theCaseShowsWhatApprovingWouldBreakAndWhatMaySetAside() {
        String hall = fourHoursAWeek();
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "10:00", "14:00"));
        Body stricter = TestTerms.hallByRequest()
                .with("quota", "{\"hoursPerWeek\":4}")
                .with("capacity", "10")
                .with("longestMinutes", "120");
        ok(desk.change(hall, 1, Body.of("{\"acceptAffected\":true}").with("terms", stricter.toString())));

        JsonNode theCase = desk.see(CASEWORKER, "/requests/" + reference);
        Reply refusal = desk.approve(CASEWORKER, reference, overruling("{}", "too-long-booking", "too-many-people"));

        assertThat(texts(theCase.path("obstacles"), "code"))
                .containsExactlyInAnyOrder("too-long-booking", "too-many-people");
        assertThat(theCase.path("mayOverrule")).hasSize(1);
        assertThat(theCase.at("/mayOverrule/0").asText()).isEqualTo("too-long-booking");
        assertThat(codes(refusal)).as("it is too small, whoever says what").containsExactly("too-many-people");
    }

    @Test
    void whatIsSetAsideStandsInTheHistory() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        String offGrid = Body.of("{}")
                .withText("start", at(DAY, "18:10"))
                .withText("end", at(DAY, "20:00"))
                .toString();

        assertThat(codes(desk.approve(CASEWORKER, reference, offGrid))).containsExactly("off-grid");
        Reply approved = desk.approve(CASEWORKER, reference, overruling(offGrid, "off-grid"));

        assertThat(ok(approved).path("status").asText()).isEqualTo("confirmed");
        assertThat(texts(desk.see(LEADER, "/bookings/" + reference + "/history").path("events"), "type"))
                .startsWith("booking.approved_exempt");
        assertThat(desk.approve(CASEWORKER, reference, overruling(offGrid, "off-grid")))
                .isEqualTo(approved);
    }

    @Test
    void nobodySetsAsideAnothersTimeOrAClosedDoor() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.deny(CASEWORKER, reference, "Nei.");
        desk.booked(FOOTBALLER, training(hall, DAY, "19:00", "21:00"));
        ok(desk.change(
                hall,
                1,
                Body.of("{\"acceptAffected\":true}")
                        .with(
                                "terms",
                                TestTerms.hallClosedOn(DAY, "Gulvet slipes").toString())));

        Reply refusal = desk.approve(CASEWORKER, reference, overruling("{}", "overlaps", "closed"));

        assertThat(codes(refusal)).containsExactlyInAnyOrder("overlaps", "closed");
        assertThat(refusal.json().path("mayOverrule")).isEmpty();
    }

    @Test
    void settingAsideNeedsAReason() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String reference = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        Reply refusal = desk.approve(CASEWORKER, reference, "{\"overrule\":{\"rules\":[\"off-grid\"]}}");

        assertThat(codes(refusal)).containsExactly("missing");
        assertThat(refusal.json().at("/errors/0/pointer").asText()).isEqualTo("/overrule/reason");
    }

    @Test
    void whatIsMovedMustHaveRoomForAllItsPeople() {
        String reference = desk.reference(
                LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00").with("people", "150"));
        Body smaller = Body.of("{\"occurrence\":1,\"parts\":[\"a\"]}")
                .withText("start", at(DAY, "18:00"))
                .withText("end", at(DAY, "20:00"));

        assertThat(codes(desk.move(LEADER, reference, smaller.toString()))).containsExactly("too-many-people");
    }

    private static String fourHoursAWeek() {
        return municipality.premises(TestTerms.hallByRequest().with("quota", "{\"hoursPerWeek\":4}"));
    }

    private static String overruling(String approval, String... rules) {
        return Body.of(approval)
                .with(
                        "overrule",
                        "{\"rules\":[\"" + String.join("\",\"", rules) + "\"],\"reason\":\"Jubileumskonsert.\"}")
                .toString();
    }
}
