package no.endorinn.directory.associations;

/** What grows old about an association, and is asked about when it is over a year since anybody said that it is so. */
public enum Fact {
    /** How to reach it. */
    CONTACT,
    /** What it does, in which groups, and for whom. */
    ACTIVITIES,
    /** Where it is. */
    PLACES,
    /** Whether new members are welcome. */
    NEW_MEMBERS
}
