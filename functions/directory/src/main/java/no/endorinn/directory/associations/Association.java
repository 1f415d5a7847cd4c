package no.endorinn.directory.associations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.Standing;
import no.endorinn.kernel.id.Origin;

/**
 * What the public may know of an association.
 *
 * @param id small letters, digits and hyphens; never changes
 * @param registration empty for the many that stand in no register
 * @param confirmed when somebody who should know last said that a fact is so
 * @param footing how it stands with the municipality
 */
public record Association(
        String id,
        Profile profile,
        Optional<Registration> registration,
        Map<Fact, Instant> confirmed,
        Footing footing,
        Origin origin,
        long version) {
    public Association {
        confirmed = Map.copyOf(confirmed);
    }

    /**
     * What it tells of itself.
     *
     * @param places parts of the municipality
     * @param umbrellas what it is itself a member of
     * @param groups activities or groups under the same association
     */
    public record Profile(
            String name,
            Optional<String> about,
            Set<Field> fields,
            Set<Ages> ages,
            List<String> places,
            List<String> umbrellas,
            List<Group> groups,
            boolean welcomesMembers,
            Contact contact) {
        public Profile {
            fields = Set.copyOf(fields);
            ages = Set.copyOf(ages);
            places = List.copyOf(places);
            umbrellas = List.copyOf(umbrellas);
            groups = List.copyOf(groups);
        }

        Profile with(Set<Field> other) {
            return new Profile(name, about, other, ages, places, umbrellas, groups, welcomesMembers, contact);
        }
    }

    /** An activity or a group: the girls' team, the beginners' band. */
    public record Group(String name, Set<Ages> ages) {
        public Group {
            ages = Set.copyOf(ages);
        }
    }

    /** How to reach the association: an office that outlives its holders, not a person. */
    public record Contact(Optional<String> email, Optional<String> phone, Optional<String> web) {}

    /**
     * What the public registers say.
     *
     * @param checkedAt when they were last asked and answered; empty while nobody has answered
     * @param standing empty while nobody has answered, or there is no such organisation
     */
    public record Registration(
            OrganisationNumber number,
            State state,
            Optional<Standing> standing,
            boolean voluntary,
            Optional<Instant> checkedAt) {
        /** How far we have come with the number that was typed. */
        public enum State {
            /** Staff have not said that the association is this organisation; the number is nobody's meanwhile. */
            WAITING,
            /** The register has not answered; it is asked again by the clock, and nobody waits for it. */
            UNVERIFIED,
            VERIFIED,
            /** The register has answered since that there is no such organisation. */
            UNKNOWN
        }

        static Registration unverified(OrganisationNumber number) {
            return new Registration(number, State.UNVERIFIED, Optional.empty(), false, Optional.empty());
        }

        /** As it stands until staff have answered: that the number exists says nothing of who has typed it. */
        static Registration waiting(OrganisationNumber number) {
            return new Registration(number, State.WAITING, Optional.empty(), false, Optional.empty());
        }

        /** Whether the number is the association's. */
        boolean holdsNumber() {
            return state != State.WAITING;
        }
    }

    public String name() {
        return profile.name();
    }

    /** Whether people would take their names for one another. */
    boolean looksLike(Association other) {
        return Lookalike.signature(name()).equals(Lookalike.signature(other.name()));
    }

    public Association with(Profile other) {
        return new Association(id, other, registration, confirmed, footing, origin, version);
    }

    public Association registered(Optional<Registration> other) {
        return new Association(id, profile, other, confirmed, footing, origin, version);
    }

    public Association footing(Footing other) {
        return new Association(id, profile, registration, confirmed, other, origin, version);
    }

    /** Where the municipality has said yes to it. */
    public Association accepted() {
        return footing(footing.confirmed());
    }

    /** Where the municipality has said that it is not what it says: without the number, and in no list. */
    public Association denied(String reason) {
        return registered(isNumberInDoubt() ? Optional.empty() : registration).footing(footing.hidden(reason));
    }

    /** Where it is part of another one; its number is free. */
    public Association mergedInto(String other, String reason) {
        return registered(Optional.empty()).footing(footing.merged(other, reason));
    }

    /** Whether staff are yet to say that the association is the organisation of the number that it has typed. */
    public boolean isNumberInDoubt() {
        return registration
                .filter(known -> known.state() == Registration.State.WAITING)
                .isPresent();
    }

    /** With these facts said to be so now. */
    public Association confirmed(Set<Fact> facts, Instant now) {
        Map<Fact, Instant> all = new EnumMap<>(Fact.class);
        all.putAll(confirmed);
        facts.forEach(fact -> all.put(fact, now));
        return new Association(id, profile, registration, all, footing, origin, version);
    }

    /** Since when all of the facts have been said to be so; empty while there is one of which nobody has said it. */
    public Optional<Instant> lastConfirmed() {
        return confirmed.keySet().containsAll(EnumSet.allOf(Fact.class))
                ? confirmed.values().stream().min(Instant::compareTo)
                : Optional.empty();
    }

    public Association withVersion(long other) {
        return new Association(id, profile, registration, confirmed, footing, origin, other);
    }
}
