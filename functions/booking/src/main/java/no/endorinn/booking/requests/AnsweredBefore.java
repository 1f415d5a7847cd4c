package no.endorinn.booking.requests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Occurrence.Status;
import org.jspecify.annotations.Nullable;

/**
 * A request of the same holder's that staff have answered, so that like is answered alike.
 *
 * @param start of its first time
 * @param reason what staff wrote
 */
record AnsweredBefore(
        String reference,
        String purpose,
        String premisesName,
        Instant start,
        Status status,
        @Nullable String reason) {
    private static final int MOST = 5;

    /** Those of a holder's bookings that are most like one: of the same premises first, and the latest answered first. */
    static List<AnsweredBefore> like(Booking asked, List<Booking> history) {
        return history.stream()
                .filter(other -> !other.reference().equals(asked.reference()) && !other.isWaiting())
                .flatMap(other -> other.ruling().map(ruling -> new Ruled(other, ruling)).stream())
                .sorted(Comparator.comparing(
                                (Ruled ruled) -> !ruled.booking().premisesId().equals(asked.premisesId()))
                        .thenComparing(ruled -> ruled.ruling().at(), Comparator.reverseOrder()))
                .limit(MOST)
                .map(Ruled::view)
                .toList();
    }

    private record Ruled(Booking booking, Booking.Ruling ruling) {
        AnsweredBefore view() {
            return new AnsweredBefore(
                    booking.reference(),
                    booking.kind().purpose(),
                    booking.premisesName(),
                    booking.occurrences().getFirst().time().start(),
                    booking.status(),
                    ruling.reason().orElse(null));
        }
    }
}
