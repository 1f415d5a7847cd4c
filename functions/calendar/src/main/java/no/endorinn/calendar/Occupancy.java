package no.endorinn.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.endorinn.kernel.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What fits beside what is taken already. Everything that shows what is free and everything that decides whether something may
 * be taken asks {@link #obstacles}, on the same items: what is shown as free can be booked.
 */
public final class Occupancy {
    private Occupancy() {}

    /**
     * What stands in the way. For each part wanted, at every instant at which anything of it is used, what is used and what is kept free
     * around uses, with the quantity wanted, may not exceed the capacity. So time kept free counts against use on either side, and
     * against a third: of twenty tables of which two are looked over, eighteen can be used, and no two more be looked over meanwhile.
     *
     * <pre>
     *   taken        --[======]--         [=] used   - kept free
     *   wanted                 --[===]--  fits: what is kept free may meet what is kept free
     *   wanted              --[===]--     does not: it would be used while the other keeps free
     *   wanted                [===]--     does not, for the same reason
     * </pre>
     *
     * @param taken everything taken on the pages that {@code wanted.held()} touches; the same occupation may stand there twice,
     *     once for each of its pages
     * @return the occupations that together leave too little; empty when none do
     */
    public static List<Occupation> obstacles(Resource resource, Collection<Occupation> taken, Occupation wanted) {
        Interval held = wanted.held();
        Set<Occupation> others = new LinkedHashSet<>();
        for (Occupation other : taken) {
            if (other.held().overlaps(held)) {
                others.add(other);
            }
        }
        if (others.isEmpty()) {
            return List.of();
        }
        Set<Occupation> obstacles = new LinkedHashSet<>();
        for (String part : wanted.parts()) {
            List<Occupation> onPart = others.stream()
                    .filter(other -> takes(resource, other, part))
                    .toList();
            int most = resource.capacity(part) - wanted.quantity();
            obstacles.addAll(tooMuch(most, onPart, false, wanted.time()));
            obstacles.addAll(tooMuch(most, onPart, true, wanted.held()));
        }
        return List.copyOf(obstacles);
    }

    /** Whether there is so much of the resource, and nothing stands in the way. */
    public static boolean fits(Resource resource, Collection<Occupation> taken, Occupation wanted) {
        return wanted.quantity() <= free(resource, taken, wanted);
    }

    /**
     * How much of each of the parts wanted is left through all of the wanted time, whatever quantity is wanted: what it would take
     * at its peak is the capacity less that. Never less than nothing, where more is taken than there is any longer.
     */
    public static int free(Resource resource, Collection<Occupation> taken, Occupation wanted) {
        Set<Occupation> others = new LinkedHashSet<>(taken);
        int free = Integer.MAX_VALUE;
        for (String part : wanted.parts()) {
            List<Occupation> onPart = others.stream()
                    .filter(other -> takes(resource, other, part))
                    .toList();
            int taking = Math.max(peak(onPart, false, wanted.time()), peak(onPart, true, wanted.held()));
            free = Math.min(free, resource.capacity(part) - taking);
        }
        return Math.max(0, free);
    }

    /**
     * When there is too little left of a part to take so much more of it, for asking about many times: what is wanted fits
     * exactly when its use meets none of the {@code held} stretches, and what it holds none of the {@code used} ones, of any of
     * its parts.
     */
    public static Full full(Resource resource, Collection<Occupation> taken, String part, int quantity) {
        List<Occupation> onPart = new LinkedHashSet<>(taken)
                .stream().filter(other -> takes(resource, other, part)).toList();
        int most = resource.capacity(part) - quantity;
        return new Full(above(most, onPart, false), above(most, onPart, true));
    }

    /**
     * Where a part is full.
     *
     * @param held by what others use and keep free; nobody may use it there
     * @param used by what others use and keep free while somebody uses it; nobody may keep it free there
     */
    public record Full(List<Interval> held, List<Interval> used) {}

    /** The stretches through which more than so much is taken. */
    private static List<Interval> above(int most, List<Occupation> taken, boolean whileUsed) {
        if (most <= 0) {
            return taken.stream().map(extent(whileUsed)).toList();
        }
        List<Interval> above = new ArrayList<>();
        @Nullable Instant since = null;
        for (Map.Entry<Instant, Integer> level : levels(taken, whileUsed).entrySet()) {
            boolean isAbove = level.getValue() > most;
            if (isAbove && since == null) {
                since = level.getKey();
            } else if (!isAbove && since != null) {
                above.add(new Interval(since, level.getKey()));
                since = null;
            }
        }
        return above;
    }

    /** Nobody can say where parts are that the resource is no longer divided into: they stand in the way of all it is now. */
    private static boolean takes(Resource resource, Occupation other, String part) {
        return other.parts().contains(part) || !resource.parts().containsAll(other.parts());
    }

    /** Those in the window, if more than so much is taken at some instant of it. */
    private static List<Occupation> tooMuch(int most, List<Occupation> taken, boolean whileUsed, Interval window) {
        if (most <= 0) {
            return within(taken, extent(whileUsed), window);
        }
        return peak(taken, whileUsed, window) > most ? within(taken, Occupation::held, window) : List.of();
    }

    /** Where one that is alone takes anything. */
    private static Function<Occupation, Interval> extent(boolean whileUsed) {
        return whileUsed ? Occupation::time : Occupation::held;
    }

    /** The most that is taken at any one instant of the window. */
    private static int peak(List<Occupation> taken, boolean whileUsed, Interval window) {
        NavigableMap<Instant, Integer> levels = levels(within(taken, Occupation::held, window), whileUsed);
        Map.@Nullable Entry<Instant, Integer> first = levels.floorEntry(window.start());
        int peak = first == null ? 0 : first.getValue();
        for (int level :
                levels.subMap(window.start(), false, window.end(), false).values()) {
            peak = Math.max(peak, level);
        }
        return peak;
    }

    private static List<Occupation> within(
            List<Occupation> taken, Function<Occupation, Interval> extent, Interval window) {
        List<Occupation> within = new ArrayList<>();
        for (Occupation other : taken) {
            if (extent.apply(other).overlaps(window)) {
                within.add(other);
            }
        }
        return within;
    }

    /** How much is taken from each instant on at which that changes: what is held, or that only while something is used. */
    private static NavigableMap<Instant, Integer> levels(List<Occupation> taken, boolean whileUsed) {
        NavigableMap<Instant, Integer> held = changes(taken, Occupation::held);
        NavigableMap<Instant, Integer> used = whileUsed ? changes(taken, Occupation::time) : held;
        Set<Instant> instants = new TreeSet<>(held.keySet());
        instants.addAll(used.keySet());
        NavigableMap<Instant, Integer> levels = new TreeMap<>();
        int holding = 0;
        int using = 0;
        for (Instant instant : instants) {
            holding += held.getOrDefault(instant, 0);
            using += used.getOrDefault(instant, 0);
            levels.put(instant, using == 0 ? 0 : holding);
        }
        return levels;
    }

    /** By how much it changes at each instant at which it does. */
    private static NavigableMap<Instant, Integer> changes(
            List<Occupation> taken, Function<Occupation, Interval> extent) {
        NavigableMap<Instant, Integer> changes = new TreeMap<>();
        for (Occupation occupation : taken) {
            Interval time = extent.apply(occupation);
            changes.merge(time.start(), occupation.quantity(), Integer::sum);
            changes.merge(time.end(), -occupation.quantity(), Integer::sum);
        }
        return changes;
    }
}
