package no.endorinn.lending.problem;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** What may be wrong with equipment, with a loan, or with what is done to either. */
public enum LendingCode implements Code {
    UNKNOWN_EQUIPMENT(Kind.RULE),
    FROM_ANOTHER_POINT(Kind.RULE),
    SAME_THING_TWICE(Kind.RULE),
    SAME_ID_TWICE(Kind.RULE),
    NOT_A_LABEL(Kind.RULE),
    BOTH_LENT_TO_ASSOCIATION_AND_PERSON(Kind.RULE),
    MAY_NOT_BORROW_FOR_ASSOCIATION(Kind.FORBIDDEN),
    ONLY_STAFF_BORROW_FOR_OTHERS(Kind.FORBIDDEN),
    NOT_ENOUGH_FREE(Kind.CONFLICT, "what", "free", "wanted"),
    FETCHED_IN_THE_PAST(Kind.RULE),
    BROUGHT_BACK_TOO_FAR_AHEAD(Kind.RULE, "last"),
    BROUGHT_BACK_IN_THE_PAST(Kind.RULE),
    CLOSED_WHEN_FETCHED(Kind.RULE, "next"),
    CLOSED_WHEN_BROUGHT_BACK(Kind.RULE, "next"),
    CLOSED_FOR_LONG(Kind.RULE),
    NO_ROOM_WHEN_FETCHED(Kind.CONFLICT, "date"),
    NO_ROOM_WHEN_BROUGHT_BACK(Kind.CONFLICT, "date"),
    FETCHED_TOO_SOON(Kind.RULE, "first"),
    LENT_TOO_LONG(Kind.RULE, "days"),
    EXTENDED_BY_STAFF(Kind.RULE),
    COPY_GOES_TO_SERVICE(Kind.CONFLICT, "what", "label", "from"),
    OWNER_WANTS_COPY(Kind.CONFLICT, "what", "label", "from"),
    ADULT_MISSING(Kind.RULE),
    TEACHER_MISSING(Kind.RULE),
    SUSPENDED(Kind.RULE, "until", "why"),
    QUOTA_OPEN_LOANS(Kind.CONFLICT, "most"),
    QUOTA_LOANS_MONTH(Kind.CONFLICT, "most"),
    QUOTA_LOANS_YEAR(Kind.CONFLICT, "most"),
    QUOTA_OF_IT(Kind.CONFLICT, "most"),
    TOO_MUCH_LENT_AT_ONCE(Kind.RULE),
    NOT_THEIRS_TO_DO(Kind.FORBIDDEN),
    SOMEBODY_WAITS(Kind.CONFLICT),
    CAN_BE_HAD(Kind.CONFLICT),
    NOT_SO_MANY(Kind.RULE, "there"),
    TOO_MANY_WAIT(Kind.CONFLICT, "most"),
    QUOTA_WAITING(Kind.CONFLICT, "most"),
    WAITS_ALREADY(Kind.CONFLICT),
    LOAN_WAITS(Kind.CONFLICT),
    LOAN_IS_OFFERED(Kind.CONFLICT),
    LOAN_WAS_MISSED(Kind.CONFLICT),
    LOAN_NOT_ANSWERED(Kind.CONFLICT),
    LOAN_NOT_FETCHED(Kind.CONFLICT),
    LOAN_IS_OUT(Kind.CONFLICT),
    LOAN_IS_RETURNED(Kind.CONFLICT),
    LOAN_IS_DONE(Kind.CONFLICT),
    LOAN_IS_CANCELLED(Kind.CONFLICT),
    LOAN_WAS_DENIED(Kind.CONFLICT),
    LOAN_HAS_LAPSED(Kind.CONFLICT),
    LOAN_IS_OVER(Kind.CONFLICT),
    UNKNOWN_LABEL(Kind.RULE),
    COPY_OF_ANOTHER_MODEL(Kind.RULE),
    COPY_OF_ANOTHER_VARIANT(Kind.RULE),
    COPY_NOT_WORKING(Kind.CONFLICT),
    ALL_FETCHED(Kind.CONFLICT),
    SET_ASIDE_FOR_OTHERS(Kind.CONFLICT),
    COPY_SET_ASIDE(Kind.CONFLICT),
    COPY_IS_AWAY(Kind.CONFLICT, "from", "until"),
    NOTHING_TO_REPLAN(Kind.CONFLICT),
    NOTHING_LEFT(Kind.RULE),
    NOT_LENT_HERE(Kind.RULE),
    LENT_ANEW(Kind.CONFLICT),
    NOBODY_TO_SUSPEND(Kind.RULE),
    SUSPENDED_UNTIL_WHEN(Kind.RULE, "last"),
    POINT_EXISTS(Kind.CONFLICT),
    TOO_MANY_POINTS(Kind.RULE, "most"),
    MODEL_EXISTS(Kind.CONFLICT),
    TOO_MANY_MODELS(Kind.RULE, "most"),
    TOO_MANY_FOR_EMERGENCIES(Kind.RULE, "most"),
    UNKNOWN_POINT(Kind.RULE),
    UNKNOWN_VARIANT(Kind.RULE),
    SAME_VARIANT_TWICE(Kind.RULE),
    VARIANT_HAS_COPIES(Kind.RULE, "name"),
    SET_HAS_NO_COPIES(Kind.RULE),
    SET_IN_A_SET(Kind.RULE),
    LENT_BY_ITS_THINGS(Kind.RULE),
    SERVICE_IS_PEOPLE(Kind.RULE),
    SERVICE_OR_THING(Kind.RULE),
    SERVICES_BY_THEMSELVES(Kind.RULE),
    OUTSIDE_SERVICE_HOURS(Kind.RULE, "from", "until"),
    COMES_TOO_LONG(Kind.RULE, "hours"),
    NOT_A_PICTURE(Kind.RULE),
    MODEL_RETIRED(Kind.RULE),
    TOO_MANY_COPIES(Kind.RULE, "most"),
    TOO_MANY_COPIES_AT_ONCE(Kind.RULE, "most"),
    COPY_IS_OUT(Kind.CONFLICT),
    OWNER_IS_THE_MUNICIPALITY(Kind.RULE),
    AWAY_TOO_LONG(Kind.RULE, "days"),
    TOO_MUCH_NOTED(Kind.RULE, "most");

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
