package no.endorinn.booking.feeds;

import java.time.LocalDate;
import java.util.List;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;

/** The dates that a calendar is asked for, both included: six weeks at most, four when nothing is said. */
public record PeriodForm(LocalDate from, LocalDate to) {
    /** How far ahead a feed reaches. */
    static final int WEEKS_AHEAD = 6;

    private static final int MOST_DAYS = 7 * WEEKS_AHEAD;
    private static final int USUAL_DAYS = 28;

    /** The period in a query string; what is wrong is noted there. */
    public static PeriodForm read(Fields query, LocalDate today) {
        LocalDate givenFrom = query.optionalDate("from");
        LocalDate from = givenFrom == null ? today : givenFrom;
        LocalDate givenTo = query.optionalDate("to");
        LocalDate to = givenTo == null ? from.plusDays(USUAL_DAYS - 1L) : givenTo;
        if (to.isBefore(from)) {
            query.note(CommonCode.END_BEFORE_START, "to");
            return new PeriodForm(from, from);
        }
        PeriodForm period = new PeriodForm(from, to);
        period.atMost(MOST_DAYS, query);
        return period;
    }

    /** Refuses a period that is longer than so many days. */
    public void atMost(int days, Fields query) {
        if (from.plusDays(days).isBefore(to.plusDays(1))) {
            query.note(BookingCode.TOO_MANY_DAYS_AT_ONCE.with("most", days), "to");
        }
    }

    /** From today, for a feed that a phone fetches now and then. */
    static PeriodForm ahead(LocalDate today) {
        return new PeriodForm(today, today.plusDays(MOST_DAYS - 1L));
    }

    public List<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
