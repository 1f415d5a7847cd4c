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

/**
 * A page of a resource's calendar: everything that is taken of it on a local date, or in a local month.
 *
 * @param first the page's first date
 * @param version 0 for a page nobody has ever taken anything of; one more with each change
 * @param rules the version of the resource's rules that the page has been told of; whoever decides by an older one must look again
 * @param occupations those whose held time touches the page, whole, also where they began before it
 * @param since when what is public became what it is now
 * @param gone what was public until lately
 */
public record CalendarPage(
        Paging paging,
        LocalDate first,
        String resourceId,
        long version,
        long rules,
        List<Occupation> occupations,
        Map<Occupation.Identity, Instant> since,
        List<Gone> gone) {
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

    public CalendarPage {
        occupations = List.copyOf(occupations);
        since = Map.copyOf(since);
        gone = List.copyOf(gone);
    }

    /** A page of which nothing is taken. */
    public static CalendarPage untouched(Paging paging, LocalDate first, String resourceId) {
        return new CalendarPage(paging, first, resourceId, 0, 0, List.of(), Map.of(), List.of());
    }

    /** This page without the ones and with those of the others that touch it. */
    CalendarPage replacing(Collection<Occupation> leaving, List<Occupation> coming, Instant now) {
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
        Interval page = paging.time(first);
        for (Occupation occupation : coming) {
            if (occupation.held().overlaps(page)) {
                next.add(occupation);
                if (occupation.isPublic()) {
                    told.put(occupation.identity(), now);
                }
            }
        }
        missed.removeIf(each -> told.containsKey(each.identity()) || !each.isNews(now));
        List<Gone> latest = missed.subList(Math.max(0, missed.size() - MOST_GONE), missed.size());
        return new CalendarPage(paging, first, resourceId, version, rules, next, told, latest);
    }
}
