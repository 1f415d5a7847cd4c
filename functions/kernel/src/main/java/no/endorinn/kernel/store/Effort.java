package no.endorinn.kernel.store;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What some work may take and has taken: a request's, or that of one call by the clock.
 *
 * @param deadline when it must be done
 * @param tally what it has cost in the store so far
 */
public record Effort(Deadline deadline, Tally tally) {
    /** An effort that begins now. */
    public static Effort lasting(Duration patience, InstantSource clock) {
        return new Effort(Deadline.in(patience, clock), new Tally());
    }
}
