package no.endorinn.kernel.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something cannot be had. Every room has an enumeration of its own, for the kernel knows no trade; the texts lie beside
 * it ({@link Messages}). A constant's name is never changed once it has been answered or stored.
 */
public interface Code {
    /** As the enumeration names it. */
    String name();

    /** How it makes a request fail when it is alone. */
    Kind kind();

    /** The names of what its text tells, with blanks between them: a problem with this code has them all. */
    String tells();

    /** The same, one by one. */
    default Set<String> arguments() {
        return tells().isEmpty() ? Set.of() : Set.of(tells().split(" "));
    }

    /** Stable, for programs, and as it is stored: {@code TOO_LONG} is {@code too-long}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem, with nothing more to tell. */
    default Problem problem() {
        return new Problem(this, null, Map.of());
    }

    /** At a place in the request: see {@link Problem#at}. */
    default Problem at(String place) {
        return problem().at(place);
    }

    /** With something for the text to tell. */
    default Problem with(String name, Object value) {
        return problem().with(name, value);
    }

    /** All of some enumerations, by what they are stored as. */
    static Map<String, Code> byId(Code[]... some) {
        return Stream.of(some)
                .flatMap(Arrays::stream)
                .collect(Collectors.toUnmodifiableMap(Code::id, Function.identity()));
    }
}
