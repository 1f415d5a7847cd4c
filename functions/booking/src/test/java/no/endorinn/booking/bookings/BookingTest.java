package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Choir.booking;
import static no.endorinn.booking.bookings.Choir.occurrence;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.BookingItem;
import no.endorinn.booking.store.Bookings;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");
    private static final Party CHOIR = new Party.Association("choir");

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED REQUESTED DENIED, REQUESTED",
        "CANCELLED CONFIRMED DENIED, CONFIRMED",
        "CANCELLED NO_SHOW, CONFIRMED",
        "CANCELLED DENIED, DENIED",
        "CANCELLED CANCELLED_LATE, CANCELLED",
        "DISPLACED, CANCELLED",
        "NOT_AVAILABLE CONFIRMED, CONFIRMED"
    })
    void theWholeWaitsBeforeItIsConfirmedBeforeItIsDeniedBeforeItIsCancelled(String occurrences, Status whole) {
        List<Occurrence> each = new ArrayList<>();
        for (String status : occurrences.split(" ", -1)) {
            each.add(occurrence(each.size() + 1, Status.valueOf(status), EVENING));
        }

        assertThat(booking(each).status()).isEqualTo(whole);
        assertThat(booking(each).isWaiting()).isEqualTo(whole == Status.REQUESTED);
    }

    @Test
    void theLabelIsNameAndPurposeWhereTheBookerSaidSo() {
        assertThat(held(CHOIR, "Øving", true).kind().label()).contains("Fjordvik mannskor: Øving");
        assertThat(held(CHOIR, "Øving", false).kind().label()).isEmpty();
    }

    @Test
    void thePublicIsNeverToldAPrivatePersonsName() {
        Party registered = new Party.Registered("Kari Nordmann", Optional.of("99 99 99 99"));

        assertThat(held(registered, "Konfirmasjon", true).kind().label()).contains("Konfirmasjon");
        assertThat(held(new Party.Person("sub-kari"), "Konfirmasjon", true)
                        .kind()
                        .label())
                .contains("Konfirmasjon");
    }

    @Test
    void aLongLabelIsCutBetweenCharacters() {
        String label = held(CHOIR, "🎶".repeat(200), true).kind().label().orElseThrow();

        assertThat(label.codePointCount(0, label.length())).isEqualTo(80);
        assertThat(label).endsWith("🎶…");
        assertThat(new Block("x".repeat(80), true).label()).contains("x".repeat(80));
    }

    @Test
    void theCalendarHasOnlyWhatHoldsItsTime() {
        Booking series = booking(List.of(
                occurrence(1, Status.CANCELLED, EVENING),
                occurrence(2, Status.CONFIRMED, time("2027-01-21", "18:00", "20:00")),
                occurrence(3, Status.NOT_AVAILABLE, time("2027-01-28", "18:00", "20:00"))));

        assertThat(series.occupations())
                .singleElement()
                .satisfies(only -> assertThat(only.time()).isEqualTo(time("2027-01-21", "18:00", "20:00")));
        assertThat(series.held()).hasSize(1);
        assertThat(series.endsAt())
                .isEqualTo(time("2027-01-28", "18:00", "20:00").end());
    }

    @Test
    void aBlockIsTheMunicipalitysOwn() {
        Booking block = having(new Block("Vedlikehald", true));

        assertThat(block.holder()).isEqualTo(new Party.Municipality());
        assertThat(block.occupations()).extracting(Occupation::kind).containsExactly(Occupation.Kind.BLOCK);
        assertThat(block.hire()).isEmpty();
        assertThat(block.associationId()).isEmpty();
    }

    @Test
    void aBookingWithEverythingABookingCanHaveComesBackAsItWasWritten() {
        Problem obstacle = BookingCode.OVERLAPS
                .with("start", EVENING.start())
                .with("date", LocalDate.of(2027, 1, 14))
                .with("most", 90L)
                .with("reason", "2027-01-14T stengd Z");
        Booking rich = booking(List.of(
                        occurrence(1, new State.Cancelled(true, Optional.of(Words.ofMunicipality("Sjukdom"))), EVENING),
                        occurrence(2, Status.CONFIRMED, EVENING).notAvailable(List.of(obstacle))))
                .decided(new Booking.Ruling("sub-caseworker", Scene.NOW, Optional.of("Velkomne")));

        assertThat(writtenAndRead(rich)).isEqualTo(rich);
    }

    @ParameterizedTest
    @EnumSource
    void whereverItStandsItComesBackAsItWasWritten(Status status) {
        Booking booking = booking(status, EVENING);

        assertThat(writtenAndRead(booking)).isEqualTo(booking);
    }

    @Test
    void everyKindOfHolderComesBackAsItWasWritten() {
        for (Party holder : List.of(
                CHOIR,
                new Party.Person("sub-kari"),
                new Party.Registered("Kari", Optional.of("99 99 99 99")),
                new Party.Registered("Kari", Optional.empty()))) {
            assertThat(writtenAndRead(held(holder, "Møte", false)).holder()).isEqualTo(holder);
        }
    }

    @Test
    void aBlockComesBackAsItWasWrittenAndHasNothingThatOnlyAHireHas() {
        Booking block = having(new Block("Vedlikehald", true));

        assertThat(writtenAndRead(block)).isEqualTo(block);
        assertThat(written(block).attributes()).doesNotContainKeys("people", "group", "account", "decision", "remarks");
    }

    @Test
    void onlyWhatWaitsStandsInTheQueueOfStaff() {
        assertThat(written(booking(Status.REQUESTED, EVENING)).has("queue")).isTrue();
        assertThat(written(booking(Status.CONFIRMED, EVENING)).has("queue")).isFalse();
    }

    private static Booking writtenAndRead(Booking booking) {
        return BookingItem.read(written(booking));
    }

    private static Item written(Booking booking) {
        return BookingItem.write(
                new Key("bookings", Bookings.PREFIX + booking.reference(), "booking"),
                booking,
                RequestCase.waiting(booking, Hall.hall().premises()));
    }

    private static Booking held(Party holder, String purpose, boolean inCalendar) {
        return having(Hire.of(
                holder,
                holder.equals(CHOIR) ? Optional.of("Fjordvik mannskor") : Optional.empty(),
                Optional.of("account"),
                new Booking.Activity(purpose, Optional.empty(), 1, 0, Group.PRIVATE, 1, inCalendar)));
    }

    private static Booking having(Kind kind) {
        return new Booking(
                "REFERENCE",
                1,
                new Origin("key", "body"),
                "hall",
                "Fjordvikhallen",
                "sub-somebody",
                Scene.NOW,
                kind,
                List.of(occurrence(1, Status.CONFIRMED, EVENING)));
    }
}
