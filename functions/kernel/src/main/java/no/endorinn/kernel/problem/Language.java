package no.endorinn.kernel.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages every text exists in. */
public enum Language {
    BOKMAL("nb"),
    NYNORSK("nn"),
    ENGLISH("en");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag + "-NO");
    }

    /** The BCP 47 language tag: nb, nn or en. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The best of ours for an {@code Accept-Language} header; bokmål when there is none or it cannot be read. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return BOKMAL;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return BOKMAL;
        }
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() == 0) {
                continue; // what is expressly not wanted
            }
            String language = Locale.forLanguageTag(range.getRange()).getLanguage();
            switch (language) {
                case "nb", "no" -> {
                    return BOKMAL;
                }
                case "nn" -> {
                    return NYNORSK;
                }
                case "en" -> {
                    return ENGLISH;
                }
                default -> {}
            }
        }
        return BOKMAL;
    }
}
