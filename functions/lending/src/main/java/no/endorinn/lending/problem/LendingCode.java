package no.endorinn.lending.problem;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** What may be wrong with equipment, with a loan, or with what is done to either. */
public enum LendingCode implements Code {
    POINT_EXISTS(Kind.CONFLICT),
    TOO_MANY_POINTS(Kind.RULE, "most"),
    MODEL_EXISTS(Kind.CONFLICT),
    TOO_MANY_MODELS(Kind.RULE, "most"),
    UNKNOWN_POINT(Kind.RULE),
    UNKNOWN_VARIANT(Kind.RULE),
    SAME_VARIANT_TWICE(Kind.RULE),
    VARIANT_HAS_COPIES(Kind.RULE, "name"),
    NOT_A_PICTURE(Kind.RULE),
    MODEL_RETIRED(Kind.RULE),
    TOO_MANY_COPIES(Kind.RULE, "most"),
    TOO_MANY_COPIES_AT_ONCE(Kind.RULE, "most"),
    COPY_IS_OUT(Kind.CONFLICT);

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
