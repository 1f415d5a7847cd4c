package no.endorinn.kernel.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Listed;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * The events table. Partition key = what it happened to, sort key = when, what tells two apart that happened to it in the same
 * second, and what it happened to once more, so that positions differ in the index too. The index {@code association} lists what was done for or to an association, whatever it happened to; {@code actor} what a
 * person did.
 */
@Singleton
public final class History {
    /** What a history's route has a row of rights of its own for: to be told who it was. */
    public static final String WITH_NAMES = "with names";

    private static final String ASSOCIATION = "onBehalfOf";
    private static final Range.Index INDEX = new Range.Index("association", ASSOCIATION, "sk");
    private static final Range.Index BY_PERSON = new Range.Index("actor", "actor", "sk");

    private final String table;
    private final UnitOfWork work;
    private final People people;
    /** The texts that tell what happened, by its kind: {@code src/main/events} of its feature, packed beside this class. */
    private final Map<String, Messages> texts = new ConcurrentHashMap<>();

    public History(Tables tables, UnitOfWork work, People people) {
        this.table = tables.name(Table.EVENTS);
        this.work = work;
        this.people = people;
    }

    /** A page of what happened, the latest first. */
    public record HistoryView(
            List<EventView> events, @Nullable String cursor) {}

    /**
     * What happened; {@code by} and {@code about} are names, absent for people who are no longer known, for the clock, and where it
     * is not the reader's to know who it was: then the side says enough.
     */
    public record EventView(
            Instant at,
            String type,
            String text,
            Side side,
            @Nullable StaffRole role,
            @Nullable String by,
            @Nullable String about,
            @Nullable String reference,
            @Nullable List<ShiftView> times) {}

    /** A time as it was, and as it became if it stayed. */
    record ShiftView(SpanView was, @Nullable SpanView now) {
        static @Nullable List<ShiftView> of(List<Shift> shifts) {
            return shifts.isEmpty()
                    ? null
                    : shifts.stream()
                            .map(shift -> new ShiftView(
                                    SpanView.of(shift.was()),
                                    shift.now().map(SpanView::of).orElse(null)))
                            .toList();
        }
    }

    /** From when to when. */
    record SpanView(Instant start, Instant end) {
        static SpanView of(Interval time) {
            return new SpanView(time.start(), time.end());
        }
    }

    /** On whose side something was done. */
    public enum Side {
        CLOCK,
        /** For the municipality. */
        STAFF,
        /** By whom it concerns: the person, or somebody for the association. */
        PARTY;

        static Side of(Happening happening) {
            if (happening.by().equals(Happening.CLOCK)) {
                return CLOCK;
            }
            return happening.wasByStaff() ? STAFF : PARTY;
        }
    }

    /**
     * The change that records it.
     *
     * @param apart tells it from what else happens to the same thing in the same second: the version it led to
     * @throws AssertionError if there is no text to tell it with
     */
    public Change append(Happening happening, String apart) {
        texts(happening).require(happening.type());
        Key key = new Key(table, happening.entity(), happening.at() + "#" + apart + "#" + happening.entity());
        return new Change.Create(
                table,
                Item.at(key)
                        .text("type", happening.type())
                        .text("actor", happening.by().equals(Happening.CLOCK) ? null : happening.by())
                        .text(ASSOCIATION, happening.association().orElse(null))
                        .textsByName("details", happening.details())
                        .build());
    }

    /**
     * Who reads a history.
     *
     * @param personId the reader's own, for one's own name is no secret
     * @param names whether the row {@link #WITH_NAMES} lets the reader know who else it was
     * @param language in which it is told
     */
    public record Reader(String personId, boolean names, Language language) {
        private boolean mayKnow(String id) {
            return names || id.equals(personId);
        }
    }

    /** A page of what happened to one thing, the latest first. */
    public HistoryView ofEntity(Effort effort, Optional<Cursor> from, String entity, Reader reader) {
        return view(effort, from, Range.descending(table, entity), reader);
    }

    /** What happened to one thing, the first first; only the latest, where it is more than so many. */
    public List<Happening> latestOf(String entity, int most, Effort effort) {
        return work.list(Range.descending(table, entity).most(most), effort).items().reversed().stream()
                .map(History::happening)
                .toList();
    }

    /** A page of what was done for or to an association, the latest first. */
    public HistoryView ofAssociation(Effort effort, Optional<Cursor> from, String associationId, Reader reader) {
        return view(effort, from, Range.descending(table, associationId).in(INDEX), reader);
    }

    /** A page of what the reader did, the latest first. */
    public HistoryView ofReader(Effort effort, Optional<Cursor> from, String personId, Language language) {
        return view(
                effort, from, Range.descending(table, personId).in(BY_PERSON), new Reader(personId, false, language));
    }

    /**
     * A page of what somebody did, the first first.
     *
     * @param through the position of the last that is no longer wanted; empty from the beginning
     */
    public Done by(String personId, String through, int most, Effort effort) {
        Range all = Range.startingWith(table, personId, "").in(BY_PERSON).most(most);
        Listed page = work.list(through.isEmpty() ? all : all.beyond(through), effort);
        return new Done(
                page.items().stream().map(History::happening).toList(),
                page.items().isEmpty() ? through : page.items().getLast().text("sk"),
                page.more());
    }

    /**
     * What somebody did.
     *
     * @param through the position of the last of it
     */
    public record Done(List<Happening> happenings, String through, boolean more) {
        public Done {
            happenings = List.copyOf(happenings);
        }
    }

    private Messages texts(Happening happening) {
        return texts.computeIfAbsent(happening.kind(), kind -> Messages.named(kind, History.class));
    }

    private HistoryView view(Effort effort, Optional<Cursor> from, Range all, Reader reader) {
        Page<Happening> page = work.page(all, from, effort).map(History::happening);
        List<Happening> happenings = page.items();
        Map<String, String> names = names(effort, happenings, reader);
        return new HistoryView(
                happenings.stream()
                        .map(happening -> view(happening, names, reader.language()))
                        .toList(),
                page.cursor());
    }

    private Map<String, String> names(Effort effort, List<Happening> happenings, Reader reader) {
        Set<String> ids = new LinkedHashSet<>();
        for (Happening happening : happenings) {
            ids.add(happening.by());
            happening.whom().ifPresent(ids::add);
        }
        ids.remove(Happening.CLOCK);
        ids.removeIf(id -> !reader.mayKnow(id));
        List<Key> keys = new ArrayList<>();
        ids.forEach(id -> keys.add(people.personKey(id)));
        Snapshot found = work.read(keys, effort);
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> found.at(people.personKey(id)).ifPresent(item -> names.put(id, item.text("name"))));
        return names;
    }

    private EventView view(Happening happening, Map<String, String> names, Language language) {
        Map<String, Object> arguments = new HashMap<>(happening.details());
        return new EventView(
                happening.at(),
                happening.type(),
                texts(happening).text(happening.type(), language, arguments),
                Side.of(happening),
                happening.role().orElse(null),
                names.get(happening.by()),
                happening.whom().map(names::get).orElse(null),
                happening.entity().contains("#") || happening.entity().equals("municipality")
                        ? null
                        : happening.entity(),
                ShiftView.of(happening.shifts()));
    }

    private static Happening happening(Item item) {
        return new Happening(
                item.text("pk"),
                item.text("type"),
                item.optionalText("actor").orElse(Happening.CLOCK),
                Instant.parse(item.text("sk").replaceFirst("#.*", "")),
                item.optionalText(ASSOCIATION),
                item.textsByName("details"));
    }
}
