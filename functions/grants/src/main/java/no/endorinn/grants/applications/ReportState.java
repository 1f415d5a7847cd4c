package no.endorinn.grants.applications;

/** How far it has come with telling how it went. */
public enum ReportState {
    /** Nothing is decided. */
    NONE,
    /** What was decided needs no report, as the scheme says. */
    NOT_REQUIRED,
    DUE,
    /** Something is written, and the municipality sees nothing of it. */
    STARTED,
    DELIVERED,
    /** The municipality has asked for more. */
    MORE_ASKED,
    ACCEPTED;

    /** Whether whoever got the money has to do something. */
    public boolean isOwed() {
        return this == DUE || this == STARTED || this == MORE_ASKED;
    }
}
