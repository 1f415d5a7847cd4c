package no.endorinn.kernel.words;

import no.endorinn.kernel.problem.ByLanguage;
import no.endorinn.kernel.problem.Language;

/** What staff have written for everybody, in every language. */
public record Wording(String nb, String nn, String en) implements ByLanguage {
    @Override
    public String in(Language language) {
        return switch (language) {
            case BOKMAL -> nb;
            case NYNORSK -> nn;
            case ENGLISH -> en;
        };
    }
}
