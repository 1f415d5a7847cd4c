package no.endorinn.directory.associations;

/** Whom an association is for. */
public enum Ages {
    /** Up to 12. */
    CHILDREN,
    /** 13 to 19. */
    YOUTH,
    /** 20 to 66. */
    ADULTS,
    /** From 67. */
    SENIORS
}
