package no.endorinn.kernel.problem;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, or stands in the way of something.
 *
 * @param pointer where in the request, as a JSON pointer ("/start") or a query parameter ("?date"); null when it is about
 *     the whole, and wherever there is no request: what decides knows none, and nothing of this is stored
 * @param arguments what the text tells ({@link Code#tells}): instants, dates, numbers, texts, what has a text in each language
 */
public record Problem(Code code, @Nullable String pointer, Map<String, Object> arguments) {
    public Problem {
        arguments = Map.copyOf(arguments);
    }

    /** The HTTP status that it deserves when it is alone. */
    public int status() {
        return code.kind().status();
    }

    public Problem at(String place) {
        return new Problem(code, place, arguments);
    }

    /** The same of a request of which this one is a part, which stands there. */
    public Problem under(String place) {
        return at(pointer == null ? place : place + pointer);
    }

    /** With one thing more for the text to tell. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, value);
        return new Problem(code, pointer, more);
    }
}
