package no.endorinn.booking;

import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.APPLICANT;
import static no.endorinn.booking.Municipality.BOOKER;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.TREASURER;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who sees in a history who did it: the rows of the table of rights that end in "with names". */
class HistoryNamesTest {
    static final String WITH_NAMES = " with names";

    private static final String DAY = "2027-01-14";
    private static final Set<String> STAFF = Set.of(ADMINISTRATOR, CASEWORKER, CARETAKER, COORDINATOR, READER);

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static AccessMatrix matrix;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        matrix = Desk.matrix(municipality.function());
    }

    @TestFactory
    Stream<DynamicNode> aHistoryTellsNamesToThoseWhoseRowAllowsItAndRolesToTheOthers() {
        String route = "GET /bookings/{reference}/history";
        String hall = municipality.premises(TestTerms.hallByRequest());
        String choirs = desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        desk.approve(CASEWORKER, choirs, "{}");
        String privates = desk.reference(STRANGER, party(municipality.hall(), DAY, "18:00", "20:00"));
        return Stream.of(choirs, privates)
                .map(reference -> dynamicContainer(
                        reference,
                        Stream.of(
                                        LEADER,
                                        BOOKER,
                                        APPLICANT,
                                        TREASURER,
                                        ADMINISTRATOR,
                                        CASEWORKER,
                                        CARETAKER,
                                        COORDINATOR,
                                        READER)
                                .filter(caller -> reference.equals(choirs) || STAFF.contains(caller))
                                .map(caller -> dynamicTest(caller, () -> {
                                    JsonNode events = desk.see(caller, "/bookings/" + reference + "/history")
                                            .path("events");

                                    assertThat(texts(events, "side")).contains("party");
                                    if (matrix.letsIn(route + WITH_NAMES, caller)) {
                                        assertThat(texts(events, "by")).doesNotContain("");
                                    } else {
                                        assertThat(events.toString()).doesNotContain("Kari", "Petter", "Sara");
                                        assertThat(texts(events, "by")).containsOnly("");
                                    }
                                }))));
    }

    @Test
    void whoeverItIsAboutSeesByNameWhoDidIt() {
        String own = desk.reference(STRANGER, party(municipality.hall(), DAY, "18:00", "20:00"));

        assertThat(texts(desk.see(STRANGER, "/bookings/" + own + "/history").path("events"), "by"))
                .containsExactly("Petter Privat");
    }
}
