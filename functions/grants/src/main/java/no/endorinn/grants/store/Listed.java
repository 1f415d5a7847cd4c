package no.endorinn.grants.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.State;

/**
 * What was sent, as the list of its round tells it: without any answer.
 *
 * @param receivedAt when the municipality had it
 * @param name of the association
 * @param sought how much is applied for, in øre
 * @param assessed what is made of it before it is decided
 */
public record Listed(
        String reference,
        Instant receivedAt,
        Party party,
        Optional<String> name,
        State state,
        OptionalLong sought,
        Optional<Casework.Answered> answered,
        Optional<Casework.Appealed> appealed,
        Casework.Belonging belongs,
        Assessed assessed) {}
