package no.endorinn.booking.bookings;

import no.endorinn.kernel.http.Fields;

/** The occurrences from one number to another, both included: a part of what an answer is about. */
public record Span(int from, int to) {
    /** All that a booking may have. */
    public static final Span ALL = new Span(1, Repetition.MOST_DATES);

    /** Fields {@code from} and {@code to}; what is left out is not bounded. */
    public static Span read(Fields fields) {
        Integer from = fields.optionalInteger("from", 1, Repetition.MOST_DATES);
        int first = from == null ? ALL.from() : from;
        Integer to = fields.optionalInteger("to", first, Repetition.MOST_DATES);
        return new Span(first, to == null ? ALL.to() : to);
    }

    public boolean has(Occurrence occurrence) {
        return from <= occurrence.number() && occurrence.number() <= to;
    }
}
