package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.who.StaffRole;

/**
 * What is answered to a question.
 *
 * @param value as JSON has it: a text, a whole number, true or false, a list, or an object
 * @param count how often it has been written
 * @param by the id of the person who wrote it last
 * @param from where the value is known from, while nobody has typed another: {@code association.members}
 * @param confirmed whether somebody has said that what is known is right; always so of what was typed
 * @param role in which somebody of the municipality wrote it for whoever applies; empty when they did themselves
 * @param confidential whether only whoever wrote it and those who decide are told the value; so it stays, whatever the form becomes
 */
public record Given(
        Object value,
        int count,
        String by,
        Instant at,
        Optional<String> from,
        boolean confirmed,
        Optional<StaffRole> role,
        boolean confidential) {
    /** What was known and is filled in by the program, for the person who begins. */
    public static Given known(Object value, String from, String by, Instant at) {
        return new Given(value, 1, by, at, Optional.of(from), false, Optional.empty(), false);
    }

    /** Written by somebody, the first time or once more: what is as it was has been confirmed. */
    public static Given written(Optional<Given> before, Object value, String by, Optional<StaffRole> role, Instant at) {
        Optional<String> from = before.filter(same -> same.value.equals(value)).flatMap(Given::from);
        return new Given(value, before.map(Given::count).orElse(0) + 1, by, at, from, true, role, false);
    }

    /** Seen from now on by whoever wrote it, and those who decide. */
    public Given inConfidence() {
        return new Given(value, count, by, at, from, confirmed, role, true);
    }

    /** What is answered, by question. */
    public static Map<String, Object> values(Map<String, Given> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        answers.forEach((question, answer) -> values.put(question, answer.value()));
        return values;
    }
}
