package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody takes what belongs to all, in a municipality where nobody has decided any limits. Everybody here is somebody of their own. */
class HolderLimitsTest {
    private static final int OPEN_BOOKINGS = 12;
    private static final int OPEN_BOOKINGS_HERE = 6;
    private static final int OPEN_BOOKINGS_OF_A_NEWCOMER = 4;

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
        municipality.usualLimits();
        desk = new Desk(municipality.calls());
        other = new Desk(Calls.to(municipality.function(wiretap.client(tables))));
    }

    @Test
    void aPrivatePersonWhoBooksEveryHourOfARoomGetsAFewAndIsToldWhy() {
        municipality.founder("sub-grabber");
        String hall = municipality.hall();

        List<Reply> replies = everyEvening("sub-grabber", party(hall, "2027-01-11", "18:00", "20:00"), 20);

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(OPEN_BOOKINGS_HERE);
        assertThat(replies.getLast().status()).isEqualTo(409);
        assertThat(codes(replies.getLast())).containsExactly("quota-open-bookings");
        assertThat(replies.getLast().json().path("detail").asText())
                .isEqualTo(
                        "Her kan samme person eller lag ha 6 kommende bestillinger om gangen, og så mange er det alt.");
    }

    @Test
    void aPersonHasSoManyBookingsOfAllPremises() {
        municipality.founder("sub-spreader");
        for (int booking = 0; booking < OPEN_BOOKINGS; booking++) {
            desk.booked("sub-spreader", party(municipality.hall(), "2027-01-11", "18:00", "20:00"));
        }

        Reply refusal = desk.book("sub-spreader", party(municipality.hall(), "2027-01-11", "18:00", "20:00"));

        assertThat(codes(refusal)).containsExactly("quota-open-everywhere");
    }

    @Test
    void aPersonHasSoManyRequestsThatWaitAndRoomAgainWhenSomeAreAnswered() {
        municipality.founder("sub-asker");
        String first = "";
        for (int request = 0; request < 6; request++) {
            first = desk.reference("sub-asker", party(hallByRequest(), "2027-01-11", "18:00", "20:00"));
        }
        Body seventh = party(hallByRequest(), "2027-01-11", "18:00", "20:00");

        assertThat(codes(desk.book("sub-asker", seventh))).containsExactly("quota-open-requests");
        ok(desk.deny(CASEWORKER, first, "Nei."));
        desk.booked("sub-asker", seventh);
    }

    @Test
    void whatOneHasThroughAssociationsThatOneHasAddedCountsAsOnesOwn() {
        municipality.founder("sub-six", "six-1", "six-2", "six-3", "six-4", "six-5", "six-6");
        String hall = municipality.premises(TestTerms.hall().with("quota", "{\"hoursPerWeek\":8}"));
        int hours = 0;
        for (int association = 1; association <= 6; association++) {
            for (int evening = 0; evening < 3; evening++) {
                String date = LocalDate.of(2027, 1, 10 + association).toString();
                String from = "%02d:00".formatted(8 + 2 * evening);
                String to = "%02d:00".formatted(10 + 2 * evening);
                Body wish = rehearsal(hall, date, from, to).withText("association", "six-" + association);
                hours += desk.book("sub-six", wish).status() == 201 ? 2 : 0;
            }
        }

        assertThat(hours).isLessThanOrEqualTo(8);
        assertThat(codes(desk.book("sub-six", party(hall, "2027-01-12", "20:00", "23:00"))))
                .contains("quota-hours-week");
    }

    @Test
    void soItDoesWhenAnotherOfficerOfTheAssociationBooks() {
        municipality.founder("sub-hidden", "behind");
        municipality.officer("sub-front", "behind", "BOOKER");
        for (int booking = 0; booking < OPEN_BOOKINGS_OF_A_NEWCOMER; booking++) {
            desk.booked("sub-hidden", party(municipality.hall(), "2027-01-11", "18:00", "20:00"));
        }

        Body wish =
                rehearsal(municipality.hall(), "2027-01-11", "18:00", "20:00").withText("association", "behind");

        assertThat(codes(desk.book("sub-front", wish))).containsExactly("quota-open-everywhere");
    }

    @Test
    void anAssociationThatTheMunicipalityHasSaidYesToStandsOnItsOwn() {
        municipality.founder("sub-founder", "grown");
        for (int booking = 0; booking < OPEN_BOOKINGS_OF_A_NEWCOMER; booking++) {
            desk.booked("sub-founder", party(municipality.hall(), "2027-01-11", "18:00", "20:00"));
        }
        Body wish =
                rehearsal(municipality.hall(), "2027-01-11", "18:00", "20:00").withText("association", "grown");
        assertThat(codes(desk.book("sub-founder", wish))).containsExactly("quota-open-everywhere");

        municipality.confirmed("grown");

        desk.booked("sub-founder", wish);
    }

    @Test
    void whoeverTheMunicipalityHasOnlyJustMetStartsSmall() {
        municipality.met("sub-new", NOW.minus(Duration.ofDays(2)));
        municipality.met("sub-known", NOW.minus(Duration.ofDays(8)));
        String hall = municipality.hall();
        Body halfAYear = weekly(party(hall, "2027-01-11", "18:00", "20:00"), "2027-06-28");

        assertThat(codes(desk.book("sub-new", halfAYear))).containsExactly("quota-series-length");
        desk.booked("sub-known", halfAYear);
    }

    @Test
    void aSeriesOverALimitSaysBeforeHowManyDatesFitAndBooksThose() {
        municipality.founder("sub-series", "choir-to-be");
        Body series = weekly(rehearsal(municipality.hall(), "2027-01-11", "18:00", "20:00"), "2027-07-19")
                .withText("association", "choir-to-be");

        JsonNode preview = ok(desk.post("sub-series", "/bookings/preview", series.toString()));

        assertThat(preview.path("occurrences")).hasSize(28);
        assertThat(preview.path("fits").asInt()).isEqualTo(10);
        assertThat(texts(preview.path("occurrences").path(10).path("obstacles"), "code"))
                .containsExactly("quota-series-length");
        assertThat(codes(desk.book("sub-series", series))).containsExactly("quota-series-length");
        JsonNode booked = desk.booked("sub-series", series.withText("take", "those-that-fit"));
        assertThat(texts(booked.path("occurrences"), "status").stream().filter("confirmed"::equals))
                .hasSize(10);
    }

    @Test
    void thePreviewSaysWhatIsLeft() {
        municipality.founder("sub-curious");
        String hall = municipality.hall();
        desk.booked("sub-curious", party(hall, "2027-01-11", "18:00", "20:00"));

        JsonNode limits = ok(desk.post(
                        "sub-curious",
                        "/bookings/preview",
                        party(hall, "2027-01-12", "18:00", "20:00").toString()))
                .path("limits");

        assertThat(texts(limits, "message"))
                .containsExactly(
                        "Kommende bestillinger om gangen: 11 av 12 igjen",
                        "Kommende bestillinger her: 5 av 6 igjen",
                        "Forespørsler som kan vente på svar: 6 av 6 igjen",
                        "Timer framover til sammen: 148 av 150 igjen",
                        "Timer her denne uken: 58 av 60 igjen",
                        "Ganger i en serie: 30");
    }

    @Test
    void whatIsMovedTakesNoMoreThanTheLimitAndWhatTakesNoMoreThanBeforeMayAlwaysMove() {
        municipality.founder("sub-mover");
        String hall = municipality.premises(TestTerms.hall().with("quota", "{\"hoursPerWeek\":2,\"openBookings\":1}"));
        String reference = desk.reference("sub-mover", party(hall, "2027-01-11", "18:00", "20:00"));

        ok(desk.move("sub-mover", reference, moveTo("2027-01-12", "18:00", "20:00")));

        assertThat(codes(desk.move("sub-mover", reference, moveTo("2027-01-12", "18:00", "21:00"))))
                .containsExactly("quota-hours-week");
    }

    @Test
    void whatStaffBookOnSomebodysBehalfIsNotBoundAndTheyAreTold() {
        String hall = municipality.premises(TestTerms.hall().with("quota", "{\"openBookings\":1}"));
        desk.booked(LEADER, rehearsal(hall, "2027-01-11", "18:00", "20:00"));
        Body second = rehearsal(hall, "2027-01-12", "18:00", "20:00");

        JsonNode preview = ok(desk.post(COORDINATOR, "/bookings/preview", second.toString()));
        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(texts(preview.path("exceeded"), "code")).containsExactly("quota-open-bookings");
        desk.booked(COORDINATOR, second);

        JsonNode registered = ok(desk.post(
                COORDINATOR,
                "/bookings/preview",
                party(hall, "2027-01-13", "18:00", "20:00")
                        .with("onBehalfOf", "{\"name\":\"Olga Uten Nett\"}")
                        .toString()));
        assertThat(registered.path("limits"))
                .as("no limit binds whom staff book for")
                .isEmpty();
    }

    @Test
    void twoRequestsAtOnceDoNotGetPastALimit() {
        municipality.founder("sub-twice", "twice-a", "twice-b");
        for (int booking = 1; booking < OPEN_BOOKINGS_OF_A_NEWCOMER; booking++) {
            desk.booked("sub-twice", party(municipality.hall(), "2027-01-11", "18:00", "20:00"));
        }
        Body one =
                rehearsal(municipality.hall(), "2027-01-11", "18:00", "20:00").withText("association", "twice-a");
        Body two =
                rehearsal(municipality.hall(), "2027-01-11", "18:00", "20:00").withText("association", "twice-b");
        wiretap.beforeNextCommit(() -> desk.booked("sub-twice", one));

        assertThat(codes(other.book("sub-twice", two))).containsExactly("quota-open-everywhere");
    }

    /** The same wish on so many evenings in a row. */
    private static List<Reply> everyEvening(String who, Body wish, int evenings) {
        List<Reply> replies = new ArrayList<>();
        for (int evening = 0; evening < evenings; evening++) {
            String date = LocalDate.of(2027, 1, 11).plusDays(evening).toString();
            replies.add(desk.book(who, wish.withText("start", at(date, "18:00")).withText("end", at(date, "20:00"))));
        }
        return replies;
    }

    private static String hallByRequest() {
        return municipality.premises(TestTerms.hallByRequest());
    }

    private static String moveTo(String date, String from, String until) {
        return Body.of("{\"occurrence\":1}")
                .withText("start", at(date, from))
                .withText("end", at(date, until))
                .toString();
    }
}
