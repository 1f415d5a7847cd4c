package no.endorinn.cases;

/** How much somebody is trusted with. */
public enum Level {
    /** Whoever the municipality has only just met. */
    NEWCOMER,
    /** A private person, with the associations they have added themselves until the municipality has said yes to those. */
    PERSON,
    /** An association that the municipality has said yes to. */
    ASSOCIATION
}
