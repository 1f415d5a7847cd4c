package no.endorinn.grants.applications;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;

/** What is wrong with an answer, as whoever wrote it is told. */
public final class Objection {
    /** What a flaw says of a number that is an amount. */
    private static final String ORE = "ore";

    private static final Map<String, Code> CODES = Code.byId(CommonCode.values(), GrantCode.values());

    private Objection() {}

    /**
     * The problem that a flaw is.
     *
     * @param place what the flaw's own place is below of
     */
    public static Problem to(Flaw flaw, String place) {
        boolean amount = Boolean.TRUE.equals(flaw.arguments().get(ORE));
        Problem problem = code(flaw, amount).at(place + flaw.pointer());
        for (Map.Entry<String, Object> argument : flaw.arguments().entrySet()) {
            if (!argument.getKey().equals(ORE)) {
                problem = problem.with(argument.getKey(), amount ? kroner(argument.getValue()) : argument.getValue());
            }
        }
        return problem;
    }

    /** What can be chosen has names that people never see, and nobody counts in øre. */
    private static Code code(Flaw flaw, boolean amount) {
        Code code = Objects.requireNonNull(CODES.get(flaw.code()), flaw.code());
        if (code == CommonCode.NOT_A_CHOICE) {
            return GrantCode.NOT_AN_OPTION;
        }
        return code == CommonCode.OUT_OF_BOUNDS && amount ? GrantCode.AMOUNT_OUT_OF_BOUNDS : code;
    }

    /** An amount in øre as people read it. */
    public static Object kroner(Object ore) {
        return ore instanceof Long whole ? BigDecimal.valueOf(whole, 2) : ore;
    }
}
