package no.endorinn.booking.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Proposal;
import no.endorinn.booking.premises.Premises;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** A booking as a case of staff's. */
public final class RequestCase {
    private RequestCase() {}

    /** What decides who may answer it. */
    public static Matter matter(Booking booking, Premises premises) {
        Instant start = booking.occurrences().getFirst().time().start();
        return new Matter(
                booking.holder(),
                booking.bookedBy(),
                premises.termsOn(Oslo.date(start)).areas(),
                since(booking));
    }

    /** Since when it waits: since it was asked for, and where it was approved since then, since another time was. */
    private static Instant since(Booking booking) {
        return booking.occurrences().stream()
                .filter(Occurrence::waitsForStaff)
                .map(occurrence -> occurrence.waitsSince(booking.bookedAt()))
                .min(Comparator.naturalOrder())
                .orElse(booking.bookedAt());
    }

    /** As it waits for staff, if it does; an answer is due before the first time that is asked for. */
    public static Optional<Waiting> waiting(Booking booking, Premises premises) {
        List<Interval> times = booking.occurrences().stream()
                .filter(Occurrence::waitsForStaff)
                .map(occurrence -> occurrence
                        .proposed(Proposal.By.BOOKER)
                        .orElse(occurrence)
                        .time())
                .sorted(Comparator.comparing(Interval::start))
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiting(
                        CaseKinds.REQUEST,
                        booking.reference(),
                        matter(booking, premises),
                        booking.hire().flatMap(Hire::associationName),
                        booking.premisesName())
                .saying(new Words(booking.kind().purpose(), booking.holder().key()))
                .before(times)
                .asked(booking.isAsked()));
    }
}
