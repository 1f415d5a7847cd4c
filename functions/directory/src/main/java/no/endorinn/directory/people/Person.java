package no.endorinn.directory.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Closeness;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.Rights;

/**
 * A person whom the municipality has met.
 *
 * @param subject what the issuer calls them; the only way from a login to the person
 * @param rights with the id that everything else knows them by, made at random, and their name
 * @param asked what they have asked of the municipality, in which their limits are counted
 * @param met when the municipality met them: whoever is new starts small; empty where nobody noted it
 * @param leaving present once they have begun to be forgotten
 */
public record Person(
        String subject,
        Rights rights,
        Contact contact,
        Asked asked,
        Optional<Instant> met,
        Optional<Leaving> leaving,
        long version) {
    /**
     * That somebody has asked to be forgotten, and how far it has come. Until it is done they may do nothing else.
     *
     * @param expected so many things are theirs alone
     * @param done so many of those are nobody's now
     * @param through how far their words have been looked for in what they did elsewhere: a position in their history
     */
    public record Leaving(Instant since, int expected, int done, String through) {
        public Leaving further(int more, String to) {
            return new Leaving(since, expected, done + more, to);
        }
    }

    /** How to reach a person, and in which language. */
    public record Contact(Optional<String> email, Optional<String> phone, Language language) {}

    /** Somebody whom the municipality has just met. */
    public static Person met(String subject, String id, String name, Contact contact, Instant now) {
        Rights none = new Rights(id, name, Map.of(), Set.of(), List.of(), Set.of());
        return new Person(subject, none, contact, Asked.NOTHING, Optional.of(now), Optional.empty(), 0);
    }

    public String id() {
        return rights.personId();
    }

    public String name() {
        return rights.name();
    }

    /** The same person as they want to be known from now on. */
    public Person known(String name, Contact newContact) {
        Rights renamed =
                new Rights(id(), name, rights.memberships(), rights.staff(), rights.closeness(), rights.founded());
        return new Person(subject, renamed, newContact, asked, met, leaving, version);
    }

    /** With these roles in the association, and no others; none of them ends the membership. */
    public Person holding(String associationId, Set<AssociationRole> roles) {
        Map<String, Set<AssociationRole>> memberships = new HashMap<>(rights.memberships());
        if (roles.isEmpty()) {
            memberships.remove(associationId);
        } else {
            memberships.put(associationId, Set.copyOf(roles));
        }
        return with(new Rights(id(), name(), memberships, rights.staff(), rights.closeness(), rights.founded()));
    }

    /** With these staff roles, and no others. */
    public Person employed(Set<HeldRole> roles) {
        return with(new Rights(id(), name(), rights.memberships(), roles, rights.closeness(), rights.founded()));
    }

    /** Close to these associations from now on by their own declaration, and to no others; what was declared is kept. */
    public Person closeTo(Set<String> associationIds, Instant now) {
        List<Closeness> closeness = Declarations.changed(rights.closeness(), associationIds, now);
        return with(new Rights(id(), name(), rights.memberships(), rights.staff(), closeness, rights.founded()));
    }

    /**
     * Having made this association, which the municipality has not said yes to.
     *
     * @throws no.endorinn.kernel.problem.Rejection 409 when they have made as many as anybody may
     */
    public Person founding(String associationId, Instant now) {
        asked.requireMayAdd(rights.founded().size(), now);
        Set<String> founded = new HashSet<>(rights.founded());
        founded.add(associationId);
        return founded(founded).asked(asked.adding(now));
    }

    /** Where the association stands on its own, or is no more. */
    public Person founderNoMore(String associationId) {
        Set<String> founded = new HashSet<>(rights.founded());
        founded.remove(associationId);
        return founded(founded);
    }

    /**
     * Having asked staff for an answer.
     *
     * @throws no.endorinn.kernel.problem.Rejection 409 when as many cases of theirs wait as anybody may have
     */
    public Person asking(Asked.Case asks) {
        return asked(asked.asking(asks));
    }

    /** Having been answered. */
    public Person answered(String reference, Asked.Answer answer) {
        return asked(asked.answered(reference, answer));
    }

    /** Where the case needs no answer any more. */
    public Person askingNoMore(String reference) {
        return asked(asked.without(reference));
    }

    /** With something to be told the next time they look. */
    public Person told(Asked.Told told) {
        return asked(asked.told(told));
    }

    /** What they may still ask for. */
    public Asked.Left left(Instant now) {
        return asked.left(rights.founded().size(), now);
    }

    /** Being forgotten, so far; or no longer. */
    public Person leaving(Optional<Leaving> other) {
        return new Person(subject, rights, contact, asked, met, other, version);
    }

    /** The person as they stand once the changes are made. */
    public Person stored() {
        return new Person(subject, rights, contact, asked, met, leaving, version + 1);
    }

    private Person founded(Set<String> founded) {
        return with(new Rights(id(), name(), rights.memberships(), rights.staff(), rights.closeness(), founded));
    }

    private Person asked(Asked other) {
        return new Person(subject, rights, contact, other, met, leaving, version);
    }

    private Person with(Rights other) {
        return new Person(subject, other, contact, asked, met, leaving, version);
    }
}
