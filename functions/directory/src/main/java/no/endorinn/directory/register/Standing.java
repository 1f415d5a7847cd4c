package no.endorinn.directory.register;

/** How an organisation stands in the Enhetsregisteret; of several, the gravest. */
public enum Standing {
    ACTIVE,
    /** Being wound up, of its own will or by force ({@code underAvvikling}, {@code underTvangsavviklingEllerTvangsopplosning}). */
    DISSOLVING,
    /** {@code konkurs}. */
    BANKRUPT,
    /** {@code slettedato}, or removed from the open data altogether (410). */
    DELETED
}
