package no.endorinn.booking;

import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.cases.Party;
import no.endorinn.cases.Waiting;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueTest {
    private static final int WAITING = 27;

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final List<String> inOrder = new ArrayList<>();

    private static Municipality municipality;
    private static Desk desk;

    /** Those who ask first ask for the latest dates, so that the order cannot be the dates'. */
    @BeforeAll
    static void twentySevenAsk() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        String hall = municipality.premises(TestTerms.hallByRequest());
        for (int asked = 0; asked < WAITING; asked++) {
            municipality.itIs(NOW.plus(Duration.ofMinutes(asked)));
            String date = "2027-02-%02d".formatted(WAITING - asked);
            inOrder.add(desk.reference(LEADER, rehearsal(hall, date, "18:00", "20:00")));
        }
    }

    @Test
    void theOldestComesFirst() {
        assertThat(municipality.references()).isEqualTo(inOrder);
    }

    @Test
    void aRequestSaysWhoAsksForWhatAndByWhenItMustBeAnswered() {
        Waiting first = municipality.waiting().getFirst();

        assertThat(first.matter().party()).isEqualTo(new Party.Association("choir"));
        assertThat(first.matter().askedBy()).isEqualTo(Municipality.personId(LEADER));
        assertThat(first.matter().begun()).isEqualTo(NOW);
        assertThat(first.matter().areas()).contains("Sentrum");
        assertThat(first.name()).hasValue("Fjordvik mannskor");
        assertThat(first.subject()).isNotBlank();
        assertThat(first.times()).isEqualTo(1);
        assertThat(first.deadline()).hasValue(first.time().orElseThrow().start());
        assertThat(first.asked()).isFalse();
    }
}
