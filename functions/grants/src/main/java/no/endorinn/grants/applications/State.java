package no.endorinn.grants.applications;

/** How far an application has come. */
public enum State {
    /** Being written; the municipality does not see it. */
    DRAFT,
    SUBMITTED,
    /** Taken back after it was sent. */
    WITHDRAWN,
    /** Given up before it was sent; what stood in it is gone. */
    DISCARDED
}
