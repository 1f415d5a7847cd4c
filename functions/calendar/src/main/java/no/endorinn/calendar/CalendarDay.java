package no.endorinn.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * A resource's local day: everything that is taken of it on that date.
 *
 * @param version 0 for a day nobody has ever taken anything of; one more with each change
 * @param rules the version of the resource's rules that the day has been told of; whoever decides by an older one must look again
 * @param occupations those whose held time touches the date, whole, also where they began the day before
 */
public record CalendarDay(LocalDate date, String resourceId, long version, long rules, List<Occupation> occupations) {
    /**
     * The most occupations of a resource that touch one date: more than anybody needs, and far fewer than an item of the table
     * (400 kB) or a transaction of a hundred such days (4 MB) has room for.
     */
    public static final int MOST = 200;

    public CalendarDay {
        occupations = List.copyOf(occupations);
    }

    /** A day of which nothing is taken. */
    public static CalendarDay untouched(LocalDate date, String resourceId) {
        return new CalendarDay(date, resourceId, 0, 0, List.of());
    }

    /** Whether nothing more may be taken on the date beside these, of which some may touch other dates or be there twice. */
    public static boolean isFull(LocalDate date, Collection<Occupation> taken) {
        if (taken.size() < MOST) {
            return false;
        }
        Interval day = Oslo.day(date);
        return taken.stream()
                        .filter(occupation -> occupation.held().overlaps(day))
                        .distinct()
                        .count()
                >= MOST;
    }

    /** This day without the ones and with those of the others that touch it. */
    CalendarDay replacing(Collection<Occupation> leaving, List<Occupation> coming) {
        List<Occupation> next = new ArrayList<>(occupations);
        next.removeAll(leaving);
        Interval day = Oslo.day(date);
        coming.stream().filter(occupation -> occupation.held().overlaps(day)).forEach(next::add);
        return new CalendarDay(date, resourceId, version, rules, next);
    }
}
