package no.endorinn.cases;

/**
 * Something that was reserved in the same request, all of it or nothing: what one has of it knows the others. Each is answered, changed
 * and given up by itself, and whoever does so sees what else there is.
 *
 * @param reference its number; a booking and a loan may share one
 * @param name of the premises, or of where the things are fetched, as it was then
 */
public record Companion(Kind kind, String reference, String name) {
    /** What it is. */
    public enum Kind {
        BOOKING,
        LOAN
    }
}
