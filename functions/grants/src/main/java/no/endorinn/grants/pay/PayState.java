package no.endorinn.grants.pay;

/** How far a payment has come. */
public enum PayState {
    /** Whoever was granted it has not said yes to it yet. */
    OFFERED,
    /** It falls due when the report, or the accounts, are accepted. */
    EXPECTED,
    DUE,
    /** Due, and kept back: the account is not the one that it was decided with. Nobody writes this; it follows from the account. */
    HELD,
    /** On a list for the accounting system. */
    SENT,
    PAID,
    /** The bank has sent it back. */
    RETURNED,
    /** Nothing comes of it: it was declined, nobody answered in time, or less is granted now. */
    LAPSED;

    /** Whether the municipality owes it, or has sent it and does not know yet that it came. */
    public boolean isUnderWay() {
        return this == DUE || this == HELD || this == SENT || this == RETURNED;
    }

    /** Whether the municipality still has the money, and means to pay it. */
    public boolean isStillToCome() {
        return this == OFFERED || this == EXPECTED || this == DUE || this == HELD || this == RETURNED;
    }
}
