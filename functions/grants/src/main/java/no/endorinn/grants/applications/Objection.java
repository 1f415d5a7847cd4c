package no.endorinn.grants.applications;

import java.util.Map;
import java.util.Objects;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;

/** What is wrong with an answer, as whoever wrote it is told. */
public final class Objection {
    private static final Map<String, Code> CODES = Code.byId(CommonCode.values(), GrantCode.values());

    private Objection() {}

    /**
     * The problem that a flaw is.
     *
     * @param place what the flaw's own place is below of
     */
    public static Problem to(Flaw flaw, String place) {
        Code code = Objects.requireNonNull(CODES.get(flaw.code()), flaw.code());
        // What can be chosen has names that people never see.
        Problem problem = (code == CommonCode.NOT_A_CHOICE ? GrantCode.NOT_AN_OPTION : code).at(place + flaw.pointer());
        for (Map.Entry<String, Object> argument : flaw.arguments().entrySet()) {
            problem = problem.with(argument.getKey(), argument.getValue());
        }
        return problem;
    }
}
