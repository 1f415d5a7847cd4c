package no.endorinn.kernel.who;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody has declared to be close to an association, and for how long. What was withdrawn is kept: a case that was there
 * while it held stays closed to them.
 *
 * @param until when it was withdrawn; empty while it holds
 */
public record Closeness(String associationId, Instant since, Optional<Instant> until) {
    /** Whether it holds now. */
    public boolean holds() {
        return until.isEmpty();
    }

    /** Whether it held at any time after a case began. */
    public boolean touches(String association, Instant began) {
        return associationId.equals(association)
                && until.map(end -> !end.isBefore(began)).orElse(true);
    }
}
