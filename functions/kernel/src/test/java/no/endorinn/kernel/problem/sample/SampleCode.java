package no.endorinn.kernel.problem.sample;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** The codes of a made-up feature. */
public enum SampleCode implements Code {
    TEST_INSTANT(Kind.RULE, "when"),
    TEST_DATE_AND_NUMBER(Kind.RULE, "day", "many"),
    CLOSED_FOR_TEST(Kind.RULE, "reason");

    private final Kind kind;
    private final String tells;

    SampleCode(Kind kind, String... tells) {
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
