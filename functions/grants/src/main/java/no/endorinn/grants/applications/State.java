package no.endorinn.grants.applications;

/** How far an application has come. */
public enum State {
    /** Being written; the municipality does not see it. */
    DRAFT,
    SUBMITTED,
    /** Sent, and the municipality has asked to have some answers changed. */
    CHANGES_REQUESTED,
    /** Answered by the municipality. */
    DECIDED,
    /** Taken back after it was sent. */
    WITHDRAWN,
    /** Given up before it was sent; what stood in it is gone. */
    DISCARDED;

    /** Whether the municipality has it, and has not answered yet. */
    public boolean waits() {
        return this == SUBMITTED || this == CHANGES_REQUESTED;
    }
}
