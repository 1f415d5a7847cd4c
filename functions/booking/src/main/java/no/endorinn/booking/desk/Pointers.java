package no.endorinn.booking.desk;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.kernel.problem.Problem;

/** Where in a request it is found what stands in its way: whatever decides knows no request. */
public final class Pointers {
    private Pointers() {}

    /** The obstacles, each at the place of what has to be changed; where one is said already, it stays. */
    public static List<Problem> inRequest(List<Problem> obstacles) {
        return obstacles.stream()
                .map(obstacle -> obstacle.pointer() != null
                        ? obstacle
                        : of(obstacle).map(obstacle::at).orElse(obstacle))
                .toList();
    }

    private static Optional<String> of(Problem obstacle) {
        return switch (obstacle.code()) {
            case BookingCode.RETIRED,
                    BookingCode.IN_THE_PAST,
                    BookingCode.BEYOND_THE_CALENDAR,
                    BookingCode.TOO_FAR_AHEAD,
                    BookingCode.OUTSIDE_OPENING_HOURS,
                    BookingCode.CLOSED,
                    BookingCode.NO_SUCH_TIME,
                    BookingCode.OFF_GRID,
                    BookingCode.NOT_FOR_THIS_GROUP_OR_PART,
                    BookingCode.OVERLAPS,
                    BookingCode.TOO_CLOSE,
                    CalendarCode.DAY_FULL,
                    BookingCode.QUOTA_HOURS_WEEK,
                    BookingCode.QUOTA_HOURS_AHEAD -> Optional.of("/start");
            case BookingCode.TOO_SHORT, BookingCode.TOO_LONG_BOOKING -> Optional.of("/end");
            case BookingCode.UNKNOWN_PART -> Optional.of("/parts");
            case BookingCode.TOO_MANY_PEOPLE -> Optional.of("/people");
            case BookingCode.HOUSE_RULES_CHANGED -> Optional.of("/houseRulesVersion");
            case BookingCode.NO_OCCURRENCES -> Optional.of("/repeat");
            case BookingCode.WEEKDAY_NEVER_OCCURS -> Optional.of("/repeat/weekdays");
            case BookingCode.SERIES_TOO_LONG, BookingCode.QUOTA_SERIES_LENGTH, BookingCode.TOO_MANY_DAYS ->
                Optional.of("/repeat/until");
            default -> Optional.empty();
        };
    }
}
