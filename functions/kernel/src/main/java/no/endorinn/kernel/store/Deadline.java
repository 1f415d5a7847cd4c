package no.endorinn.kernel.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When a request must have been answered; work that would go past it is given up while there is still time to say so. */
public record Deadline(Instant at, InstantSource clock) {
    /** The deadline so far ahead. */
    public static Deadline in(Duration remaining, InstantSource clock) {
        return new Deadline(clock.instant().plus(remaining), clock);
    }

    /** Whether there is no time for a pause of this length. */
    public boolean wouldPassAfter(Duration pause) {
        return clock.instant().plus(pause).isAfter(at);
    }
}
