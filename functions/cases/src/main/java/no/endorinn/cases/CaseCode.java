package no.endorinn.cases;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;
import no.endorinn.kernel.who.Partiality;

/** What may be wrong with answering a case, whatever its kind. */
public enum CaseCode implements Code {
    NOTHING_TO_ANSWER(Kind.CONFLICT),
    DOCUMENT_TOO_LONG(Kind.RULE),
    OWN_CASE(Kind.FORBIDDEN),
    PARTIAL_OWN(Kind.RULE),
    PARTIAL_MEMBER(Kind.RULE),
    PARTIAL_DECLARED(Kind.RULE);

    private final Kind kind;
    private final String tells;

    CaseCode(Kind kind, String... tells) {
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

    /** Why somebody may not decide a case. */
    static CaseCode of(Partiality partiality) {
        return switch (partiality) {
            case OWN -> PARTIAL_OWN;
            case MEMBER -> PARTIAL_MEMBER;
            case DECLARED -> PARTIAL_DECLARED;
        };
    }
}
