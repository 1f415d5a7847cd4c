package no.endorinn.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is too much to try every time takes turns: some of it each time, others from run to run, by a seed that is printed and that
 * {@code -Dseed} repeats. With {@code -Dstrict}, which {@code .ci/run} asks for, or {@code -Dall} all of it is tried.
 */
public final class Turns {
    private static final boolean ALL = System.getProperty("all") != null || System.getProperty("strict") != null;
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    static {
        System.out.println("what takes turns: " + (ALL ? "all" : "seed " + SEED));
    }

    private Turns() {}

    /** How often something random is tried: {@code all} times where all is asked for. */
    public static int times(int usually, int all) {
        return ALL ? all : usually;
    }

    /** Whether it is the turn of something that is tried once in so many runs: of as many seeds in a row, by one. */
    public static boolean comesTo(Object about, int every) {
        return ALL || Math.floorMod(SEED + about.toString().hashCode(), every) == 0;
    }

    /**
     * Those whose turn it is, in the order in which they came.
     *
     * @param most so many, unless all are asked for
     * @param about what they are tried on; others come for another
     */
    public static <T> List<T> of(int most, Collection<T> all, Object about) {
        if (ALL || all.size() <= most) {
            return List.copyOf(all);
        }
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, new Random(SEED + about.toString().hashCode()));
        List<T> inOrder = List.copyOf(all);
        return places.stream().limit(most).sorted().map(inOrder::get).toList();
    }
}
