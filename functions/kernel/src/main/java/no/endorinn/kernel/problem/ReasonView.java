package no.endorinn.kernel.problem;

import java.util.List;

/** A stable code, and the same in words. */
public record ReasonView(String code, String message) {
    public static ReasonView of(Problem problem, Messages messages, Language language) {
        return new ReasonView(problem.code().id(), messages.text(problem, language));
    }

    public static List<ReasonView> of(List<Problem> problems, Messages messages, Language language) {
        return problems.stream().map(problem -> of(problem, messages, language)).toList();
    }
}
