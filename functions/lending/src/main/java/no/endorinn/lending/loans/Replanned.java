package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;

/**
 * What staff changed in a loan that could not be kept as it was, for those whose loan it is.
 *
 * @param was so many there were of it
 * @param kept how many of it there are still, fewer than there were
 * @param instead what the others became; empty where there is less
 * @param word what staff wrote about it
 */
public record Replanned(Instant at, Why why, Thing was, int kept, Optional<Thing> instead, Optional<Words> word) {
    /** So many are told of, the latest. */
    static final int MOST = 10;

    /** What was in the way. */
    public enum Why {
        /** Somebody has not brought it back. */
        LATE,
        /** It is broken, lost or away. */
        FEWER
    }

    /**
     * So many of one variant of a model.
     *
     * @param name the model's, as it was then
     */
    public record Thing(String model, Wording name, String variant, int quantity) {}
}
