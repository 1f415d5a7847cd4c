package no.endorinn.directory.problem;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** Why something cannot be done with an association, a person or those who act for them. */
public enum DirectoryCode implements Code {
    TOO_MANY_MEMBERS(Kind.RULE, "most"),
    LAST_LEADER(Kind.CONFLICT),
    TOO_MANY_INVITATIONS(Kind.CONFLICT, "most"),
    TOO_MANY_INVITED_LATELY(Kind.CONFLICT, "most"),
    HAND_OVER_TO_ANOTHER(Kind.RULE),
    NO_SUCH_MEMBER(Kind.RULE),
    HAND_OVER_IS_TO_A_LEADER(Kind.RULE),
    ONLY_A_LEADER_HANDS_OVER(Kind.RULE),
    INVITATION_GONE(Kind.NOT_FOUND),
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    MEMBER_ALREADY(Kind.CONFLICT),
    CLAIMED_ALREADY(Kind.CONFLICT, "reference"),
    TOO_MANY_ADDED(Kind.CONFLICT, "most", "from"),
    TOO_MANY_UNCONFIRMED(Kind.CONFLICT, "most"),
    TOO_MANY_WAITING(Kind.CONFLICT, "most"),
    TOO_MANY_WITHDRAWN(Kind.CONFLICT),
    ORGANISATION_DELETED(Kind.RULE),
    ORGANISATION_UNKNOWN(Kind.RULE),
    ORGANISATION_NUMBER_TAKEN(Kind.CONFLICT),
    NOT_AN_ORGANISATION_NUMBER(Kind.RULE),
    NOT_AN_ACCOUNT_NUMBER(Kind.RULE),
    ACCOUNT_COMES_LATER(Kind.RULE),
    NUMBER_IS_CONFIRMED(Kind.RULE),
    ASSOCIATION_HAS_OPEN(Kind.CONFLICT, "references"),
    ASSOCIATION_IS_GONE(Kind.CONFLICT),
    ANSWER_THE_CASE_FIRST(Kind.CONFLICT),
    CONFIRMED_IS_LISTED(Kind.RULE),
    TOO_MANY_MERGED(Kind.RULE, "most"),
    NOT_A_WEB_ADDRESS(Kind.RULE),
    SEARCH_TOO_SHORT(Kind.RULE),
    SOMETHING_OPEN(Kind.CONFLICT, "references"),
    STILL_ON_THE_STAFF(Kind.CONFLICT);

    private final Kind kind;
    private final String tells;

    DirectoryCode(Kind kind, String... tells) {
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
