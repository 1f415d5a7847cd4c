package no.endorinn.kernel.who;

import java.util.Optional;
import java.util.Set;

/**
 * A staff role that somebody holds.
 *
 * @param area the department or district that it is held for, by its name; empty for all of the municipality
 */
public record HeldRole(StaffRole role, Optional<String> area) {
    /** Held for all of the municipality. */
    public static HeldRole everywhere(StaffRole role) {
        return new HeldRole(role, Optional.empty());
    }

    /** Whether it counts for something that belongs to these departments and districts. */
    public boolean covers(Set<String> areas) {
        return area.isEmpty() || areas.contains(area.get());
    }
}
