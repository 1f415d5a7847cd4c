package no.endorinn.lending.loans;

/**
 * How much something was used.
 *
 * @param days of a copy, at least one a time
 * @param times so many copies came back
 * @param lost so many did not, less those that were found again
 */
public record Use(long days, long times, long lost) {
    public static final Use NONE = new Use(0, 0, 0);

    public Use plus(Use other) {
        return new Use(days + other.days, times + other.times, lost + other.lost);
    }
}
