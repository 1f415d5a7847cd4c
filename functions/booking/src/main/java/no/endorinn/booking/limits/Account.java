package no.endorinn.booking.limits;

/**
 * On whom a booking counts: an association that the municipality has said yes to by itself, everything else on a person, what they
 * have through associations they have added too.
 *
 * @param key tells two accounts apart, and nobody who it is
 */
public record Account(String key, Level level) {}
