package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the municipality makes of an application before anything is decided, in short, as lists go by it.
 *
 * @param totals what each caseworker gave, by the id of the person: thousandths of all that could be had
 * @param rank by what it is ranked, in thousandths; empty as long as it is not
 * @param planned what somebody would give, to see how far the money goes
 * @param advised what councils would give, in øre, by their field
 */
public record Assessed(
        Map<String, Integer> totals, OptionalInt rank, Optional<Planned> planned, Map<String, Long> advised) {
    /** Nobody has looked at it. */
    public static final Assessed NONE = new Assessed(Map.of(), OptionalInt.empty(), Optional.empty(), Map.of());

    public Assessed {
        totals = Map.copyOf(totals);
        advised = Map.copyOf(advised);
    }

    /** An amount that is tried, in øre. */
    public record Planned(long amount, String by, Instant at) {}

    /** What is planned to be given, in øre; 0 where nothing is. */
    public long plannedOre() {
        return planned.map(Planned::amount).orElse(0L);
    }

    /** With points from one more, or others from one who has given some. */
    public Assessed scored(String by, int total, OptionalInt ranked) {
        Map<String, Integer> all = new TreeMap<>(totals);
        all.put(by, total);
        return new Assessed(all, ranked, planned, advised);
    }

    /** With what somebody would give, or nothing any more. */
    public Assessed planning(Optional<Planned> other) {
        return new Assessed(totals, rank, other, advised);
    }

    /** Of what was taken back: nothing is tried on it, and no council would give it anything; what it was given in points stays. */
    public Assessed takenBack() {
        return new Assessed(totals, rank, Optional.empty(), Map.of());
    }

    /** With what a council would give, or nothing any more. */
    public Assessed advising(String field, Optional<Long> ore) {
        Map<String, Long> all = new TreeMap<>(advised);
        ore.ifPresentOrElse(amount -> all.put(field, amount), () -> all.remove(field));
        return new Assessed(totals, rank, planned, all);
    }
}
