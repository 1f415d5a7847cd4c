package no.endorinn.lending.equipment;

/**
 * A size or other kind of a model: skates of size 38.
 *
 * @param id the part of the model's calendar that its copies are
 */
public record Variant(String id, String name) {}
