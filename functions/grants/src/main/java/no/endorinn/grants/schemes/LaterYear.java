package no.endorinn.grants.schemes;

/**
 * What a decision gives for a year after its own round's.
 *
 * @param round the id of the round whose budget it binds: the scheme's of that year, or the one that is going to be called as the year
 * @param ore how much, in øre
 */
public record LaterYear(String round, int year, long ore) {
    /** So many years after its own a decision reaches at the most. */
    public static final int MOST = 4;
}
