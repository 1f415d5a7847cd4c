package no.endorinn.kernel.id;

/** Numbers whose last digit checks the others: their weighted sum, the check digit included, is divisible by eleven. */
public final class Modulus11 {
    private Modulus11() {}

    /** Whether the text is one ASCII digit for each weight and the right check digit after them. */
    public static boolean holds(String digits, int... weights) {
        if (digits.length() != weights.length + 1 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = digits.charAt(weights.length) - '0';
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** What somebody typed, without the spaces and dots that make a number easier to read. */
    public static String bare(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u2009\\u202f.]", "");
    }
}
