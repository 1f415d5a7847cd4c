package no.endorinn.grants.appeal;

/** How far it has come with a decision that somebody may disagree with. */
public enum AppealState {
    /** Granted or refused, and nobody has appealed. */
    DECIDED,
    /** Appealed after the last day; the municipality has not said yet whether it looks at it all the same. */
    LATE,
    APPEALED,
    /** The municipality stands by its decision: the appeals body has it. */
    FORWARDED,
    /** Taken back by whoever appealed. */
    WITHDRAWN,
    /** It came too late, and is not looked at. */
    DISMISSED,
    /** The municipality has decided anew. */
    CHANGED,
    /** The appeals body stands by the decision. */
    UPHELD,
    /** The appeals body has decided otherwise. */
    CHANGED_BY_BODY;

    /** Whether the municipality has to do something. */
    public boolean waits() {
        return this == LATE || this == APPEALED;
    }

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return waits() || this == FORWARDED;
    }
}
