package no.endorinn.directory.register;

/** What came of asking the registers for an organisation. */
public sealed interface RegisterAnswer {
    /** The Enhetsregisteret knows it; it may be deleted, and the other register's part may be missing. */
    record Found(RegisteredOrganisation organisation) implements RegisterAnswer {}

    /** There is no such organisation. */
    record Unknown() implements RegisterAnswer {}

    /** Nobody can tell now. Let people go on, and ask again later. */
    record Unavailable() implements RegisterAnswer {}
}
