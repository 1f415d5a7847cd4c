package no.endorinn.grants.support;

import java.time.LocalDate;
import no.endorinn.kernel.id.Origin;

/**
 * That staff have entered something that was given without an application.
 *
 * @param decidedOn the day of the decision that is its basis
 * @param by who entered it
 * @param removed whether it was taken away, since it was wrong
 */
record Allocation(
        String reference,
        String association,
        LocalDate decidedOn,
        String by,
        boolean removed,
        Origin origin,
        long version) {
    Allocation takenAway() {
        return new Allocation(reference, association, decidedOn, by, true, origin, version + 1);
    }
}
