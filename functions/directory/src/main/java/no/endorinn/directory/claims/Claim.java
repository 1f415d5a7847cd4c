package no.endorinn.directory.claims;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.directory.people.Asked;
import no.endorinn.kernel.id.Origin;

/**
 * What somebody asks staff about an association: to be let lead one that is in the directory already, or, for one that they have
 * added or changed, that it is what its number or its name says.
 *
 * @param personId who asks; empty when they are no longer known
 * @param grounds in their own words, until it is answered
 * @param register what the registers say, where there is a number
 * @param answer empty until it is answered
 */
public record Claim(
        String reference,
        Kind kind,
        String associationId,
        String personId,
        Optional<String> grounds,
        Register register,
        Instant at,
        Optional<Answer> answer,
        Origin origin,
        long version) {
    /** What is asked for. */
    public enum Kind {
        LEADERSHIP,
        REGISTRATION
    }

    /**
     * What helps whoever answers, and decides nothing.
     *
     * @param name what the organisation of the number is called
     * @param role the office in which somebody of the claimant's name stands in the Enhetsregisteret, by its Norwegian name; names
     *     are not unique, and people type their own
     */
    public record Register(Optional<String> name, Optional<String> role) {
        public static final Register SILENT = new Register(Optional.empty(), Optional.empty());
    }

    /** What staff said; with a reason where it is no. */
    public record Answer(boolean yes, Optional<String> reason) {}

    public boolean isOpen() {
        return answer.isEmpty();
    }

    /**
     * What decides who may answer it.
     *
     * @param areas that the association belongs to
     */
    public Matter matter(Set<String> areas) {
        return new Matter(new Party.Association(associationId), personId, areas, at);
    }

    /** As it stands among what the person has asked for. */
    public Asked.Case asCase() {
        return new Asked.Case(reference, associationId, kind == Kind.REGISTRATION, at, Optional.empty());
    }

    Claim informed(Register said) {
        return new Claim(reference, kind, associationId, personId, grounds, said, at, answer, origin, version);
    }

    public Claim answered(Answer given) {
        return new Claim(
                reference,
                kind,
                associationId,
                personId,
                Optional.empty(),
                register,
                at,
                Optional.of(given),
                origin,
                version);
    }
}
