package no.endorinn.kernel.who;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a route: a row of the {@link RightsTable}.
 *
 * @param anyone signed in or not
 * @param signedIn whoever has a valid token, known to the municipality or not
 * @param own about what is one's own, as a private person
 * @param roles in the association that it is about
 * @param staff of the municipality
 */
public record Callers(boolean anyone, boolean signedIn, boolean own, Set<AssociationRole> roles, Set<StaffRole> staff) {
    public Callers {
        roles = Set.copyOf(roles);
        staff = Set.copyOf(staff);
    }

    /** Whether nobody but staff may. */
    public boolean onlyStaff() {
        return !anyone && !signedIn && !own && roles.isEmpty();
    }

    /** Whether the person may, as a member of staff. */
    public boolean admitsStaff(Rights rights) {
        return rights.isStaff(staff);
    }

    /** The role by which the person may, as a member of staff; the first of several. */
    public Optional<StaffRole> role(Rights rights) {
        return staff.stream().filter(role -> rights.isStaff(Set.of(role))).min(Comparator.naturalOrder());
    }

    /** Whether the person may by a role in the association. */
    public boolean admitsOfficer(Rights rights, String associationId) {
        return rights.rolesIn(associationId).stream().anyMatch(roles::contains);
    }

    /** Whether the person may, when it is about the association. */
    public boolean admits(Rights rights, String associationId) {
        return admitsOfficer(rights, associationId) || admitsStaff(rights);
    }

    /** Whether the person may, when it is about something that this person has as a private person. */
    public boolean admitsAbout(Rights rights, String ownerId) {
        return (own && rights.isKnown() && rights.personId().equals(ownerId)) || admitsStaff(rights);
    }
}
