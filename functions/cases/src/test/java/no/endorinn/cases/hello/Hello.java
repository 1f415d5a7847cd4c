package no.endorinn.cases.hello;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;

/**
 * Somebody's wish to be greeted.
 *
 * @param answer what staff said; empty while it waits
 */
record Hello(
        String reference,
        long version,
        Origin origin,
        Party party,
        String askedBy,
        Instant at,
        Optional<String> answer) {
    Matter matter() {
        return new Matter(party, askedBy, Set.of(), at);
    }

    boolean waits() {
        return answer.isEmpty();
    }

    Hello answered(String words) {
        return new Hello(reference, version, origin, party, askedBy, at, Optional.of(words));
    }
}
