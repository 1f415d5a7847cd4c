package no.endorinn.calendar;

import java.util.Set;

/**
 * Something that can be taken: premises, divisible into parts of which each can be taken once, or equipment in so many copies.
 *
 * @param id the root resource's id
 * @param parts the parts that cannot be divided further; a resource that is only taken whole has one, {@link #WHOLE}
 * @param capacity how much of each part can be taken at the same time: 1 for premises, the copies in working order for
 *     equipment
 */
public record Resource(String id, Set<String> parts, int capacity) {
    /** The one part of what is not divided. */
    public static final String WHOLE = "*";

    /** The parts of what is not divided. */
    public static final Set<String> UNDIVIDED = Set.of(WHOLE);

    public Resource {
        if (parts.isEmpty() || capacity < 0) {
            throw new IllegalArgumentException("a resource has a part and no negative capacity: " + id);
        }
        parts = Set.copyOf(parts);
    }

    /** Premises with these parts; none for premises that are only let whole. */
    public static Resource premises(String id, Set<String> parts) {
        return new Resource(id, parts.isEmpty() ? UNDIVIDED : parts, 1);
    }

    /** Equipment in so many copies. */
    public static Resource equipment(String id, int copies) {
        return new Resource(id, UNDIVIDED, copies);
    }
}
