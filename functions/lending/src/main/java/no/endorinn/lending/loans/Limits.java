package no.endorinn.lending.loans;

import no.endorinn.cases.Level;

/**
 * How much one borrower may have, whatever it is; what a model says of itself comes besides.
 *
 * @param open loans that have not ended
 * @param month loans to be fetched in one month
 * @param year loans to be fetched in one year
 * @param waiting things that they wait for at the same time
 */
public record Limits(int open, int month, int year, int waiting) {
    /** What a family, a choir and a school never notice. */
    public static Limits of(Level level) {
        return switch (level) {
            case NEWCOMER -> new Limits(3, 6, 20, 2);
            case PERSON -> new Limits(8, 15, 80, 5);
            case ASSOCIATION -> new Limits(60, 80, 600, 20);
        };
    }
}
