package no.endorinn.kernel.words;

import java.util.regex.Pattern;

/** What an e-mail address looks like, whoever types it; whether it reaches anybody, only writing to it tells. */
public final class Email {
    /** So many characters at the most. */
    public static final int LONGEST = 120;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Email() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
