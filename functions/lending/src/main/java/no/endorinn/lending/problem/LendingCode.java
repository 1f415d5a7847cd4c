package no.endorinn.lending.problem;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** What may be wrong with equipment, with a loan, or with what is done to either. */
public enum LendingCode implements Code {
    POINT_EXISTS(Kind.CONFLICT),
    TOO_MANY_POINTS(Kind.RULE, "most");

    private final Kind kind;
    private final String tells;

    LendingCode(Kind kind, String... tells) {
        this.kind = kind;
        this.tells = String.join(" ", tells);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String tells() {
        return tells;
    }
}
