package no.endorinn.kernel.problem;

/** What may be wrong with a request to anything, and with a field of any kind. */
public enum CommonCode implements Code {
    NOT_FOUND(Kind.NOT_FOUND),
    NOT_ALLOWED(Kind.FORBIDDEN),
    SIGN_IN_FIRST(Kind.NOT_SIGNED_IN),
    UNUSABLE_SIGN_IN(Kind.UNREADABLE),
    OUR_FAULT(Kind.OUR_FAULT),
    BUSY(Kind.BUSY),
    CHANGED_MEANWHILE(Kind.STALE),
    TOO_LARGE(Kind.TOO_LARGE),
    NOT_JSON(Kind.WRONG_CONTENT),
    NOT_AN_OBJECT(Kind.RULE),
    MISSING(Kind.RULE),
    EMPTY(Kind.RULE),
    UNKNOWN_FIELD(Kind.RULE),
    NOT_A_TEXT(Kind.RULE),
    UNREADABLE_CHARACTERS(Kind.UNREADABLE),
    NOTHING_VISIBLE(Kind.UNREADABLE),
    NOT_UTF_8(Kind.UNREADABLE),
    TOO_LONG(Kind.RULE, "most"),
    TOO_MANY(Kind.RULE, "most"),
    NOT_A_LIST(Kind.RULE),
    NOT_A_WHOLE_NUMBER(Kind.RULE),
    OUT_OF_BOUNDS(Kind.RULE, "least", "most"),
    NOT_TRUE_OR_FALSE(Kind.RULE),
    NOT_A_DATE(Kind.RULE),
    NOT_AN_INSTANT(Kind.RULE),
    NOT_A_TIME(Kind.RULE),
    NOT_IN_OUR_TIME(Kind.RULE),
    NOT_A_WHOLE_MINUTE(Kind.RULE),
    NOT_A_CHOICE(Kind.RULE, "choices"),
    END_BEFORE_START(Kind.RULE),
    IDEMPOTENCY_KEY_MISSING(Kind.UNREADABLE),
    IDEMPOTENCY_KEY_MALFORMED(Kind.UNREADABLE),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT),
    IF_MATCH_MISSING(Kind.VERSION_MISSING),
    IF_MATCH_MALFORMED(Kind.UNREADABLE),
    UNREADABLE_CURSOR(Kind.UNREADABLE),
    BEING_FORGOTTEN(Kind.FORBIDDEN),
    INTRODUCE_YOURSELF(Kind.FORBIDDEN),
    UNKNOWN_ASSOCIATION(Kind.RULE),
    MALFORMED_ID(Kind.RULE),
    NOT_AN_EMAIL(Kind.RULE),
    NOT_A_PHONE(Kind.RULE),
    OTHER_ADDRESS(Kind.FORBIDDEN),
    OTHER_AREA(Kind.FORBIDDEN);

    private final Kind kind;
    private final String tells;

    CommonCode(Kind kind, String... tells) {
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
