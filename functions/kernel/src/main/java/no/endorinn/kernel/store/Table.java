package no.endorinn.kernel.store;

/** The stack's tables, as {@code template.yaml} has them. */
public enum Table {
    PEOPLE,
    CALENDAR,
    BOOKINGS,
    GRANTS,
    LOANS,
    EVENTS
}
