package no.endorinn.kernel.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which creating request this is: who asks, and the {@code Idempotency-Key} they chose. What the request creates gets a
 * name derived from it, so that a repeat, today or next year, meets what the first one made.
 *
 * @param digest SHA-256 of both, 64 lower-case hexadecimal digits
 */
public record RequestKey(String digest) {
    /**
     * Sixteen symbols of which no two are mistaken for one another: not read (0 O, 1 I L, 2 Z, 5 S, 8 B, U V W), and not
     * heard on a Norwegian telephone line (B D E G P T, H K, M N, F S, "seks" and X).
     */
    private static final String SYMBOLS = "2346789AFJKMRTUY";

    private static final int REFERENCE_LENGTH = 8;

    /** The key of a request. */
    public static RequestKey of(String subject, String idempotencyKey) {
        return new RequestKey(sha256(subject + '\n' + idempotencyKey));
    }

    /**
     * The reference numbers that this request's creation may get, in order of preference: the first that nobody else's
     * creation has. Eight symbols each; there are 16⁸ = 4.3 thousand million, so the second is hardly ever needed.
     */
    public Stream<String> references() {
        return IntStream.range(0, digest.length() / REFERENCE_LENGTH)
                .mapToObj(i -> reference(digest.substring(i * REFERENCE_LENGTH, (i + 1) * REFERENCE_LENGTH)));
    }

    /** Whether the text has the form of a reference number; lower case is accepted by {@link #normalised}. */
    public static boolean isReference(String text) {
        return text.length() == REFERENCE_LENGTH && text.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0);
    }

    /** A reference number as somebody typed it, with its letters in upper case and without spaces or hyphens. */
    public static String normalised(String typed) {
        return typed.replaceAll("[ -]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String reference(String hexadecimal) {
        StringBuilder symbols = new StringBuilder();
        hexadecimal.chars().forEach(c -> symbols.append(SYMBOLS.charAt(Character.digit(c, 16))));
        return symbols.toString();
    }
}
