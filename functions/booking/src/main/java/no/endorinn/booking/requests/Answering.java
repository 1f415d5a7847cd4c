package no.endorinn.booking.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Proposal;
import no.endorinn.booking.bookings.Rescheduling.Destination;
import no.endorinn.booking.bookings.Rules;
import no.endorinn.booking.bookings.Span;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;

/** What approving and denying have in common. */
final class Answering {
    private Answering() {}

    /** What an answer is about, as it was asked for: what waits or was denied, and has not begun. */
    static List<Occurrence> answerable(Booking booking, Span span, Instant now) {
        return booking.occurrences().stream()
                .filter(span::has)
                .filter(occurrence -> occurrence.waitsForStaff()
                        || occurrence.status() == Status.REQUESTED
                        || occurrence.status() == Status.DENIED)
                .filter(occurrence -> !occurrence.hasBegun(now))
                .map(occurrence -> occurrence.proposed(Proposal.By.BOOKER).orElse(occurrence))
                .filter(occurrence -> !occurrence.hasBegun(now))
                .toList();
    }

    /** The codes of those obstacles in spite of which staff may go on. */
    static List<String> mayOverrule(List<Problem> obstacles) {
        return obstacles.stream()
                .filter(Rules::mayBeOverruled)
                .map(obstacle -> obstacle.code().id())
                .distinct()
                .toList();
    }

    /** The same, each at the time and parts that were asked for. */
    static List<Destination> unanswered(Booking booking, Span span, Instant now) {
        return answerable(booking, span, now).stream()
                .map(occurrence -> new Destination(
                        occurrence.number(),
                        Oslo.date(occurrence.time().start()),
                        Optional.of(occurrence.time()),
                        occurrence.wanted()))
                .toList();
    }
}
