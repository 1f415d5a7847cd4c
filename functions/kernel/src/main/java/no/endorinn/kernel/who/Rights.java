package no.endorinn.kernel.who;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What a person may do, from the municipality's own data and never from the token.
 *
 * @param name what others who are concerned see; empty for somebody the municipality has not met before
 * @param memberships association id → the offices held there
 * @param staffRoles empty for everybody who is not staff
 */
public record Rights(
        String personId, String name, Map<String, Set<AssociationRole>> memberships, Set<StaffRole> staffRoles) {
    public Rights {
        memberships = Map.copyOf(memberships);
        staffRoles = Set.copyOf(staffRoles);
    }

    /** Somebody with a valid token whom the municipality has no record of. */
    public static Rights ofStranger(String personId) {
        return new Rights(personId, "", Map.of(), Set.of());
    }

    /** Whether any of these staff roles is held. */
    public boolean isStaff(Collection<StaffRole> roles) {
        return roles.stream().anyMatch(staffRoles::contains);
    }

    public boolean isStaff() {
        return !staffRoles.isEmpty();
    }

    /** Whether the person belongs to the association in any office. */
    public boolean isMemberOf(String associationId) {
        return memberships.containsKey(associationId);
    }

    /** Whether the person may book on the association's behalf: by office in it, or as the municipality's coordinator. */
    public boolean mayBookFor(String associationId) {
        return booksByOfficeFor(associationId) || staffRoles.contains(StaffRole.COORDINATOR);
    }

    /** Whether an office in the association lets the person book for it. */
    public boolean booksByOfficeFor(String associationId) {
        return memberships.getOrDefault(associationId, Set.of()).stream().anyMatch(AssociationRole::mayBook);
    }
}
