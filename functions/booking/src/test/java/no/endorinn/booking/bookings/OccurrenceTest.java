package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Choir.occurrence;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.at;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");

    @Test
    void cancellingIsFreeUpToAndAtTheDeadlineAndLateAfterIt() {
        Occurrence confirmed = occurrence(1, Status.CONFIRMED, EVENING);

        assertThat(confirmed.freeCancellationUntil()).isEqualTo(at("2027-01-12", "18:00"));
        assertThat(confirmed.isLate(at("2027-01-12", "18:00"))).isFalse();
        assertThat(confirmed.isLate(at("2027-01-12", "18:01"))).isTrue();
    }

    @Test
    void aRequestIsNeverCancelledLate() {
        assertThat(occurrence(1, Status.REQUESTED, EVENING).isLate(at(THURSDAY, "17:00")))
                .isFalse();
    }

    @Test
    void theDeadlineIsSoManyRealHoursBeforeAlsoWhereTheClockChanges() {
        Occurrence afterTheChange = occurrence(1, Status.CONFIRMED, time("2027-03-29", "18:00", "20:00"));

        assertThat(afterTheChange.freeCancellationUntil()).isEqualTo(at("2027-03-27", "17:00"));
    }

    @Test
    void itHasBegunFromItsVeryStart() {
        Occurrence evening = occurrence(1, Status.CONFIRMED, EVENING);

        assertThat(evening.hasBegun(at(THURSDAY, "17:59"))).isFalse();
        assertThat(evening.hasBegun(at(THURSDAY, "18:00"))).isTrue();
    }

    @Test
    void whatIsAskedForConfirmedOrNotUsedHoldsItsTime() {
        assertThat(having(Status::holdsTime)).containsExactly(Status.REQUESTED, Status.CONFIRMED, Status.NO_SHOW);
    }

    @Test
    void whatIsAskedForOrConfirmedIsOpen() {
        assertThat(having(Status::isOpen)).containsExactly(Status.REQUESTED, Status.CONFIRMED);
    }

    @Test
    void thePriceIsOwedForWhatHoldsItsTimeAndForWhatWasCancelledLate() {
        assertThat(having(Status::isOwed))
                .containsExactly(Status.REQUESTED, Status.CONFIRMED, Status.CANCELLED_LATE, Status.NO_SHOW);
    }

    @Test
    void theCalendarHasItWithItsBuffersAndItsKind() {
        Occurrence confirmed = occurrence(1, Status.CONFIRMED, EVENING).with(new Occurrence.Buffers(15, 30));
        Occupation occupation = confirmed.occupation("CHOIR", Occupation.Kind.BOOKING, Optional.of("Koret"));

        assertThat(occupation.held())
                .isEqualTo(time(THURSDAY, "17:45", "20:30"))
                .isEqualTo(confirmed.held());
        assertThat(occupation.time()).isEqualTo(EVENING);
        assertThat(occupation.kind()).isEqualTo(Occupation.Kind.BOOKING);
        assertThat(occupation.label()).contains("Koret");
        assertThat(occurrence(1, Status.REQUESTED, EVENING)
                        .occupation("CHOIR", Occupation.Kind.BOOKING, Optional.empty())
                        .kind())
                .isEqualTo(Occupation.Kind.REQUEST);
        assertThat(confirmed
                        .occupation("BLOCK", Occupation.Kind.BLOCK, Optional.empty())
                        .kind())
                .isEqualTo(Occupation.Kind.BLOCK);
    }

    @Test
    void theWholeOfWhatIsNotDividedIsNoPartsToTheOneWhoWishes() {
        Occurrence inARoom = new Occurrence(1, EVENING, Set.of("*"), Occurrence.Agreed.NOTHING, State.Confirmed.ANEW);

        assertThat(inARoom.wanted()).isEmpty();
        assertThat(occurrence(1, Status.CONFIRMED, EVENING).wanted()).isEqualTo(Choir.WHOLE);
    }

    @Test
    void whatIsNotAvailableHasItsObstaclesAndNoPrice() {
        Occurrence failed =
                occurrence(1, Status.CONFIRMED, EVENING).notAvailable(List.of(BookingCode.OVERLAPS.problem()));

        assertThat(failed.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(failed.price()).isEmpty();
        assertThat(failed.state().obstacles())
                .extracting(problem -> problem.code().id())
                .containsExactly("overlaps");
    }

    @Test
    void itEndsAsWhatItWas() {
        Occurrence asked = occurrence(1, Status.REQUESTED, EVENING);
        Occurrence confirmed = occurrence(1, Status.CONFIRMED, EVENING);
        Words why = Words.ofMunicipality("Hallen skal pussast opp");
        Instant late = at(THURSDAY, "17:00");

        assertThat(asked.denied(why).state()).isEqualTo(new State.Denied(Optional.of(why), Optional.empty()));
        assertThat(asked.undone(why).status()).isEqualTo(Status.DENIED);
        assertThat(confirmed.undone(why).state()).isEqualTo(new State.Cancelled(false, Optional.of(why)));
        assertThat(confirmed.cancelled(late, Optional.empty()).state())
                .isEqualTo(new State.Cancelled(true, Optional.empty()));
        assertThat(asked.cancelled(late, Optional.empty()).status()).isEqualTo(Status.CANCELLED);
        assertThat(confirmed.missed().status()).isEqualTo(Status.NO_SHOW);
    }

    @Test
    void aNoToWhatWasProposedLeavesWhatItHasAndTellsWhy() {
        Words why = Words.ofMunicipality("Det er opptatt");
        Occurrence wishing = occurrence(1, Status.CONFIRMED, EVENING)
                .proposing(
                        Proposal.By.BOOKER,
                        occurrence(1, Status.CONFIRMED, time(THURSDAY, "20:00", "22:00")),
                        Instant.EPOCH);

        assertThat(wishing.waitsForStaff()).isTrue();
        assertThat(wishing.denied(why).state()).isEqualTo(new State.Confirmed(Optional.of(why), Optional.empty()));
    }

    @Test
    void whatIsNoLongerOpenHasNoProposal() {
        Occurrence offered = occurrence(1, Status.REQUESTED, EVENING)
                .proposing(
                        Proposal.By.STAFF,
                        occurrence(1, Status.CONFIRMED, time(THURSDAY, "20:00", "22:00")),
                        Instant.EPOCH);

        assertThat(offered.waitsForApplicant()).isTrue();
        assertThat(offered.cancelled(at(THURSDAY, "12:00"), Optional.empty()).kept())
                .isEmpty();
        assertThat(offered.missed().withoutProposal()).isEqualTo(offered.missed());
    }

    private static Stream<Status> having(Predicate<Status> property) {
        return EnumSet.allOf(Status.class).stream().filter(property);
    }
}
