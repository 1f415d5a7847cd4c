package no.endorinn.kernel.who;

/** An office in an association. */
public enum AssociationRole {
    LEADER,
    BOOKER,
    APPLICANT,
    TREASURER;

    /** Whether whoever holds the office may book on the association's behalf. */
    public boolean mayBook() {
        return this == LEADER || this == BOOKER;
    }
}
