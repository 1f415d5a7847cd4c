package no.endorinn.kernel.who;

/** What a member of the municipality's staff is trusted with. */
public enum StaffRole {
    /** Sets up premises, hours, prices and rules. */
    ADMINISTRATOR,
    /** Answers requests. */
    CASEWORKER,
    /** Opens, closes and looks after premises. */
    CARETAKER,
    /** Books for those who cannot, visibly on their behalf. */
    COORDINATOR,
    /** Sees, and changes nothing. */
    READER,
    /** Advises for an umbrella of associations on what those of its field apply for; is none of the municipality's own. */
    COUNCIL
}
