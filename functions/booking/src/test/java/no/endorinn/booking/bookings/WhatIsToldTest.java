package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Dealings.Before;
import no.endorinn.booking.bookings.Dealings.Remark;
import no.endorinn.booking.bookings.Dealings.StaffChange;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.StaffRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WhatIsToldTest {
    private static final Interval FIRST = hours(24);
    private static final Interval SECOND = hours(48);
    private static final Interval LATER = hours(72);

    @Test
    void whatStaffDidIsToldWithWhatItWas() {
        Booking before = Choir.booking(Status.CONFIRMED, FIRST, SECOND);
        Booking after = as(before, 2, Status.DISPLACED).toldOf(byStaff(Event.Type.DISPLACED), before);

        assertThat(dealings(after).changes())
                .containsExactly(new StaffChange(
                        Event.Type.DISPLACED,
                        StaffRole.CARETAKER,
                        NOW,
                        Optional.empty(),
                        List.of(new Before(2, SECOND, Choir.WHOLE))));
    }

    @Test
    void whatItsHolderDoesIsNotToldToThem() {
        Booking before = Choir.booking(Status.CONFIRMED, FIRST);

        assertThat(dealings(moved(before).toldOf(byHolder(), before)).changes()).isEmpty();
    }

    @Test
    void anApprovalAsAskedForIsNoChangeAndOneToAnotherTimeIs() {
        Booking before = Choir.booking(Status.REQUESTED, FIRST);
        Booking asked = as(before, 1, Status.CONFIRMED).toldOf(byStaff(Event.Type.APPROVED), before);
        Booking changed = as(moved(before), 1, Status.CONFIRMED).toldOf(byStaff(Event.Type.APPROVED), before);

        assertThat(dealings(asked).changes()).isEmpty();
        assertThat(dealings(changed).changes()).hasSize(1);
    }

    @Test
    void aTimeIsToldOfOnceAndNoLongerWhenItsHolderHasMovedIt() {
        Booking asked = Choir.booking(Status.CONFIRMED, FIRST);
        Booking once = moved(asked).toldOf(byStaff(Event.Type.MOVED), asked);
        Booking twice = as(once, 1, Status.CANCELLED).toldOf(byStaff(Event.Type.CANCELLED), once);
        Booking byHolder = as(once, 1, Status.CANCELLED).toldOf(byHolder(), once);

        assertThat(dealings(twice).changes()).extracting(StaffChange::what).containsExactly(Event.Type.CANCELLED);
        assertThat(dealings(byHolder).changes()).isEmpty();
    }

    @Test
    void aWishToMoveIsToldWhenStaffSayNoAndWhenTheySayYes() {
        Booking has = Choir.booking(Status.CONFIRMED, FIRST);
        Booking wishes = has.mapping(occurrence ->
                occurrence.proposing(Proposal.By.BOOKER, Choir.occurrence(1, Status.REQUESTED, LATER), Instant.EPOCH));
        Booking denied = has.toldOf(byStaff(Event.Type.DENIED), wishes);
        Booking approved = as(moved(has), 1, Status.CONFIRMED).toldOf(byStaff(Event.Type.APPROVED), wishes);

        assertThat(dealings(denied).changes())
                .flatExtracting(StaffChange::times)
                .containsExactly(new Before(1, LATER, Choir.WHOLE));
        assertThat(dealings(approved).changes())
                .flatExtracting(StaffChange::times)
                .containsExactly(new Before(1, FIRST, Choir.WHOLE));
    }

    @Test
    void aRequestWaitsForTheApplicantUntilTheQuestionIsAnswered() {
        Booking asked = Choir.booking(Status.REQUESTED, FIRST).with(question("Hvor mange?"));
        Booking answered = asked.with(answer("Tretti."));

        assertThat(asked.isAsked()).isTrue();
        assertThat(answered.isAsked()).isFalse();
        assertThat(as(asked, 1, Status.DENIED).isAsked()).isFalse();
    }

    @Test
    void thereAreSoManyQuestionsAndAnAnswerToEach() {
        Booking booking = Choir.booking(Status.REQUESTED, FIRST);
        for (int round = 0; round < 10; round++) {
            booking = booking.with(question("Spørsmål " + round)).with(answer("Svar " + round));
        }
        Booking full = booking;

        assertThat(dealings(full).remarks()).hasSize(Dealings.MOST_REMARKS);
        Assertions.assertThatThrownBy(() -> full.with(question("Et til")))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(
                                        refused.problems().getFirst().code().id())
                                .isEqualTo("asked-enough"));
    }

    private static Interval hours(int ahead) {
        return new Interval(NOW.plus(Duration.ofHours(ahead)), NOW.plus(Duration.ofHours(ahead + 2)));
    }

    private static Booking as(Booking booking, int number, Status status) {
        return booking.mapping(occurrence -> occurrence.number() == number
                ? Choir.occurrence(number, Choir.standing(status), occurrence.time())
                : occurrence);
    }

    private static Dealings dealings(Booking booking) {
        return booking.hire().orElseThrow().dealings();
    }

    private static Booking moved(Booking booking) {
        return booking.mapping(occurrence -> Choir.occurrence(occurrence.number(), occurrence.status(), LATER));
    }

    private static Event byStaff(Event.Type type) {
        return Event.of(type, "somebody", NOW).inRole(Optional.of(StaffRole.CARETAKER));
    }

    private static Event byHolder() {
        return Event.of(Event.Type.MOVED, "sub-choir-leader", NOW);
    }

    private static Remark question(String text) {
        return Remark.question(Optional.of(StaffRole.CASEWORKER), "somebody", NOW, text);
    }

    private static Remark answer(String text) {
        return Remark.reply("sub-choir-leader", NOW, text);
    }
}
