package no.endorinn.calendar;

import jakarta.inject.Inject;
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

/**
 * The calendar table: an item a resource and page, by {@linkplain Paging#DAY day} unless it is asked to go by month. Partition key =
 * the page, so that one query shows what the whole municipality has taken on a date; sort key = the resource.
 */
@Singleton
public final class Calendars {
    private final String table;
    private final UnitOfWork work;
    private final Paging paging;

    @Inject
    public Calendars(Tables tables, UnitOfWork work) {
        this(tables.name(Table.CALENDAR), work, Paging.DAY);
    }

    private Calendars(String table, UnitOfWork work, Paging paging) {
        this.table = table;
        this.work = work;
        this.paging = paging;
    }

    /** The same for resources whose pages are months. */
    public Calendars byMonth() {
        return new Calendars(table, work, Paging.MONTH);
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    /** The key of the page on which the date lies. */
    public Key key(LocalDate date, String resourceId) {
        return new Key(table, paging.name(paging.first(date)), resourceId);
    }

    /** The keys of all the pages that these intervals touch. */
    public Set<Key> keys(String resourceId, Collection<Interval> held) {
        Set<Key> keys = new LinkedHashSet<>();
        touched(held).forEach(first -> keys.add(key(first, resourceId)));
        return keys;
    }

    /** The page on which the date lies, as it was read; an untouched one where nothing was found. */
    public CalendarPage page(Snapshot snapshot, LocalDate date, String resourceId) {
        LocalDate first = paging.first(date);
        return snapshot.at(key(date, resourceId))
                .map(item -> PageItem.page(item, paging, first))
                .orElseGet(() -> CalendarPage.untouched(paging, first, resourceId));
    }

    /** Everything taken on the pages that the interval touches, as it was read. */
    public List<Occupation> taken(Snapshot snapshot, String resourceId, Interval held) {
        return paging.touched(held).stream()
                .flatMap(first -> page(snapshot, first, resourceId).occupations().stream())
                .distinct()
                .toList();
    }

    /** As {@link #municipality(LocalDate, Effort)} on several dates, whose queries go side by side, a few at a time. */
    public Map<LocalDate, Map<String, CalendarPage>> municipality(Collection<LocalDate> dates, Effort effort) {
        List<LocalDate> distinct = dates.stream().distinct().toList();
        List<Map<String, CalendarPage>> pages = SideBySide.each(distinct, date -> municipality(date, effort));
        Map<LocalDate, Map<String, CalendarPage>> byDate = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            byDate.put(distinct.get(i), pages.get(i));
        }
        return byDate;
    }

    /** What the whole municipality has taken on a date, by resource: one query, eventually consistent, for showing. */
    public Map<String, CalendarPage> municipality(LocalDate date, Effort effort) {
        Map<String, CalendarPage> pages = new HashMap<>();
        LocalDate first = paging.first(date);
        work.all(Range.startingWith(table, paging.name(first), "").eventual(), effort)
                .forEach(item -> {
                    CalendarPage page = PageItem.page(item, paging, first);
                    pages.put(page.resourceId(), page);
                });
        return pages;
    }

    /**
     * The changes that take some occupations out of the pages and put others in: one action for each page that they touch.
     *
     * @param snapshot has all those pages
     * @param now when that happens, for those who subscribe to what is public
     * @throws Rejection 409 when a page would have more than {@link Paging#most}
     */
    public List<Change> changes(
            Snapshot snapshot,
            String resourceId,
            Collection<Occupation> leaving,
            List<Occupation> coming,
            Instant now) {
        List<Interval> held = Stream.concat(leaving.stream(), coming.stream())
                .map(Occupation::held)
                .toList();
        List<Change> changes = new ArrayList<>();
        for (LocalDate first : touched(held)) {
            CalendarPage before = page(snapshot, first, resourceId);
            CalendarPage after = before.replacing(leaving, coming, now);
            int many = after.occupations().size();
            if (many > paging.most() && many > before.occupations().size()) {
                throw Rejection.of(List.of(paging.full()));
            }
            changes.add(Change.write(
                    table, PageItem.of(after, key(first, resourceId), before.version() + 1), before.version()));
        }
        return changes;
    }

    /** What holds only while the pages that the interval touches are as they were read, for what is decided by them and written elsewhere. */
    public List<Change> unchanged(Snapshot snapshot, String resourceId, Interval held) {
        List<Change> changes = new ArrayList<>();
        for (LocalDate first : paging.touched(held)) {
            Key key = key(first, resourceId);
            CalendarPage page = page(snapshot, first, resourceId);
            changes.add(
                    page.version() == 0
                            ? new Change.Create(table, PageItem.of(page, key, 1))
                            : new Change.Check(key, page.version()));
        }
        return changes;
    }

    /**
     * The change that tells a page which version of the resource's rules holds. Whoever has read it and not yet changed it
     * must read it again; and whoever then finds that their rules are older than the page's must read the rules again.
     */
    public Change told(LocalDate date, String resourceId, long rules) {
        return new Change.Mark(key(date, resourceId), PageItem.RULES, rules);
    }

    /** The newest rules that any of the pages of the resource that were read has been told of; 0 when none has. */
    public long rulesToldOf(Snapshot snapshot, String resourceId) {
        return snapshot.items().entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(table)
                        && entry.getKey().sk().equals(resourceId)
                        && entry.getValue().has(PageItem.RULES))
                .mapToLong(entry -> entry.getValue().number(PageItem.RULES))
                .max()
                .orElse(0);
    }

    /** The page in an item of the table. */
    public static CalendarPage page(Item item) {
        return PageItem.page(item);
    }

    private Set<LocalDate> touched(Collection<Interval> intervals) {
        Set<LocalDate> firsts = new TreeSet<>();
        intervals.forEach(interval -> firsts.addAll(paging.touched(interval)));
        return firsts;
    }
}
