package no.endorinn.directory.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffOffice;

/**
 * A person whom the municipality has met.
 *
 * @param subject what the issuer calls them; the only way from a login to the person
 * @param rights with the id that everything else knows them by, made at random, and their name
 */
public record Person(String subject, Rights rights, Contact contact, long version) {
    /** How to reach a person, and in which language. */
    public record Contact(Optional<String> email, Optional<String> phone, Language language) {}

    public String id() {
        return rights.personId();
    }

    public String name() {
        return rights.name();
    }

    /** The same person as they want to be known from now on. */
    public Person known(String name, Contact newContact) {
        return new Person(
                subject,
                new Rights(id(), name, rights.memberships(), rights.staff(), rights.closeTo()),
                newContact,
                version);
    }

    /** With these offices in the association, and no others; none of them ends the membership. */
    public Person holding(String associationId, Set<AssociationRole> offices) {
        Map<String, Set<AssociationRole>> memberships = new HashMap<>(rights.memberships());
        if (offices.isEmpty()) {
            memberships.remove(associationId);
        } else {
            memberships.put(associationId, Set.copyOf(offices));
        }
        return with(new Rights(id(), name(), memberships, rights.staff(), rights.closeTo()));
    }

    /** With these staff offices, and no others. */
    public Person employed(Set<StaffOffice> offices) {
        return with(new Rights(id(), name(), rights.memberships(), offices, rights.closeTo()));
    }

    /** Close to these associations by their own declaration, and to no others. */
    public Person closeTo(Set<String> associationIds) {
        return with(new Rights(id(), name(), rights.memberships(), rights.staff(), associationIds));
    }

    /** The person as they stand once the changes are made. */
    public Person stored() {
        return new Person(subject, rights, contact, version + 1);
    }

    private Person with(Rights other) {
        return new Person(subject, other, contact, version);
    }
}
