package no.endorinn.booking;

import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The day as the caretaker sees it. */
class ScheduleTest {
    private static final String DAY = "2027-01-14";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private final Municipality municipality = new Municipality(tables);
    private final Desk desk = new Desk(municipality.calls());

    @Test
    void theDayShowsWhoComesWhenWhatWaitsAndWhatIsBlocked() {
        String hall = municipality.premises(TestTerms.hallByRequest());
        String room = municipality.premises(TestTerms.room());
        String requested =
                desk.reference(FOOTBALLER, training(hall, DAY, "20:00", "22:00").with("parts", "[\"a\"]"));
        desk.block(
                CARETAKER,
                Body.of("{\"title\":\"Gulvet slipes\"}")
                        .withText("premises", hall)
                        .withText("start", at(DAY, "08:00"))
                        .withText("end", at(DAY, "12:00")));
        String choirs = desk.reference(LEADER, rehearsal(room, DAY, "18:00", "20:00"));
        desk.reference(STRANGER, party(room, DAY, "12:00", "14:00"));

        JsonNode day = desk.see(CARETAKER, "/schedule?date=" + DAY);

        assertThat(texts(day.path("premises"), "name")).containsExactly("Fjordvikhallen", "Møterommet");
        JsonNode ofHall = day.at("/premises/0/times");
        assertThat(texts(ofHall, "kind")).containsExactly("block", "request");
        assertThat(texts(ofHall, "purpose")).containsExactly("Gulvet slipes", "Fotballtrening");
        assertThat(ofHall.at("/1/reference").asText()).isEqualTo(requested);
        assertThat(ofHall.at("/1/parts/0").asText()).isEqualTo("a");
        JsonNode ofRoom = day.at("/premises/1/times");
        assertThat(texts(ofRoom, "kind")).containsExactly("booking", "booking");
        assertThat(ofRoom.at("/0").has("name")).as("a private person's name").isFalse();
        assertThat(ofRoom.at("/1/name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(ofRoom.at("/1/reference").asText()).isEqualTo(choirs);
        assertThat(desk.see(CARETAKER, "/schedule?date=2027-01-15").path("premises"))
                .isEmpty();
    }
}
