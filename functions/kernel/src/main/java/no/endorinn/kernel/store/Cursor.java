package no.endorinn.kernel.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;

/**
 * Where the next page of a list begins: just after this position in the index. Opaque to clients. It never says whose list it is,
 * so nobody gets at another's by making one up.
 */
public record Cursor(String position) {
    private static final String POSITION = "[\\x21-\\x7e]{1,375}";

    /** A position that may have letters of any alphabet; a cursor itself has visible ASCII. */
    public static Cursor afterText(String position) {
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The position that was given to {@link #afterText}.
     *
     * @throws Rejection 400 when it cannot be one of ours
     */
    public String afterText() {
        try {
            return new String(Base64.getUrlDecoder().decode(position), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    /** As it stands in an answer. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** What a client sent back; empty when it cannot be one of ours. */
    public static Optional<Cursor> read(String text) {
        try {
            String position = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            return Optional.of(new Cursor(position)).filter(cursor -> position.matches(POSITION));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** For one that leads nowhere in the list it was sent to. */
    public static Rejection unreadable() {
        return Rejection.of(CommonCode.UNREADABLE_CURSOR.at("?cursor"));
    }
}
