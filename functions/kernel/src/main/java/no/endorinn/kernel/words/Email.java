package no.endorinn.kernel.words;

import java.util.regex.Pattern;

/** What an e-mail address looks like, whoever types it; whether it reaches anybody, only writing to it tells. */
public final class Email {
    /** So many characters at the most. */
    public static final int LONGEST = 120;

    /** A regular expression of the whole, as Java and JSON Schema both read it. */
    public static final String SHAPE = "[^ \\t\\n\\r\\f@]{1,64}@[^ \\t\\n\\r\\f@.]+(\\.[^ \\t\\n\\r\\f@.]+)+";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    private Email() {}

    public static boolean isOne(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && PATTERN.matcher(text).matches();
    }
}
