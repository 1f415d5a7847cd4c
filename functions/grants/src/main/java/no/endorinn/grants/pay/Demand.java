package no.endorinn.grants.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * That the municipality wants back what it has paid.
 *
 * @param number of the grant's demands: the first is 1
 * @param grounds why, in the municipality's words; none where less is granted by a new decision, which says why
 * @param until by when it is to be paid back
 * @param by the id of whoever demands it
 * @param paidBack when it was noted that it has been
 */
public record Demand(
        int number,
        long ore,
        Optional<Words> grounds,
        LocalDate until,
        String by,
        Instant at,
        Optional<Instant> paidBack) {
    Demand paidBackAt(Instant now) {
        return new Demand(number, ore, grounds, until, by, at, Optional.of(now));
    }
}
