package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.BOOKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotasTest {
    private static final String ONE_OPEN_BOOKING = "{\"openBookings\":1}";
    private static final String FOUR_HOURS_A_WEEK = "{\"hoursPerWeek\":4}";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Wiretap wiretap = new Wiretap();

    private static Municipality municipality;
    private static Desk desk;

    /** A desk in an environment of its own, whose commits can be got in front of. */
    private static Desk other;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        other = new Desk(Calls.to(municipality.function(wiretap.client(tables))));
    }

    @AfterEach
    void backToToday() {
        municipality.itIs(NOW);
    }

    @Test
    void anAssociationHasSoManyOpenBookingsWhoeverOfItsMembersBooks() {
        String hall = hall(ONE_OPEN_BOOKING);
        desk.booked(LEADER, rehearsal(hall, "2027-01-14", "18:00", "20:00"));

        Reply refusal = desk.book(BOOKER, rehearsal(hall, "2027-01-21", "18:00", "20:00"));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("quota-open-bookings");
        desk.booked(FOOTBALLER, training(hall, "2027-01-21", "18:00", "20:00"));
    }

    @Test
    void whatIsCancelledOrOverCountsNoMore() {
        String hall = hall(ONE_OPEN_BOOKING);
        String first = desk.reference(LEADER, rehearsal(hall, "2027-01-14", "18:00", "20:00"));
        desk.cancel(LEADER, first, "{}");
        desk.booked(LEADER, rehearsal(hall, "2027-01-15", "18:00", "20:00"));

        municipality.itIs(Instant.parse("2027-01-15T19:00:00Z"));

        desk.booked(LEADER, rehearsal(hall, "2027-01-16", "18:00", "20:00"));
    }

    @Test
    void aSeriesIsOneOpenBooking() {
        String hall = hall(ONE_OPEN_BOOKING);

        desk.booked(LEADER, weekly(rehearsal(hall, "2027-01-14", "18:00", "20:00"), "2027-01-28"));
    }

    @Test
    void anAssociationHasSoManyHoursFromMondayToSunday() {
        String hall = hall(FOUR_HOURS_A_WEEK);
        desk.booked(LEADER, rehearsal(hall, "2027-01-11", "18:00", "21:00"));

        assertThat(codes(desk.book(LEADER, rehearsal(hall, "2027-01-17", "18:00", "19:30"))))
                .containsExactly("quota-hours-week");
        desk.booked(LEADER, rehearsal(hall, "2027-01-17", "18:00", "19:00"));
        desk.booked(LEADER, rehearsal(hall, "2027-01-18", "18:00", "22:00"));
    }

    @Test
    void movingWithinTheWeekUsesNoMoreHours() {
        String hall = hall(FOUR_HOURS_A_WEEK);
        String reference = desk.reference(LEADER, rehearsal(hall, "2027-01-18", "18:00", "22:00"));

        ok(desk.move(LEADER, reference, moveTo("2027-01-19", "18:00", "22:00")));
        assertThat(codes(desk.move(LEADER, reference, moveTo("2027-01-19", "18:00", "22:30"))))
                .containsExactly("quota-hours-week");
    }

    @Test
    void aSeriesThatUsesUpTheHoursTakesTheDatesThatFit() {
        String hall = hall(FOUR_HOURS_A_WEEK);
        Body mondaysAndTuesdays = rehearsal(hall, "2027-01-18", "18:00", "21:00")
                .with("repeat", "{\"until\":\"2027-01-26\",\"weekdays\":[\"monday\",\"tuesday\"]}")
                .withText("take", "those-that-fit");

        assertThat(texts(desk.booked(LEADER, mondaysAndTuesdays).path("occurrences"), "status"))
                .containsExactly("confirmed", "not-available", "confirmed", "not-available");
    }

    @Test
    void aSeriesHasSoManyDates() {
        String hall = hall("{\"seriesLength\":2}");
        Body series = rehearsal(hall, "2027-01-14", "18:00", "20:00");

        Reply refusal = desk.book(LEADER, weekly(series, "2027-01-28"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("quota-series-length");
        desk.booked(LEADER, weekly(series, "2027-01-21"));
    }

    @Test
    void aQuotaThatIsIntroducedLaterCountsWhatIsThere() {
        String hall = municipality.hall();
        desk.booked(LEADER, rehearsal(hall, "2027-01-14", "18:00", "20:00"));
        ok(desk.change(
                hall, 1, Body.of("{}").with("terms", terms(ONE_OPEN_BOOKING).toString())));

        assertThat(codes(desk.book(LEADER, rehearsal(hall, "2027-01-21", "18:00", "20:00"))))
                .containsExactly("quota-open-bookings");
    }

    @Test
    void twoMembersAtOnceDoNotGetMoreThanTheQuota() {
        String hall = hall(ONE_OPEN_BOOKING);
        wiretap.beforeNextCommit(() -> desk.booked(BOOKER, rehearsal(hall, "2027-01-14", "18:00", "20:00")));

        Reply reply = other.book(LEADER, rehearsal(hall, "2027-01-21", "18:00", "20:00"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(codes(reply)).containsExactly("quota-open-bookings");
    }

    private static String hall(String quota) {
        return municipality.premises(terms(quota));
    }

    private static Body terms(String quota) {
        return TestTerms.hall().with("quota", quota);
    }

    private static String moveTo(String date, String from, String until) {
        return Body.of("{\"occurrence\":1}")
                .withText("start", at(date, from))
                .withText("end", at(date, until))
                .toString();
    }
}
