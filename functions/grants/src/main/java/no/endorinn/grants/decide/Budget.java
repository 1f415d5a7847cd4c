package no.endorinn.grants.decide;

import java.util.OptionalLong;

/**
 * What a round has to give, and what of it is given, in øre. Whatever gives or takes back rewrites it under its version, so what two
 * decide at once is never more than there is.
 *
 * @param total empty where a round has no bound
 * @param planned the sum of what is tried on applications that are not decided; it may be more than there is
 * @param version 0 before anything was given
 */
public record Budget(OptionalLong total, long granted, long planned, long version) {
    /** What is left to give; empty where there is no bound. */
    public OptionalLong left() {
        return total.isPresent() ? OptionalLong.of(total.getAsLong() - granted) : OptionalLong.empty();
    }

    /** Whether so much is left. */
    public boolean covers(long ore) {
        return total.isEmpty() || granted + ore <= total.getAsLong();
    }

    /** With another total from now on; what is given stays so. */
    public Budget being(OptionalLong other) {
        return new Budget(other, granted, planned, version + 1);
    }

    /** With so much more given. */
    public Budget granting(long ore) {
        return granting(ore, 0);
    }

    /** With so much more given to one on which so much was tried. */
    public Budget granting(long ore, long tried) {
        return new Budget(total, granted + ore, planned - tried, version + 1);
    }
}
