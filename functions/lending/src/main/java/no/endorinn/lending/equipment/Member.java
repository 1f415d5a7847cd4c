package no.endorinn.lending.equipment;

/**
 * So many of something that is in a set.
 *
 * @param model the id of what it is
 * @param variant which size or kind; {@link no.endorinn.calendar.Resource#WHOLE} where all are alike
 */
public record Member(String model, String variant, int quantity) {}
