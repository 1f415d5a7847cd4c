package no.endorinn.booking.problem;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** Why premises cannot be had, or a booking not be dealt with so; what each means is told in {@code docs/rules.md}. */
public enum BookingCode implements Code {
    OVERLAPS(Kind.CONFLICT, "start", "end"),
    TOO_CLOSE(Kind.CONFLICT, "start", "end", "minutes"),
    OUTSIDE_OPENING_HOURS(Kind.RULE),
    CLOSED(Kind.RULE, "reason"),
    OFF_GRID(Kind.RULE, "minutes"),
    TOO_SHORT(Kind.RULE, "minutes"),
    TOO_LONG_BOOKING(Kind.RULE, "minutes"),
    IN_THE_PAST(Kind.RULE),
    TOO_FAR_AHEAD(Kind.RULE, "last"),
    BEYOND_THE_CALENDAR(Kind.RULE, "last"),
    UNKNOWN_PART(Kind.RULE),
    TOO_MANY_PEOPLE(Kind.RULE, "most"),
    HOUSE_RULES_CHANGED(Kind.RULE),
    NOT_LET_TO_GROUP(Kind.RULE),
    NOT_FOR_THIS_GROUP_OR_PART(Kind.RULE),
    RETIRED(Kind.RULE, "from"),
    QUOTA_OPEN_EVERYWHERE(Kind.CONFLICT, "most"),
    QUOTA_OPEN_BOOKINGS(Kind.CONFLICT, "most"),
    QUOTA_OPEN_REQUESTS(Kind.CONFLICT, "most"),
    QUOTA_HOURS_WEEK(Kind.CONFLICT, "most"),
    QUOTA_HOURS_AHEAD(Kind.CONFLICT, "most"),
    QUOTA_SERIES_LENGTH(Kind.RULE, "most"),
    SERIES_TOO_LONG(Kind.RULE, "most"),
    NO_OCCURRENCES(Kind.RULE),
    WEEKDAY_NEVER_OCCURS(Kind.RULE, "until"),
    NO_SUCH_TIME(Kind.RULE, "date"),
    TOO_MANY_DAYS(Kind.RULE, "last"),
    TOO_MUCH_AT_ONCE(Kind.RULE),
    UNKNOWN_PREMISES(Kind.RULE),
    MAY_NOT_BOOK_FOR_ASSOCIATION(Kind.FORBIDDEN),
    ONLY_STAFF_BOOK_FOR_OTHERS(Kind.FORBIDDEN),
    BOTH_ASSOCIATION_AND_PERSON(Kind.RULE),
    LONGER_THAN_A_FORTNIGHT(Kind.RULE),
    NO_SUCH_OCCURRENCE(Kind.RULE),
    NO_LONGER_OPEN(Kind.CONFLICT),
    HAS_BEGUN(Kind.RULE),
    DAY_HAS_BEGUN(Kind.RULE),
    HAS_NOT_BEGUN(Kind.RULE),
    TOO_LATE_TO_MOVE(Kind.RULE, "until"),
    LATE_CANCELLATION(Kind.CONFLICT, "until"),
    NOTHING_ASKED(Kind.CONFLICT),
    NOBODY_TO_ASK(Kind.RULE),
    OFFER_LAPSED(Kind.CONFLICT, "until"),
    ASKED_ENOUGH(Kind.RULE, "most"),
    NOT_A_REFERENCE(Kind.RULE),
    WOULD_DISPLACE(Kind.CONFLICT, "count"),
    BLOCKED_ALREADY(Kind.CONFLICT),
    BLOCK_IS_LIFTED_NOT_MOVED(Kind.RULE),
    BOOKINGS_AFFECTED(Kind.CONFLICT, "count"),
    TOO_MANY_LET_OTHERWISE(Kind.RULE, "most"),
    PREMISES_EXIST(Kind.CONFLICT),
    SAME_ID_TWICE(Kind.RULE),
    SAME_PART_TWICE(Kind.RULE, "part"),
    NOT_A_PICTURE(Kind.RULE),
    ODD_START_GRID(Kind.RULE),
    SHORTEST_LONGER_THAN_LONGEST(Kind.RULE),
    SAME_GROUP_TWICE(Kind.RULE),
    TOO_MANY_DAYS_AT_ONCE(Kind.RULE, "most"),
    EITHER_EXACTLY_OR_SOME_TIME(Kind.RULE),
    SEVERAL_DAYS_OF_WHICH_PREMISES(Kind.RULE),
    PRIVATE_NOT_IN_CALENDAR(Kind.RULE);

    private final Kind kind;
    private final String tells;

    BookingCode(Kind kind, String... tells) {
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
