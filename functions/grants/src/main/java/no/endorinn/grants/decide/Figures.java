package no.endorinn.grants.decide;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.kernel.words.Wording;

/**
 * What one scheme has given in a year, reckoned as it is decided. Fields, age groups and places are those of associations: one that
 * has several counts in each.
 *
 * @param source the scheme's id, or {@link #WITHOUT_SCHEME}
 * @param name of the scheme; empty for what is given without one
 * @param people private persons: never one by one
 */
public record Figures(
        int year,
        String source,
        Optional<Wording> name,
        Tally associations,
        Tally people,
        SortedMap<String, Tally> fields,
        SortedMap<String, Tally> ages,
        SortedMap<String, Tally> places,
        long version) {
    /** What is given without an application; no scheme is called so. */
    public static final String WITHOUT_SCHEME = "+";

    /** How many times, and how much in øre. */
    public record Tally(long awards, long amount) {
        public static final Tally NONE = new Tally(0, 0);

        public Tally plus(Tally other) {
            return new Tally(awards + other.awards, amount + other.amount);
        }

        /** With so much instead of what stood before; nothing given is no award. */
        Tally changed(long before, long after) {
            return new Tally(awards + given(after) - given(before), amount + after - before);
        }

        private static int given(long ore) {
            return ore > 0 ? 1 : 0;
        }
    }

    public static Figures none(int year, String source, Optional<Wording> name) {
        return new Figures(
                year, source, name, Tally.NONE, Tally.NONE, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);
    }

    /** An association keeps so much from now on, in øre. */
    public Figures association(Award.Recipient to, long before, long after) {
        return new Figures(
                year,
                source,
                name,
                associations.changed(before, after),
                people,
                changed(fields, to.fields(), before, after),
                changed(ages, to.ages(), before, after),
                changed(places, to.places(), before, after),
                version);
    }

    /** A private person keeps so much from now on, in øre. */
    public Figures person(long before, long after) {
        return new Figures(
                year, source, name, associations, people.changed(before, after), fields, ages, places, version);
    }

    private static SortedMap<String, Tally> changed(
            SortedMap<String, Tally> all, List<String> which, long before, long after) {
        SortedMap<String, Tally> changed = new TreeMap<>(all);
        which.stream()
                .distinct()
                .forEach(each ->
                        changed.merge(each, Tally.NONE.changed(before, after), (there, more) -> there.plus(more)));
        changed.values().removeIf(tally -> tally.awards() <= 0);
        return changed;
    }
}
