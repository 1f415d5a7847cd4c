package no.endorinn.booking.premises;

import java.time.Instant;
import java.time.LocalDate;
import no.endorinn.calendar.Hours;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** Times as they are said in Norway. */
public final class WallClock {
    /** A Thursday in winter. */
    public static final String THURSDAY = "2027-01-14";

    /** The Sunday on which the clock jumps from 02:00 to 03:00. */
    public static final String SPRING = "2027-03-28";

    /** The Sunday on which the clock goes back from 03:00 to 02:00. */
    public static final String AUTUMN = "2027-10-31";

    private WallClock() {}

    /** From one time to another of the same date, 24:00 included; a time that comes twice is its first. */
    public static Interval time(String date, String from, String to) {
        return new Interval(at(date, from), at(date, to));
    }

    /** From a time of the date to a time of the next. */
    public static Interval night(String date, String from, String to) {
        return new Interval(at(date, from), at(LocalDate.parse(date).plusDays(1).toString(), to));
    }

    public static Instant at(String date, String time) {
        return Oslo.firstInstant(LocalDate.parse(date), minutes(time));
    }

    /** Hours of any day. */
    public static Hours hours(String from, String to) {
        return new Hours(minutes(from), minutes(to));
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
