package no.endorinn.kernel.words;

import java.util.regex.Pattern;

/** What a telephone number looks like, as people write it: digits and spaces, and a plus before a country's. */
public final class Telephone {
    /** A regular expression of the whole, as Java and JSON Schema both read it. */
    public static final String SHAPE = "\\+?[0-9 ]{5,20}";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    private Telephone() {}

    public static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }
}
