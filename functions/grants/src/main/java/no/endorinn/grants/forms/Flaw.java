package no.endorinn.grants.forms;

import java.util.Map;

/**
 * What is wrong with an answer.
 *
 * @param pointer to the place, as a JSON pointer from where it was judged: {@code /budget/r1/amount}
 * @param code the problem's, with its text in every language
 */
public record Flaw(String pointer, String code, Map<String, Object> arguments) {
    static Flaw of(String code) {
        return new Flaw("", code, Map.of());
    }

    static Flaw of(String code, String argument, Object value) {
        return new Flaw("", code, Map.of(argument, value));
    }

    Flaw below(String name) {
        return new Flaw("/" + name + pointer, code, arguments);
    }
}
