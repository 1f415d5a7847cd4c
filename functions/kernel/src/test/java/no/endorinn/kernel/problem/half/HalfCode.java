package no.endorinn.kernel.problem.half;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** Lacks a text in one language. */
public enum HalfCode implements Code {
    ONLY_IN_TWO(Kind.RULE);

    private final Kind kind;
    private final String tells;

    HalfCode(Kind kind, String... tells) {
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
