package no.endorinn.kernel.who;

/** A role in an association. What each may do stands in the table of rights. */
public enum AssociationRole {
    LEADER,
    BOOKER,
    APPLICANT,
    TREASURER
}
