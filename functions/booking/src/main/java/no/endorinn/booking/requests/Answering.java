package no.endorinn.booking.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Rescheduling.Destination;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.Rights;

/** What approving and denying have in common. */
final class Answering {
    private Answering() {}

    /** The occurrences that an answer is about: those that wait or were denied, and have not begun. */
    static List<Occurrence> answerable(Booking booking, Instant now) {
        return booking.occurrences().stream()
                .filter(occurrence -> occurrence.status() == Status.REQUESTED || occurrence.status() == Status.DENIED)
                .filter(occurrence -> !occurrence.hasBegun(now))
                .toList();
    }

    /** The same, each at the time and parts that were asked for. */
    static List<Destination> unanswered(Booking booking, Instant now) {
        return answerable(booking, now).stream()
                .map(occurrence -> new Destination(
                        occurrence.number(),
                        Oslo.date(occurrence.time().start()),
                        Optional.of(occurrence.time()),
                        occurrence.wanted()))
                .toList();
    }

    /**
     * Nobody decides a case of an association they belong to, or their own (forvaltningsloven § 6).
     *
     * @throws Rejection 403 when they would
     */
    static void requireImpartial(Rights rights, Booking booking) {
        boolean partial = booking.bookedBy().equals(rights.personId())
                || booking.associationId().filter(rights::isMemberOf).isPresent();
        if (partial) {
            throw Rejection.status(403, "own-case");
        }
    }
}
