package no.endorinn.grants.appeal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import no.endorinn.kernel.time.Oslo;

/**
 * How long one may appeal (forvaltningsloven § 29): three weeks from when the notice arrived, by Norway's dates. A last day on which
 * nobody works is put off to the next on which they do (domstolloven § 149). Here alone stands how long; what somebody was told stays
 * with the decision.
 */
public final class AppealTime {
    private static final int WEEKS = 3;

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Holy Thursday and Friday, Easter Monday, Ascension and Whit Monday, as days after Easter Sunday. */
    private static final Set<Long> AROUND_EASTER = Set.of(-3L, -2L, 1L, 39L, 50L);

    private AppealTime() {}

    /**
     * The last day on which one appeals in time.
     *
     * @param arrived when the decision could be read by whom it is for, who was told of it
     */
    public static LocalDate lastDay(Instant arrived) {
        LocalDate day = Oslo.date(arrived).plusWeeks(WEEKS);
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(day))
                || AROUND_EASTER.contains(
                        day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday, by the anonymous Gregorian computus. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
