package no.endorinn.lending.equipment;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what terms something is lent.
 *
 * @param longestDays a loan lasts so many days at most
 * @param leadDays it is asked for so many of the point's opening days before it is fetched
 * @param mostEach a borrower has so many of it at the same time at most; empty for as many as there are
 * @param orePerDay what each costs a day, in øre; 0 when it is free
 * @param worthPerDay what a day of each is worth, in øre; empty for no more than it costs
 */
public record Lending(
        Mode mode,
        int longestDays,
        int leadDays,
        Optional<Integer> mostEach,
        int orePerDay,
        Optional<Integer> worthPerDay) {
    /** A loan is a season at most. */
    public static final int MOST_DAYS = 120;

    /** How one gets it. */
    public enum Mode {
        /** Confirmed at once. */
        INSTANT,
        /** Once staff have said yes. */
        REQUEST
    }

    public Lending {
        if (longestDays < 1 || longestDays > MOST_DAYS || leadDays < 0 || orePerDay < 0) {
            throw new IllegalArgumentException("a loan lasts a day to " + MOST_DAYS + ", and costs nothing or more");
        }
    }

    /** A set has no terms of its own: each thing in it has. */
    static final Lending OF_A_SET = new Lending(Mode.INSTANT, MOST_DAYS, 0, Optional.empty(), 0, Optional.empty());

    /** Of so many of it at once. */
    public Lending times(int quantity) {
        return new Lending(
                mode,
                longestDays,
                leadDays,
                mostEach.map(most -> most / quantity),
                orePerDay * quantity,
                worthPerDay.map(ore -> ore * quantity));
    }

    /** Of both together: whatever is strictest, at the price of both. */
    public Lending and(Lending other) {
        return new Lending(
                mode == Mode.REQUEST ? mode : other.mode,
                Math.min(longestDays, other.longestDays),
                Math.max(leadDays, other.leadDays),
                Stream.concat(mostEach.stream(), other.mostEach.stream()).min(Integer::compare),
                orePerDay + other.orePerDay,
                Stream.concat(worthPerDay.stream(), other.worthPerDay.stream()).reduce(Integer::sum));
    }

    /** What whoever borrows one is given a day, in øre: what it is worth beyond what it costs. */
    public int givenPerDay() {
        return Math.max(0, worthPerDay.orElse(0) - orePerDay);
    }
}
