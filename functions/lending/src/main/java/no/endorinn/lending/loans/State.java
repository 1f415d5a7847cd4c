package no.endorinn.lending.loans;

/** How far a loan has come. */
public enum State {
    /** Somebody waits for it; it takes nothing. */
    WAITING,
    /** It is held for whoever waited for it, until they have answered, or not in time. */
    OFFERED,
    /** Asked for; staff have not answered. */
    REQUESTED,
    RESERVED,
    /** Some of it is out. */
    OUT,
    /** All that was handed out is back, or accounted for. */
    RETURNED,
    /** Those who come by the hour have come: their time is over. */
    DONE,
    CANCELLED,
    DENIED,
    /** Nobody came for it. */
    LAPSED,
    /** It was waited for, and never became a loan: nobody answered in time, or the time came. */
    MISSED;

    /** Whether it takes anything of the calendar beyond what has been handed out. */
    boolean holds() {
        return this == REQUESTED || this == RESERVED || this == OUT;
    }

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return holds() || waits();
    }

    /** Whether it has a place in a waiting list, and is no loan yet. */
    public boolean waits() {
        return this == WAITING || this == OFFERED;
    }
}
