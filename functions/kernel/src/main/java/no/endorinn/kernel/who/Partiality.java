package no.endorinn.kernel.who;

/** Why somebody may not decide a case (forvaltningsloven § 6). */
public enum Partiality {
    /** They asked for it themselves. */
    OWN,
    /** They hold a role in the association. */
    MEMBER,
    /** They have declared that they are close to the association. */
    DECLARED
}
