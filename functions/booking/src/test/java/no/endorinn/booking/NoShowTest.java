package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoShowTest {
    private static final String DAY = "2027-01-14";
    private static final Instant BEGUN = Instant.parse("2027-01-14T17:00:00Z");

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
    void backToToday() {
        municipality.itIs(NOW);
    }

    @Test
    void whoDidNotComeStillOwes() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        municipality.itIs(BEGUN);

        Reply noted = noShow(reference, 1);

        assertThat(ok(noted).at("/occurrences/0/status").asText()).isEqualTo("no-show");
        assertThat(noted.json().at("/price/amount").asInt()).isEqualTo(60_000);
        assertThat(noShow(reference, 1)).isEqualTo(noted);
    }

    @Test
    void nobodyHasFailedToComeBeforeItBegins() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        municipality.itIs(BEGUN.minusSeconds(1));

        assertThat(codes(noShow(reference, 1))).containsExactly("has-not-begun");
        assertThat(codes(noShow(reference, 2))).containsExactly("no-such-occurrence");
    }

    @Test
    void whoCancelledWasNotExpected() {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
        desk.cancel(LEADER, reference, "{}");
        municipality.itIs(BEGUN);

        Reply refusal = noShow(reference, 1);

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("no-longer-open");
    }

    private static Reply noShow(String reference, int occurrence) {
        return desk.post(CARETAKER, "/bookings/" + reference + "/no-show", "{\"occurrence\":" + occurrence + "}");
    }
}
