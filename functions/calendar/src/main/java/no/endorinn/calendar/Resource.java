package no.endorinn.calendar;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that can be taken: premises, divisible into parts of which each can be taken once, or equipment, of whose variants there
 * are so many copies each.
 *
 * @param id the root resource's id
 * @param capacities the parts that cannot be divided further, with how much of each can be taken at the same time: 1 for premises,
 *     the copies in working order for equipment; a resource that is only taken whole has one part, {@link #WHOLE}
 */
public record Resource(String id, Map<String, Integer> capacities) {
    /** The one part of what is not divided. */
    public static final String WHOLE = "*";

    /** The parts of what is not divided. */
    public static final Set<String> UNDIVIDED = Set.of(WHOLE);

    private static final Map<String, Integer> ONCE = Map.of(WHOLE, 1);

    public Resource {
        if (capacities.isEmpty()) {
            throw new IllegalArgumentException("a resource has a part: " + id);
        }
        for (int capacity : capacities.values()) {
            if (capacity < 0) {
                throw new IllegalArgumentException("a resource has no negative capacity: " + id);
            }
        }
        capacities = Map.copyOf(capacities);
    }

    /** Premises with these parts; none for premises that are only let whole. */
    public static Resource premises(String id, Set<String> parts) {
        return new Resource(
                id, parts.isEmpty() ? ONCE : parts.stream().collect(Collectors.toMap(Function.identity(), part -> 1)));
    }

    /** Equipment in so many copies, all alike. */
    public static Resource equipment(String id, int copies) {
        return new Resource(id, Map.of(WHOLE, copies));
    }

    /** The parts that cannot be divided further. */
    public Set<String> parts() {
        return capacities.keySet();
    }

    /** How much of the part can be taken at the same time; nothing of what is not one of its parts. */
    public int capacity(String part) {
        return capacities.getOrDefault(part, 0);
    }
}
