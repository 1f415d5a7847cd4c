package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Another time or other parts than an occurrence has, on which somebody must still answer. The calendar keeps both meanwhile.
 *
 * @param by who proposes it; the other one answers
 * @param then what the occurrence becomes by a yes, asked for until then; by a no it stays as it is
 * @param at when it was proposed; not known of what was written until 22 November 2026
 */
public record Proposal(By by, Occurrence then, Optional<Instant> at) {
    /** So long the applicant has to answer. */
    private static final Duration LASTS = Duration.ofDays(7);

    /**
     * Until when what staff offered may be taken: for a week, and not once it would begin.
     *
     * @param first when the first of what is asked for and what is offered begins
     */
    static Instant lastMoment(Instant offeredAt, Instant first) {
        Instant end = offeredAt.plus(LASTS);
        return end.isBefore(first) ? end : first;
    }

    /** Who proposes. */
    public enum By {
        /** Somebody has it approved, and would rather have it at hours for which one has to ask: staff answer. */
        BOOKER,
        /** Staff would approve it otherwise than asked for, and that costs more: the applicant answers. */
        STAFF
    }
}
