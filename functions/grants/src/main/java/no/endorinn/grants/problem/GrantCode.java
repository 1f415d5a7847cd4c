package no.endorinn.grants.problem;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** What may be wrong with a form, an answer to it, or what is done to an application. */
public enum GrantCode implements Code {
    NOT_OPEN_YET(Kind.RULE, "opens"),
    DEADLINE_PASSED(Kind.RULE, "deadline"),
    ROUND_CLOSED(Kind.RULE),
    NO_ROUND(Kind.RULE),
    NOT_A_LINK(Kind.RULE),
    UNKNOWN_SCHEME(Kind.RULE),
    NO_FORM_YET(Kind.RULE),
    ONLY_FOR_ASSOCIATIONS(Kind.RULE),
    ONLY_FOR_PEOPLE(Kind.RULE),
    NEEDS_ORGANISATION_NUMBER(Kind.RULE),
    NOT_FOR_YOU(Kind.RULE, "rule"),
    TOO_MANY_DRAFTS(Kind.CONFLICT, "most"),
    DRAFT_THERE(Kind.CONFLICT),
    UNKNOWN_APPLICATION(Kind.RULE),
    MAY_NOT_APPLY_FOR_ASSOCIATION(Kind.FORBIDDEN),
    NOT_A_REFERENCE(Kind.RULE),
    ONLY_APPLICANT(Kind.RULE),
    ASSOCIATION_OR_PERSON(Kind.RULE),
    ONLY_STAFF_PREPARE(Kind.FORBIDDEN),
    NOT_SIGNED(Kind.RULE),
    NEEDS_NO_PAPER(Kind.RULE),
    SIGNED_LATER(Kind.RULE),
    APPLICATION_NOT_SENT(Kind.CONFLICT),
    APPLICATION_SENT(Kind.CONFLICT),
    APPLICATION_WITHDRAWN(Kind.CONFLICT),
    APPLICATION_DISCARDED(Kind.CONFLICT),
    CHANGES_AWAITED(Kind.CONFLICT),
    APPLICATION_DECIDED(Kind.CONFLICT),
    CHANGES_NOT_DUE(Kind.RULE, "until"),
    ROUND_FINISHED(Kind.RULE),
    ABOVE_SOUGHT(Kind.RULE, "most"),
    ABOVE_BUDGET(Kind.CONFLICT, "left"),
    NO_CONDITIONS(Kind.RULE),
    NOTHING_GRANTED(Kind.RULE),
    UNKNOWN_CRITERION(Kind.RULE),
    GROUNDS_MISSING(Kind.RULE),
    BUDGET_BELOW_GRANTED(Kind.RULE, "granted"),
    ONLY_STAFF(Kind.RULE),
    NOT_TO_BE_CHANGED(Kind.RULE),
    TOO_MANY_AMENDMENTS(Kind.RULE, "most"),
    TOO_MUCH_TO_CHANGE(Kind.RULE),
    DATE_OUT_OF_BOUNDS(Kind.RULE, "least", "most"),
    TOO_MANY_CHANGES(Kind.RULE),
    PARTNER_NOT_TOLD(Kind.RULE),
    PARTNER_ITSELF(Kind.RULE),
    PARTNER_TWICE(Kind.RULE, "name"),
    PARTNER_UNCONFIRMED(Kind.RULE, "name"),
    PARTNER_BUSY(Kind.CONFLICT, "name"),
    ASKED_TOO_MANY(Kind.RULE, "most"),
    ASKED_TOO_OFTEN(Kind.RULE, "name", "most"),
    PART_CHANGED(Kind.CONFLICT),
    PART_GONE(Kind.CONFLICT),
    CHANGED_BY_ANOTHER(Kind.CONFLICT),
    CHANGED_SINCE_CHECKED(Kind.CONFLICT),
    NOT_THE_NEWEST_FORM(Kind.CONFLICT),
    CHECK_FAILS(Kind.RULE, "text"),
    UNKNOWN_QUESTION(Kind.RULE),
    NOT_ASKED(Kind.RULE),
    NOT_AN_OPTION(Kind.RULE),
    AMOUNT_OUT_OF_BOUNDS(Kind.RULE, "least", "most"),
    NOT_DECLARED(Kind.RULE),
    NOT_A_FILE(Kind.RULE),
    NO_ROWS(Kind.RULE),
    TOO_MUCH_IN_ALL(Kind.RULE),
    SAME_ID_TWICE(Kind.RULE),
    LEAST_ABOVE_MOST(Kind.RULE),
    FOR_NOBODY(Kind.RULE),
    REPORT_ABOVE_WHAT(Kind.RULE),
    DEADLINE_BEFORE_OPENING(Kind.RULE),
    ANSWER_BEFORE_DEADLINE(Kind.RULE),
    ROUNDS_OVERLAP(Kind.RULE),
    ROUND_HAS_BEGUN(Kind.RULE),
    DEADLINE_EARLIER(Kind.RULE),
    LEADS_NOWHERE(Kind.RULE),
    SCHEME_EXISTS(Kind.CONFLICT),
    TOO_MANY_SCHEMES(Kind.RULE, "most"),
    FORM_NOT_PUBLISHED(Kind.RULE),
    FORM_FLAWED(Kind.RULE, "count"),
    TAKES_LONG(Kind.RULE, "minutes", "most"),
    FORM_MISSING(Kind.RULE),
    FORM_TOO_MANY(Kind.RULE, "most"),
    FORM_OUT_OF_BOUNDS(Kind.RULE, "least", "most"),
    FORM_SAME_ID_TWICE(Kind.RULE),
    FORM_MALFORMED_ID(Kind.RULE),
    FORM_NOT_A_CHOICE(Kind.RULE),
    FORM_NOT_A_LIST(Kind.RULE),
    FORM_NOT_A_TEXT(Kind.RULE),
    FORM_UNKNOWN_FIELD(Kind.RULE),
    FORM_NOT_ASKED_BEFORE(Kind.RULE),
    FORM_NOT_A_CONDITION(Kind.RULE),
    FORM_NOT_A_WHOLE_NUMBER(Kind.RULE),
    FORM_NOT_A_DATE(Kind.RULE),
    FORM_NOT_A_RECKONING(Kind.RULE),
    FORM_UNKNOWN_PREFILL(Kind.RULE),
    FORM_CONFIDENTIAL(Kind.RULE),
    FORM_LACKS_NB(Kind.RULE),
    FORM_LACKS_NN(Kind.RULE),
    FORM_LACKS_EN(Kind.RULE),
    FILE_DIGEST(Kind.UNREADABLE),
    FILE_EMPTY(Kind.RULE),
    FILE_NOT_THERE(Kind.RULE),
    FILE_REFUSED(Kind.RULE),
    FILE_TOO_LARGE(Kind.RULE, "most"),
    FILE_TYPE(Kind.RULE);

    private final Kind kind;
    private final String tells;

    GrantCode(Kind kind, String... tells) {
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
