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
            obstacles.addAll(tooMuch(most, onPart, Occupation::held, wanted.time()));
            obstacles.addAll(tooMuch(most, onPart, Occupation::time, wanted.held()));
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
            int inUse = Math.max(
                    peak(onPart, Occupation::held, wanted.time()), peak(onPart, Occupation::time, wanted.held()));
            free = Math.min(free, resource.capacity(part) - inUse);
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
        return new Full(above(most, onPart, Occupation::held), above(most, onPart, Occupation::time));
    }

    /**
     * Where a part is full.
     *
     * @param held by what others use and keep free; nobody may use it there
     * @param used by what others use; nobody may keep it free there
     */
    public record Full(List<Interval> held, List<Interval> used) {}

    /** The stretches through which more than so much is in use: one sweep over all starts and ends. */
    private static List<Interval> above(int most, List<Occupation> taken, Function<Occupation, Interval> extent) {
        if (most <= 0) {
            return taken.stream().map(extent).toList();
        }
        List<Interval> above = new ArrayList<>();
        int inUse = 0;
        @Nullable Instant since = null;
        for (Map.Entry<Instant, Integer> change : changes(taken, extent).entrySet()) {
            inUse += change.getValue();
            if (inUse > most && since == null) {
                since = change.getKey();
            } else if (inUse <= most && since != null) {
                above.add(new Interval(since, change.getKey()));
                since = null;
            }
        }
        return above;
    }

    /** Nobody can say where parts are that the resource is no longer divided into: they stand in the way of all it is now. */
    private static boolean takes(Resource resource, Occupation other, String part) {
        return other.parts().contains(part) || !resource.parts().containsAll(other.parts());
    }

    /** Those in the window, if more than so much is in use at some instant of it. */
    private static List<Occupation> tooMuch(
            int most, List<Occupation> taken, Function<Occupation, Interval> extent, Interval window) {
        List<Occupation> within = within(taken, extent, window);
        return most <= 0 || peak(within, extent, window) > most ? within : List.of();
    }

    /** The most that is in use at any one instant of the window: a sweep over the starts and ends inside it. */
    private static int peak(List<Occupation> taken, Function<Occupation, Interval> extent, Interval window) {
        int inUse = 0;
        int peak = 0;
        Function<Occupation, Interval> inside =
                occupation -> extent.apply(occupation).intersection(window).orElseThrow();
        for (int change : changes(within(taken, extent, window), inside).values()) {
            inUse += change;
            peak = Math.max(peak, inUse);
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

    /** By how much the use changes at each instant at which it does. */
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
