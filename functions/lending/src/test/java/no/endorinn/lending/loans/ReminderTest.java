package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class ReminderTest {
    private static final Instant DUE = at("2027-01-14", "12:00");

    @Test
    void thatItIsSoonDueIsToldFromNineOnTheDayBefore() {
        Loan week = fetched(at("2027-01-07", "12:00"));

        assertThat(week.reminded()).contains(at("2027-01-13", "09:00"));
        assertThat(week.reminder(at("2027-01-13", "08:59"))).isEmpty();
        assertThat(week.reminder(at("2027-01-13", "09:00"))).contains(Reminder.SOON_DUE);
    }

    @Test
    void whatIsFetchedOnTheDayBeforeIsToldOnTheMorningItself() {
        Loan night = fetched(at("2027-01-13", "17:00"));

        assertThat(night.reminded()).contains(at("2027-01-14", "07:00"));
        assertThat(night.reminder(at("2027-01-14", "06:59"))).isEmpty();
    }

    @Test
    void whoeverFetchedItTheSameDayKnows() {
        Loan day = fetched(at("2027-01-14", "08:00"));

        assertThat(day.reminded()).contains(DUE);
        assertThat(day.reminder(DUE)).contains(Reminder.LATE);
    }

    @Test
    void whatIsLateIsNotToldThatItIsSoonDue() {
        Loan late = fetched(at("2027-01-07", "12:00"));

        assertThat(late.reminder(DUE)).contains(Reminder.LATE);
        assertThat(late.told(Reminder.LATE).reminder(DUE)).isEmpty();
        assertThat(late.told(Reminder.LATE).reminded()).isEmpty();
        assertThat(late.told(Reminder.SOON_DUE).reminded()).contains(DUE);
    }

    @Test
    void anotherTimeIsToldAnewAndTheSameTimeIsNot() {
        Loan told = fetched(at("2027-01-07", "12:00")).told(Reminder.SOON_DUE);

        assertThat(told.until(DUE).told()).contains(Reminder.SOON_DUE);
        assertThat(told.until(at("2027-01-21", "12:00")).reminded()).contains(at("2027-01-20", "09:00"));
    }

    @Test
    void whatNobodyFetchedAndWhatIsBackIsToldNothing() {
        Loan out = fetched(at("2027-01-07", "12:00"));

        assertThat(out.in(State.RESERVED).reminded()).isEmpty();
        assertThat(out.in(State.RETURNED).reminder(DUE)).isEmpty();
    }

    /** A table that was fetched then. */
    private static Loan fetched(Instant then) {
        return new Shed()
                .loan("A", 1, "table", new Interval(then, DUE))
                .mapping(line -> line.with(new Piece("T1", then, Optional.empty())))
                .in(State.OUT);
    }
}
