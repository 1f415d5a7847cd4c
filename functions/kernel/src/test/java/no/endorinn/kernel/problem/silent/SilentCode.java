package no.endorinn.kernel.problem.silent;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** Has texts beside it, and none for its code. */
public enum SilentCode implements Code {
    NOTHING_TO_SAY(Kind.RULE);

    private final Kind kind;
    private final String tells;

    SilentCode(Kind kind, String... tells) {
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
