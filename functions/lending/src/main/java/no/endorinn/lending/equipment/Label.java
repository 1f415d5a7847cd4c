package no.endorinn.lending.equipment;

import java.util.Locale;

/**
 * The number that stands on a copy: a running one, and a last digit that shows most slips of the finger (Luhn, ISO/IEC 7812-1). A label
 * is short enough to be read out and typed with gloves on.
 */
public final class Label {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 10;

    private Label() {}

    /** The label of the so-manieth copy, from 1. */
    public static String of(long number) {
        String digits = String.format(Locale.ROOT, "%04d", number);
        return digits + (10 - sum(digits + "0") % 10) % 10;
    }

    /** Of the how-manieth copy a label is. */
    public static long number(String label) {
        return Long.parseLong(label.substring(0, label.length() - 1));
    }

    /** Whether it can be a label: the last digit fits the rest. */
    public static boolean isOne(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && sum(text) % 10 == 0;
    }

    /** Each second digit from the right counts double, by its digits. */
    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }
}
