package no.endorinn.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * A resource's local day: everything that is taken of it on that date.
 *
 * @param version 0 for a day nobody has ever taken anything of; one more with each change
 * @param rules the version of the resource's rules that the day has been told of; whoever decides by an older one must look again
 * @param occupations those whose held time touches the date, whole, also where they began the day before
 * @param since when what is public became what it is now
 * @param gone what was public until lately
 */
public record CalendarDay(
        LocalDate date,
        String resourceId,
        long version,
        long rules,
        List<Occupation> occupations,
        Map<Occupation.Identity, Instant> since,
        List<Gone> gone) {
    /**
     * The most occupations of a resource that touch one date: more than anybody needs, and far fewer than an item of the table
     * (400 kB) or a transaction of a hundred such days (4 MB) has room for.
     */
    public static final int MOST = 200;

    /** How long it is told that something public is gone; whoever subscribes has heard of it by then. */
    private static final Duration TOLD = Duration.ofDays(30);

    private static final int MOST_GONE = 50;

    /**
     * Something public that is no more, or no more at that time; without its words.
     *
     * @param time where it was
     * @param at when it went
     */
    public record Gone(Occupation.Identity identity, Interval time, Instant at) {
        /** Whether it is not long since. */
        public boolean isNews(Instant now) {
            return now.isBefore(at.plus(TOLD));
        }
    }

    public CalendarDay {
        occupations = List.copyOf(occupations);
        since = Map.copyOf(since);
        gone = List.copyOf(gone);
    }

    /** A day of which nothing is taken. */
    public static CalendarDay untouched(LocalDate date, String resourceId) {
        return new CalendarDay(date, resourceId, 0, 0, List.of(), Map.of(), List.of());
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
    CalendarDay replacing(Collection<Occupation> leaving, List<Occupation> coming, Instant now) {
        List<Occupation> next = new ArrayList<>(occupations);
        next.removeAll(leaving);
        Map<Occupation.Identity, Instant> told = new HashMap<>(since);
        List<Gone> missed = new ArrayList<>(gone);
        for (Occupation occupation : occupations) {
            if (occupation.isPublic() && leaving.contains(occupation)) {
                told.remove(occupation.identity());
                missed.add(new Gone(occupation.identity(), occupation.time(), now));
            }
        }
        Interval day = Oslo.day(date);
        for (Occupation occupation : coming) {
            if (occupation.held().overlaps(day)) {
                next.add(occupation);
                if (occupation.isPublic()) {
                    told.put(occupation.identity(), now);
                }
            }
        }
        missed.removeIf(each -> told.containsKey(each.identity()) || !each.isNews(now));
        List<Gone> latest = missed.subList(Math.max(0, missed.size() - MOST_GONE), missed.size());
        return new CalendarDay(date, resourceId, version, rules, next, told, latest);
    }
}
