package no.endorinn.local;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the dates of the demo data, which is always about the days to come: {@code {{today+3}}}, {@code
 * {{monday+8}}} (counted from the first Monday after today) and {@code {{instant monday+8 18:00}}} (in Europe/Oslo,
 * with its offset). Minutes from now, {@code {{now+3}}}, are filled in when they are asked for.
 */
record DemoDates(LocalDate today) {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{(instant )?(today|monday)([+-]\\d+)?( \\d\\d:\\d\\d)?}}");
    private static final Pattern MINUTES = Pattern.compile("\\{\\{now\\+(\\d+)}}");

    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    /** The whole minutes that begin so many after the one that it is: what a loan needs that is to be late soon. */
    static String fillMinutes(String text, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return MINUTES.matcher(text)
                .replaceAll(found -> minute.plus(Duration.ofMinutes(Long.parseLong(found.group(1))))
                        .atZone(OSLO)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private String value(MatchResult found) {
        LocalDate start = found.group(2).equals("today") ? today : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        @Nullable String days = found.group(3);
        LocalDate date = days == null ? start : start.plusDays(Long.parseLong(days));
        @Nullable String time = found.group(4);
        if (found.group(1) == null) {
            return date.toString();
        }
        return date.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip()))
                .atZone(OSLO)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
