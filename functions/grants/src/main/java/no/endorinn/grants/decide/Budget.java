package no.endorinn.grants.decide;

import java.util.OptionalLong;

/**
 * What a round has to give, and what of it is given, in øre. Whatever gives or takes back rewrites it under its version, so what two
 * decide at once is never more than there is.
 *
 * @param total empty where a round has no bound, and of one that is not there yet
 * @param planned the sum of what is tried on applications that are not decided; it may be more than there is
 * @param bound what decisions of rounds before it give of it
 * @param version 0 before anything was given
 */
public record Budget(OptionalLong total, long granted, long planned, long bound, long version) {
    /** Of a round that is not there, and of which nothing is given. */
    public static final Budget NONE = of(OptionalLong.empty());

    /** Of which nothing is given. */
    static Budget of(OptionalLong total) {
        return new Budget(total, 0, 0, 0, 0);
    }

    /** What is left to give; empty where there is no bound. */
    public OptionalLong left() {
        return total.isPresent() ? OptionalLong.of(total.getAsLong() - granted - bound) : OptionalLong.empty();
    }

    /** Whether so much is left. */
    public boolean covers(long ore) {
        return total.isEmpty() || granted + bound + ore <= total.getAsLong();
    }

    /** With another total from now on; what is given stays so. */
    public Budget being(OptionalLong other) {
        return new Budget(other, granted, planned, bound, version + 1);
    }

    /** With so much more given. */
    public Budget granting(long ore) {
        return granting(ore, 0);
    }

    /** With so much more given to one on which so much was tried. */
    public Budget granting(long ore, long tried) {
        return new Budget(total, granted + ore, planned - tried, bound, version + 1);
    }

    /** With so much more given of it by a round before it. */
    public Budget binding(long ore) {
        return new Budget(total, granted, planned, bound + ore, version + 1);
    }
}
