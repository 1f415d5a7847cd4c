package no.endorinn.grants.applications;

/** What an application came to. */
public enum Outcome {
    /** As much as was applied for. */
    GRANTED,
    GRANTED_IN_PART,
    REFUSED
}
