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
        Municipality other = new Municipality(tables);
        other.usualLimits();

        JsonNode told = new Desk(other.calls()).look("/limits");

        assertThat(told.path("version").asInt()).isZero();

        assertThat(texts(told.path("inWords"), "level")).containsExactly("newcomer", "person", "association");
        assertThat(texts(told.path("inWords"), "message")).allMatch(text -> text.matches(".*\\d+.*"));
    }

    @Test
    void anAdministratorChangesThemForAllOfTheMunicipalityAndNobodyWritesOverWhatTheyHaveNotSeen() {
        municipality.limits(WIDE_LIMITS);
        String seen = "\"1\"";
        String fewer = WIDE_LIMITS.replace("300", "299");

        JsonNode changed = ok(change(ADMINISTRATOR, seen, fewer));

        assertThat(changed.at("/limits/person/openBookings").asInt()).isEqualTo(299);
        assertThat(desk.look("/limits")).isEqualTo(changed);
        assertThat(ok(change(ADMINISTRATOR, seen, fewer))).isEqualTo(changed);
        assertThat(change(ADMINISTRATOR, seen, WIDE_LIMITS).status()).isEqualTo(412);
        assertThat(codes(change(NORTHERN_ADMINISTRATOR, "\"2\"", WIDE_LIMITS))).containsExactly("other-area");
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
