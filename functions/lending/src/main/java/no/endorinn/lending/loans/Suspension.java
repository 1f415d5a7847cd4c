package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * That somebody may borrow nothing for a time.
 *
 * @param until when they may again
 * @param why as whoever borrows reads it
 * @param person the key of the private person on whose login it counts: with them goes why; empty for an association, and when they
 *     have been forgotten
 */
public record Suspension(Instant until, Words why, Optional<String> person) {
    public Suspension(Instant until, Words why) {
        this(until, why, Optional.empty());
    }

    /** The same of what counts on this person's login. */
    public Suspension ofPerson(String key) {
        return new Suspension(until, why, Optional.of(key));
    }
}
