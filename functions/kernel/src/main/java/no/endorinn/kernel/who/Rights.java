package no.endorinn.kernel.who;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person may do, from the municipality's own data and never from the token.
 *
 * @param personId the municipality's own name for the person, made at random; empty for somebody it has not met before
 * @param name what others who are concerned see; empty for somebody the municipality has not met before
 * @param memberships association id → the roles held there
 * @param staff empty for everybody who is not staff
 * @param closeness to which associations the person has declared to be close, what has been withdrawn too
 * @param founded ids of associations that the person has made and that the municipality has not said yes to: what these have counts
 *     as the person's own
 */
public record Rights(
        String personId,
        String name,
        Map<String, Set<AssociationRole>> memberships,
        Set<HeldRole> staff,
        List<Closeness> closeness,
        Set<String> founded) {
    public Rights {
        memberships = Map.copyOf(memberships);
        staff = Set.copyOf(staff);
        closeness = List.copyOf(closeness);
        founded = Set.copyOf(founded);
    }

    /** Somebody with a valid token whom the municipality has no record of. */
    public static Rights ofStranger() {
        return new Rights("", "", Map.of(), Set.of(), List.of(), Set.of());
    }

    /** Whether the municipality has met the person before. */
    public boolean isKnown() {
        return !personId.isEmpty();
    }

    /** Whether any of these staff roles is held, wherever. */
    public boolean isStaff(Collection<StaffRole> roles) {
        return staff.stream().map(HeldRole::role).anyMatch(roles::contains);
    }

    /** Whether any of these staff roles is held for something that belongs to these departments and districts. */
    public boolean isStaffFor(Collection<StaffRole> roles, Set<String> areas) {
        return staff.stream().anyMatch(held -> roles.contains(held.role()) && held.covers(areas));
    }

    /** Whether the person is of the municipality's own; a council is not. */
    public boolean isStaff() {
        return staff.stream().anyMatch(held -> held.role() != StaffRole.COUNCIL);
    }

    /** The roles held in the association. */
    public Set<AssociationRole> rolesIn(String associationId) {
        return memberships.getOrDefault(associationId, Set.of());
    }

    /** Whether the person holds any role in the association. */
    public boolean isMemberOf(String associationId) {
        return memberships.containsKey(associationId);
    }

    /** Ids of the associations that the person says now to be close to. */
    public Set<String> closeTo() {
        return closeness.stream()
                .filter(Closeness::holds)
                .map(Closeness::associationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why the person may not decide a case of the association's, if they may not.
     *
     * @param began when the case was there; withdrawing what was declared opens no case that was there already
     */
    public Optional<Partiality> partialTo(String associationId, Instant began) {
        if (isMemberOf(associationId)) {
            return Optional.of(Partiality.MEMBER);
        }
        return closeness.stream().anyMatch(declared -> declared.touches(associationId, began))
                ? Optional.of(Partiality.DECLARED)
                : Optional.empty();
    }
}
