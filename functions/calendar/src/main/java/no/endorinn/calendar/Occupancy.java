package no.endorinn.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.endorinn.kernel.time.Interval;

/**
 * What fits beside what is taken already. Everything that shows what is free and everything that decides whether something may
 * be taken asks {@link #obstacles}, on the same items: what is shown as free can be booked.
 */
public final class Occupancy {
    private Occupancy() {}

    /**
     * What stands in the way. For each part wanted, the peak use of the part during the wanted time, plus the quantity wanted,
     * may not exceed the capacity. Time kept free around a use counts against use on either side:
     *
     * <pre>
     *   taken        --[======]--         [=] used   - kept free
     *   wanted                 --[===]--  fits: what is kept free may meet what is kept free
     *   wanted              --[===]--     does not: it would be used while the other keeps free
     *   wanted                [===]--     does not, for the same reason
     * </pre>
     *
     * @param taken everything taken on the days that {@code wanted.held()} touches; the same occupation may stand there twice,
     *     once for each of its days
     * @return the occupations that together leave too little; empty when none do
     */
    public static List<Occupation> obstacles(Resource resource, Collection<Occupation> taken, Occupation wanted) {
        Set<Occupation> others = new LinkedHashSet<>(taken);
        Set<Occupation> obstacles = new LinkedHashSet<>();
        for (String part : wanted.parts()) {
            List<Occupation> onPart = others.stream()
                    .filter(other -> takes(resource, other, part))
                    .toList();
            obstacles.addAll(tooMuch(resource, onPart, Occupation::held, wanted.time(), wanted.quantity()));
            obstacles.addAll(tooMuch(resource, onPart, Occupation::time, wanted.held(), wanted.quantity()));
        }
        return List.copyOf(obstacles);
    }

    /** Whether there is so much of the resource, and nothing stands in the way. */
    public static boolean fits(Resource resource, Collection<Occupation> taken, Occupation wanted) {
        return wanted.quantity() <= resource.capacity()
                && obstacles(resource, taken, wanted).isEmpty();
    }

    /** Nobody can say where parts are that the resource is no longer divided into: they stand in the way of all it is now. */
    private static boolean takes(Resource resource, Occupation other, String part) {
        return other.parts().contains(part) || !resource.parts().containsAll(other.parts());
    }

    private static List<Occupation> tooMuch(
            Resource resource,
            List<Occupation> taken,
            Function<Occupation, Interval> extent,
            Interval window,
            int quantity) {
        List<Occupation> inWindow = new ArrayList<>();
        for (Occupation other : taken) {
            if (extent.apply(other).overlaps(window)) {
                inWindow.add(other);
            }
        }
        boolean fits = peak(inWindow, extent, window) + quantity <= resource.capacity();
        return fits ? List.of() : inWindow;
    }

    /** The most that is in use at any one instant of the window: a sweep over the starts and ends inside it. */
    private static int peak(List<Occupation> taken, Function<Occupation, Interval> extent, Interval window) {
        NavigableMap<Instant, Integer> changes = new TreeMap<>();
        for (Occupation occupation : taken) {
            Interval inside = extent.apply(occupation).intersection(window).orElseThrow();
            changes.merge(inside.start(), occupation.quantity(), Integer::sum);
            changes.merge(inside.end(), -occupation.quantity(), Integer::sum);
        }
        int inUse = 0;
        int peak = 0;
        for (int change : changes.values()) {
            inUse += change;
            peak = Math.max(peak, inUse);
        }
        return peak;
    }
}
