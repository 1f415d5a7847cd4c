package no.endorinn.grants.forms;

import java.util.Map;
import no.endorinn.kernel.problem.Code;

/**
 * What is wrong with an answer.
 *
 * @param pointer to the place, as a JSON pointer from where it was judged: {@code /budget/r1/amount}
 * @param code the problem's, with its text in every language; of a check its author's own, whose text the form has
 */
public record Flaw(String pointer, String code, Map<String, Object> arguments) {
    public static Flaw of(Code code) {
        return of("", code, Map.of());
    }

    static Flaw of(Code code, String argument, Object value) {
        return of("", code, Map.of(argument, value));
    }

    static Flaw of(String pointer, Code code, Map<String, Object> arguments) {
        return new Flaw(pointer, code.id(), arguments);
    }

    Flaw below(String name) {
        return new Flaw("/" + name + pointer, code, arguments);
    }
}
