package no.endorinn.calendar;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.SideBySide;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * The calendar table: an item a resource and local date. Partition key = the date, so that one query shows what the whole
 * municipality has taken on it; sort key = the resource.
 */
@Singleton
public final class Calendars {
    private final String table;
    private final UnitOfWork work;

    public Calendars(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.CALENDAR);
        this.work = work;
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    public Key key(LocalDate date, String resourceId) {
        return new Key(table, date.toString(), resourceId);
    }

    /** The keys of all the days that these intervals touch. */
    public Set<Key> keys(String resourceId, Collection<Interval> held) {
        Set<Key> keys = new LinkedHashSet<>();
        dates(held).forEach(date -> keys.add(key(date, resourceId)));
        return keys;
    }

    /** The day as it was read; an untouched one where nothing was found. */
    public CalendarDay day(Snapshot snapshot, LocalDate date, String resourceId) {
        return snapshot.at(key(date, resourceId))
                .map(Calendars::day)
                .orElseGet(() -> CalendarDay.untouched(date, resourceId));
    }

    /** Everything taken on the days that the interval touches, as it was read. */
    public List<Occupation> taken(Snapshot snapshot, String resourceId, Interval held) {
        return Oslo.datesTouched(held).stream()
                .flatMap(date -> day(snapshot, date, resourceId).occupations().stream())
                .distinct()
                .toList();
    }

    /** As {@link #municipality(LocalDate, Effort)} on several dates, whose queries go side by side, a few at a time. */
    public Map<LocalDate, Map<String, CalendarDay>> municipality(Collection<LocalDate> dates, Effort effort) {
        List<LocalDate> distinct = dates.stream().distinct().toList();
        List<Map<String, CalendarDay>> days = SideBySide.each(distinct, date -> municipality(date, effort));
        Map<LocalDate, Map<String, CalendarDay>> byDate = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            byDate.put(distinct.get(i), days.get(i));
        }
        return byDate;
    }

    /** What the whole municipality has taken on a date, by resource: one query, eventually consistent, for showing. */
    public Map<String, CalendarDay> municipality(LocalDate date, Effort effort) {
        Map<String, CalendarDay> days = new HashMap<>();
        work.all(Range.startingWith(table, date.toString(), "").eventual(), effort)
                .forEach(item -> {
                    CalendarDay day = day(item);
                    days.put(day.resourceId(), day);
                });
        return days;
    }

    /**
     * The changes that take some occupations out of the days and put others in: one action for each day that they touch.
     *
     * @param snapshot has all those days
     * @param now when that happens, for those who subscribe to what is public
     * @throws Rejection 409 when a day would have more than {@link CalendarDay#MOST}
     */
    public List<Change> changes(
            Snapshot snapshot,
            String resourceId,
            Collection<Occupation> leaving,
            List<Occupation> coming,
            Instant now) {
        List<Interval> touched = Stream.concat(leaving.stream(), coming.stream())
                .map(Occupation::held)
                .toList();
        List<Change> changes = new ArrayList<>();
        for (LocalDate date : dates(touched)) {
            CalendarDay before = day(snapshot, date, resourceId);
            CalendarDay after = before.replacing(leaving, coming, now);
            int many = after.occupations().size();
            if (many > CalendarDay.MOST && many > before.occupations().size()) {
                throw Rejection.of(CalendarCode.DAY_FULL.with("most", CalendarDay.MOST));
            }
            changes.add(Change.write(
                    table, DayItem.of(after, key(date, resourceId), before.version() + 1), before.version()));
        }
        return changes;
    }

    /**
     * The change that tells a day which version of the resource's rules holds. Whoever has read the day and not yet changed it
     * must read it again; and whoever then finds that their rules are older than the day's must read the rules again.
     */
    public Change told(LocalDate date, String resourceId, long rules) {
        return new Change.Mark(key(date, resourceId), DayItem.RULES, rules);
    }

    /** The newest rules that any of the days of the resource that were read has been told of; 0 when none has. */
    public long rulesToldOf(Snapshot snapshot, String resourceId) {
        return snapshot.items().entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(table)
                        && entry.getKey().sk().equals(resourceId)
                        && entry.getValue().has(DayItem.RULES))
                .mapToLong(entry -> entry.getValue().number(DayItem.RULES))
                .max()
                .orElse(0);
    }

    /** The day in an item of the table. */
    public static CalendarDay day(Item item) {
        return DayItem.day(item);
    }

    private static Set<LocalDate> dates(Collection<Interval> intervals) {
        Set<LocalDate> dates = new TreeSet<>();
        intervals.forEach(interval -> dates.addAll(Oslo.datesTouched(interval)));
        return dates;
    }
}
