package no.endorinn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.booking.bookings.Block;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.State;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Paging;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final LocalDate DATE = LocalDate.parse("2027-01-14");
    private static final Instant SIX = Instant.parse("2027-01-14T17:00:00Z");

    @Test
    void tablesThatSayTheSameAgree() {
        Booking booking = booking("2346789A", SIX, SIX.plusSeconds(7200));

        assertThat(Agreement.differences(List.of(booking), List.of(day(booking.occupations()))))
                .isEmpty();
    }

    @Test
    void aBookingThatTheCalendarDoesNotHaveIsFound() {
        Booking booking = booking("2346789A", SIX, SIX.plusSeconds(7200));

        assertThat(Agreement.differences(List.of(booking), List.of()))
                .singleElement()
                .asString()
                .startsWith("booked, but not in the calendar: 2346789A");
    }

    @Test
    void anOccupationThatNoBookingExplainsIsFound() {
        Booking booking = booking("2346789A", SIX, SIX.plusSeconds(7200));

        assertThat(Agreement.differences(List.of(), List.of(day(booking.occupations()))))
                .singleElement()
                .asString()
                .startsWith("in the calendar, but not booked: 2346789A");
    }

    @Test
    void aDifferentTimeIsTwoDifferences() {
        Booking booking = booking("2346789A", SIX, SIX.plusSeconds(7200));
        Booking moved = booking("2346789A", SIX, SIX.plusSeconds(3600));

        assertThat(Agreement.differences(List.of(booking), List.of(day(moved.occupations()))))
                .hasSize(2);
    }

    @Test
    void twoOnTheSamePartAtTheSameTimeAreFoundThoughTheTablesAgree() {
        Booking one = booking("2346789A", SIX, SIX.plusSeconds(7200));
        Booking other = booking("FJKMRTUY", SIX.plusSeconds(3600), SIX.plusSeconds(9000));
        List<Occupation> both =
                List.of(one.occupations().getFirst(), other.occupations().getFirst());

        assertThat(Agreement.differences(List.of(one, other), List.of(day(both))))
                .hasSize(2)
                .allMatch(difference -> difference.startsWith("taken twice"));
    }

    private static CalendarPage day(List<Occupation> occupations) {
        return new CalendarPage(Paging.DAY, DATE, "hall", 1, 0, occupations, Map.of(), List.of());
    }

    private static Booking booking(String reference, Instant start, Instant end) {
        Occurrence occurrence = new Occurrence(
                1, new Interval(start, end), Set.of("a"), Occurrence.Agreed.NOTHING, State.Confirmed.ANEW);
        return new Booking(
                reference,
                0,
                new Origin("key", "body"),
                "hall",
                "Fjordvikhallen",
                "somebody",
                start,
                new Block("Trening", false),
                List.of(occurrence));
    }
}
