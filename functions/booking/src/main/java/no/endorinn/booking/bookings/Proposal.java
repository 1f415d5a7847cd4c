package no.endorinn.booking.bookings;

/**
 * Another time or other parts than an occurrence has, on which somebody must still answer. The calendar keeps both meanwhile.
 *
 * @param by who proposes it; the other one answers
 * @param then what the occurrence becomes by a yes, asked for until then; by a no it stays as it is
 */
public record Proposal(By by, Occurrence then) {
    /** Who proposes. */
    public enum By {
        /** Somebody has it approved, and would rather have it at hours for which one has to ask: staff answer. */
        BOOKER,
        /** Staff would approve it otherwise than asked for, and that costs more: the applicant answers. */
        STAFF
    }
}
