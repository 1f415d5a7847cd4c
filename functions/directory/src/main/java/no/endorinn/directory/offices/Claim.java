package no.endorinn.directory.offices;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's claim to lead an association that is in the directory already; staff answer it.
 *
 * @param personId who claims; empty when they are no longer known
 * @param grounds in their own words, until it is answered
 * @param registerRole the office in which somebody of the same name stands in the Enhetsregisteret, by its Norwegian name. It helps
 *     whoever answers, and decides nothing: names are not unique, and people type their own
 * @param accepted empty until it is answered
 */
record Claim(
        String reference,
        String associationId,
        String personId,
        Optional<String> grounds,
        Optional<String> registerRole,
        Instant at,
        Optional<Boolean> accepted,
        String requestKey,
        long version) {
    boolean isOpen() {
        return accepted.isEmpty();
    }

    /** Whether a request for this is the one that made it; of what was answered, the words are gone. */
    boolean isSameAs(String otherAssociationId, Optional<String> otherGrounds) {
        return associationId.equals(otherAssociationId) && (!isOpen() || grounds.equals(otherGrounds));
    }

    Claim answered(boolean yes) {
        return new Claim(
                reference,
                associationId,
                personId,
                Optional.empty(),
                registerRole,
                at,
                Optional.of(yes),
                requestKey,
                version);
    }
}
