package no.endorinn.kernel.problem;

/** Something that has its own words in each language, for a text to tell. */
public interface ByLanguage {
    String in(Language language);
}
