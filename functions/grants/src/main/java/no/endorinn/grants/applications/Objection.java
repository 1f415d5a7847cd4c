package no.endorinn.grants.applications;

import java.util.Map;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.kernel.problem.Problem;

/** What is wrong with an answer, as whoever wrote it is told. */
public final class Objection {
    private Objection() {}

    /**
     * The problem that a flaw is.
     *
     * @param place what the flaw's own place is below of
     */
    public static Problem to(Flaw flaw, String place) {
        // What can be chosen has names that people never see.
        String code = flaw.code().equals("not-a-choice") ? "not-an-option" : flaw.code();
        Problem problem = Problem.rule(code).at(place + flaw.pointer());
        for (Map.Entry<String, Object> argument : flaw.arguments().entrySet()) {
            problem = problem.with(argument.getKey(), argument.getValue());
        }
        return problem;
    }
}
