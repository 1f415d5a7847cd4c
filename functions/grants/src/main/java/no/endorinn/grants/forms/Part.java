package no.endorinn.grants.forms;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.CommonCode;

/**
 * A named part of an answer: a cell of a row, an end of a period.
 *
 * @param judge says what is wrong with it, by itself
 */
record Part(String id, boolean required, BiConsumer<Object, Consumer<Flaw>> judge) {
    /** What is wrong with an answer that has these parts, and no others. */
    static void judgeAll(List<Part> parts, Map<?, ?> answer, Consumer<Flaw> wrong) {
        for (Part part : parts) {
            Object said = answer.get(part.id);
            if (said != null) {
                part.judge.accept(said, flaw -> wrong.accept(flaw.below(part.id)));
            } else if (part.required) {
                wrong.accept(Flaw.of(CommonCode.MISSING).below(part.id));
            }
        }
        for (Object name : answer.keySet()) {
            if (parts.stream().noneMatch(part -> part.id.equals(name))) {
                wrong.accept(Flaw.of(CommonCode.UNKNOWN_FIELD).below(String.valueOf(name)));
            }
        }
    }

    /**
     * What is wrong with rows, each by the name that the client gave it.
     *
     * @param row says what is wrong with one, by itself
     */
    static void judgeRows(Object answer, int most, Consumer<Flaw> wrong, BiConsumer<Map<?, ?>, Consumer<Flaw>> row) {
        if (!(answer instanceof Map<?, ?> rows) || rows.isEmpty()) {
            wrong.accept(Flaw.of(GrantCode.NO_ROWS));
            return;
        }
        if (rows.size() > most) {
            wrong.accept(Flaw.of(CommonCode.TOO_MANY, "most", most));
        }
        rows.forEach((id, each) -> {
            if (!(id instanceof String name) || !name.matches("[a-z0-9]{1,12}")) {
                wrong.accept(Flaw.of(CommonCode.MALFORMED_ID));
            } else if (!(each instanceof Map<?, ?> said)) {
                wrong.accept(Flaw.of("/" + name, CommonCode.NOT_AN_OBJECT, Map.of()));
            } else {
                row.accept(said, flaw -> wrong.accept(flaw.below(name)));
            }
        });
    }
}
