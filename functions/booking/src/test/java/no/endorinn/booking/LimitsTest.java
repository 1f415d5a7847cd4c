package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.NORTHERN_ADMINISTRATOR;
import static no.endorinn.booking.Municipality.WIDE_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The municipality's limits as they are told and changed. */
class LimitsTest {
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
    void thereAreLimitsThoughNobodyHasDecidedAnyAndEverybodyIsToldThemInPlainWords() {
        JsonNode told = new Desk(new Municipality(tables).calls()).look("/limits");

        assertThat(texts(told.path("inWords"), "level")).containsExactly("newcomer", "person", "association");
        assertThat(texts(told.path("inWords"), "message")).allMatch(text -> text.matches(".*\\d+.*"));
    }

    @Test
    void anAdministratorChangesThemForAllOfTheMunicipalityAndNobodyWritesOverWhatTheyHaveNotSeen() {
        String version = "\"" + desk.look("/limits").path("version").asText() + "\"";

        JsonNode changed = ok(change(ADMINISTRATOR, version, WIDE_LIMITS));

        assertThat(changed.at("/limits/person/openBookings").asInt()).isEqualTo(300);
        assertThat(desk.look("/limits")).isEqualTo(changed);
        assertThat(ok(change(ADMINISTRATOR, version, WIDE_LIMITS))).isEqualTo(changed);
        Reply stale = change(ADMINISTRATOR, version, WIDE_LIMITS.replace("300", "299"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(codes(change(NORTHERN_ADMINISTRATOR, version, WIDE_LIMITS))).containsExactly("other-area");
    }

    @Test
    void limitsCannotBeTakenAway() {
        Reply refusal = change(
                ADMINISTRATOR, "*", Body.of(WIDE_LIMITS).without("person").toString());

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(change(ADMINISTRATOR, "*", WIDE_LIMITS.replace("90", "0"))))
                .contains("out-of-bounds");
    }

    @Test
    void aRoomTellsWhatHoldsThere() {
        String hall = municipality.premises(TestTerms.hall().with("quota", "{\"openBookings\":2}"));

        assertThat(texts(desk.look("/premises/" + hall).path("limits"), "message"))
                .allMatch(text -> text.contains("(2 i samme lokale)"));
    }

    private static Reply change(String who, String seen, String limits) {
        return municipality
                .calls()
                .as(who)
                .put("/limits", limits)
                .header("If-Match", seen)
                .send();
    }
}
