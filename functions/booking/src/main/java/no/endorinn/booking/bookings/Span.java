package no.endorinn.booking.bookings;

/** The occurrences from one number to another, both included: a part of what an answer is about. */
public record Span(int from, int to) {
    /** All that a booking may have. */
    public static final Span ALL = new Span(1, Repetition.MOST_DATES);

    public boolean has(Occurrence occurrence) {
        return from <= occurrence.number() && occurrence.number() <= to;
    }
}
