package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static no.endorinn.lending.loans.Shed.from;
import static no.endorinn.lending.loans.Shed.wish;
import static org.assertj.core.api.Assertions.assertThat;

import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

/** Two caretakers who come between 8 and 23, for six hours at most; the point itself is open 8–18 from Monday to Friday. */
class ServiceRulesTest {
    private static final Interval EVENING = from("2027-01-16 18:00", "2027-01-16 23:00");

    private final Shed shed = new Shed().service("caretaker", 2);

    @Test
    void theyComeAtTheHoursThatAreWantedThoughThePointIsClosed() {
        assertThat(shed.codes(wish(2, "caretaker", EVENING))).isEmpty();
        assertThat(shed.plan(wish(2, "caretaker", EVENING)).state()).isEqualTo(State.RESERVED);
    }

    @Test
    void asManyCanComeAsAreNotSomewhereElse() {
        shed.lent(shed.loan("A", 1, "caretaker", from("2027-01-16 17:00", "2027-01-16 20:00")));

        assertThat(shed.codes(wish(1, "caretaker", EVENING))).isEmpty();
        assertThat(shed.codes(wish(2, "caretaker", EVENING))).containsExactly("not-enough-free");
        assertThat(shed.codes(wish(2, "caretaker", from("2027-01-16 20:00", "2027-01-16 23:00"))))
                .isEmpty();
    }

    @Test
    void theyComeBetweenTheirHoursOnOneDayAndStayNoLongerThanIsSaid() {
        assertThat(shed.codes(wish(1, "caretaker", from("2027-01-16 07:30", "2027-01-16 09:00"))))
                .containsExactly("outside-service-hours");
        assertThat(shed.codes(wish(1, "caretaker", from("2027-01-16 22:00", "2027-01-17 01:00"))))
                .containsExactly("outside-service-hours");
        assertThat(shed.codes(wish(1, "caretaker", from("2027-01-16 16:59", "2027-01-16 23:00"))))
                .containsExactly("comes-too-long");
        assertThat(shed.codes(wish(1, "caretaker", from("2027-01-16 17:00", "2027-01-16 23:00"))))
                .isEmpty();
    }

    @Test
    void theyAreReservedByThemselvesAndNotWithThings() {
        Interval open = from("2027-01-11 10:00", "2027-01-11 12:00");

        assertThat(shed.codes(wish(open, new Wish.Thing("caretaker", "*", 1), new Wish.Thing("table", "*", 4))))
                .containsExactly("services-by-themselves");
    }

    @Test
    void whenTheirTimeIsOverTheyAreDoneAndWhatNobodyAnsweredHasLapsed() {
        Loan loan = shed.loan("A", 1, "caretaker", EVENING);

        assertThat(loan.state(at("2027-01-16", "22:59"))).isEqualTo(State.RESERVED);
        assertThat(loan.state(at("2027-01-16", "23:00"))).isEqualTo(State.DONE);
        assertThat(loan.isLate(at("2027-01-20", "12:00"))).isFalse();
        assertThat(loan.in(State.REQUESTED).state(at("2027-01-16", "23:00"))).isEqualTo(State.LAPSED);
        assertThat(shed.loan("B", 1, "table", EVENING).state(at("2027-01-16", "23:00")))
                .as("a thing may be fetched as long as the day lasts")
                .isEqualTo(State.RESERVED);
    }
}
