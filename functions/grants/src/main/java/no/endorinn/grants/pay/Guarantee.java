package no.endorinn.grants.pay;

/** A guarantee against a deficit: the accounts decide. */
public final class Guarantee {
    private Guarantee() {}

    /**
     * What is paid of it, in øre: the deficit, and no more than was granted; nothing where there is none.
     *
     * @param deficit costs less income by the accounts, in øre; below 0 for a surplus
     */
    public static long due(long granted, long deficit) {
        return Math.clamp(deficit, 0, granted);
    }
}
