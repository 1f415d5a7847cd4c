package no.endorinn.calendar;

import jakarta.inject.Singleton;
import java.time.Duration;
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
import no.endorinn.kernel.problem.Problem;
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
 * municipality has taken on it; sort key = the resource. Names inside the list are short because they are paid for by the byte.
 */
@Singleton
public final class Calendars {
    private static final String RULES = "rules";

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
                throw Rejection.of(Problem.conflict("day-full").with("most", CalendarDay.MOST));
            }
            changes.add(Change.write(table, item(after, before.version() + 1), before.version()));
        }
        return changes;
    }

    /**
     * The change that tells a day which version of the resource's rules holds. Whoever has read the day and not yet changed it
     * must read it again; and whoever then finds that their rules are older than the day's must read the rules again.
     */
    public Change told(LocalDate date, String resourceId, long rules) {
        return new Change.Mark(key(date, resourceId), RULES, rules);
    }

    /** The newest rules that any of the days of the resource that were read has been told of; 0 when none has. */
    public long rulesToldOf(Snapshot snapshot, String resourceId) {
        return snapshot.items().entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(table)
                        && entry.getKey().sk().equals(resourceId)
                        && entry.getValue().has(RULES))
                .mapToLong(entry -> entry.getValue().number(RULES))
                .max()
                .orElse(0);
    }

    /** The day in an item of the table. */
    public static CalendarDay day(Item item) {
        List<Occupation> occupations = new ArrayList<>();
        Map<Occupation.Identity, Instant> since = new HashMap<>();
        for (Item taken : item.items("taken")) {
            Occupation occupation = occupation(taken);
            occupations.add(occupation);
            if (taken.has("c")) {
                since.put(occupation.identity(), taken.instant("c"));
            }
        }
        return new CalendarDay(
                LocalDate.parse(item.text("pk")),
                item.text("sk"),
                item.number("version"),
                item.has(RULES) ? item.number(RULES) : 0,
                occupations,
                since,
                item.items("gone").stream().map(Calendars::gone).toList());
    }

    private Item item(CalendarDay day, long version) {
        Item.Builder item = Item.at(key(day.date(), day.resourceId()))
                .number("version", version)
                .items(
                        "taken",
                        day.occupations().stream()
                                .map(occupation -> item(occupation, day.since()))
                                .toList())
                .items("gone", day.gone().stream().map(Calendars::item).toList());
        if (day.rules() > 0) {
            item.number(RULES, day.rules());
        }
        return item.build();
    }

    private static Item item(CalendarDay.Gone gone) {
        return Item.builder()
                .text("r", gone.identity().reference())
                .number("n", gone.identity().number())
                .instant("s", gone.time().start())
                .instant("e", gone.time().end())
                .instant("c", gone.at())
                .build();
    }

    private static CalendarDay.Gone gone(Item item) {
        return new CalendarDay.Gone(
                new Occupation.Identity(item.text("r"), item.integer("n")),
                new Interval(item.instant("s"), item.instant("e")),
                item.instant("c"));
    }

    private static Item item(Occupation occupation, Map<Occupation.Identity, Instant> since) {
        Item.Builder item = Item.builder()
                .text("r", occupation.reference())
                .text("k", occupation.kind().name().substring(0, 2))
                .instant("s", occupation.time().start())
                .instant("e", occupation.time().end())
                .texts("p", occupation.parts().stream().sorted().toList())
                .text("t", occupation.label().orElse(null));
        if (occupation.number() != 1) {
            item.number("n", occupation.number());
        }
        if (occupation.isPublic() && since.containsKey(occupation.identity())) {
            item.instant("c", since.get(occupation.identity()));
        }
        if (occupation.quantity() != 1) {
            item.number("q", occupation.quantity());
        }
        if (!occupation.before().isZero()) {
            item.number("b", occupation.before().toMinutes());
        }
        if (!occupation.after().isZero()) {
            item.number("a", occupation.after().toMinutes());
        }
        return item.build();
    }

    private static Occupation occupation(Item item) {
        Instant start = item.instant("s");
        return new Occupation(
                item.text("r"),
                item.has("n") ? item.integer("n") : 1,
                kind(item.text("k")),
                new Interval(start, item.instant("e")),
                Duration.ofMinutes(item.has("b") ? item.number("b") : 0),
                Duration.ofMinutes(item.has("a") ? item.number("a") : 0),
                Set.copyOf(item.texts("p")),
                item.has("q") ? item.integer("q") : 1,
                item.optionalText("t"));
    }

    private static Occupation.Kind kind(String letters) {
        return Stream.of(Occupation.Kind.values())
                .filter(kind -> kind.name().startsWith(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of occupation begins with " + letters));
    }

    private static Set<LocalDate> dates(Collection<Interval> intervals) {
        Set<LocalDate> dates = new TreeSet<>();
        intervals.forEach(interval -> dates.addAll(Oslo.datesTouched(interval)));
        return dates;
    }
}
