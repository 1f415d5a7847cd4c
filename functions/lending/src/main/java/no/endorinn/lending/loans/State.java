package no.endorinn.lending.loans;

/** How far a loan has come. */
public enum State {
    /** Asked for; staff have not answered. */
    REQUESTED,
    RESERVED,
    /** Some of it is out. */
    OUT,
    /** All that was handed out is back, or accounted for. */
    RETURNED,
    CANCELLED,
    DENIED,
    /** Nobody came for it. */
    LAPSED;

    /** Whether it takes anything of the calendar beyond what has been handed out. */
    boolean holds() {
        return this == REQUESTED || this == RESERVED || this == OUT;
    }

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return holds();
    }
}
