package no.endorinn.lending.loans;

/** How a copy was when it came back, or that it did not. */
public enum Condition {
    GOOD,
    /** Marked by use, and lent again. */
    WORN,
    /** Not lent again before somebody has mended it. */
    BROKEN,
    /** It is not coming back. */
    LOST;

    /** Whether it is lent again as it is. */
    public boolean isWorking() {
        return this == GOOD || this == WORN;
    }
}
