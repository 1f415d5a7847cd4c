package no.endorinn.kernel.problem;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param code stable, for programs: {@code overlaps}, {@code outside-opening-hours}, …
 * @param status the HTTP status it deserves when it is alone: 400 for what cannot be read, 409 for a conflict with what others did,
 *     422 for a rule
 * @param pointer where in the request, as a JSON pointer ("/start") or a query parameter ("?date"); null when it is about
 *     the whole
 * @param arguments what the message tells: instants, dates, numbers, texts
 */
public record Problem(String code, int status, @Nullable String pointer, Map<String, Object> arguments) {
    public Problem {
        arguments = Map.copyOf(arguments);
    }

    /** Not to be read (400). */
    public static Problem unreadable(String code) {
        return new Problem(code, 400, null, Map.of());
    }

    /** Readable, but against a rule (422). */
    public static Problem rule(String code) {
        return new Problem(code, 422, null, Map.of());
    }

    /** In conflict with the present state (409): another request, or the same one at another moment, might do. */
    public static Problem conflict(String code) {
        return new Problem(code, 409, null, Map.of());
    }

    public Problem at(String place) {
        return new Problem(code, status, place, arguments);
    }

    /** With one thing more for the message to tell. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(arguments);
        more.put(name, Objects.requireNonNull(value));
        return new Problem(code, status, pointer, more);
    }
}
