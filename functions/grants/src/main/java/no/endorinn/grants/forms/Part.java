package no.endorinn.grants.forms;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
}
