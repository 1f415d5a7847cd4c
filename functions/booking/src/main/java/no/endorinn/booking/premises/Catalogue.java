package no.endorinn.booking.premises;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.endorinn.booking.limits.LimitTable;
import no.endorinn.booking.limits.LimitsJson;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Kept;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * The premises in the bookings table: one partition, {@code catalogue}, with an item for each, and the municipality's limits, which a
 * warm function {@linkplain Kept keeps}.
 */
@Singleton
public final class Catalogue {
    private static final String PARTITION = "catalogue";
    private static final String PREFIX = "premises#";
    private static final String LIMITS = "limits";
    private static final String UNTOLD = "untoldFrom";

    /** How many terms are remembered as they were read: of 400 premises as they are now, and as they will be, a few kB each. */
    private static final int MOST_READ = 1_000;

    private final String table;
    private final Kept<Contents> kept;

    /** Terms by the text that they were read from, for a booking or a preview meets the same ones again and again. */
    private final Map<String, Terms> read = new ConcurrentHashMap<>();

    /**
     * What the catalogue holds.
     *
     * @param premises all of them by id, retired ones too
     */
    public record Contents(Map<String, Premises> premises, LimitTable limits) {
        /**
         * Premises by their id.
         *
         * @throws Rejection 404 when there are none
         */
        public Premises require(String premisesId) {
            Premises found = premises.get(premisesId);
            if (found == null) {
                throw Rejection.notFound();
            }
            return found;
        }
    }

    public Catalogue(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.BOOKINGS);
        this.kept = new Kept<>(work, table, PARTITION, this::contents);
    }

    public Key key(String premisesId) {
        return kept.key(PREFIX + premisesId);
    }

    /** Read together with premises that are going to be changed. */
    public Key stampKey() {
        return kept.stampKey();
    }

    /** Where the municipality's own limits are. */
    public Key limitsKey() {
        return kept.key(LIMITS);
    }

    /** The municipality's own limits, or the usual ones. */
    public LimitTable limits(Snapshot snapshot) {
        return snapshot.at(limitsKey()).map(LimitsJson::table).orElse(LimitTable.USUAL);
    }

    public Optional<Premises> premises(Snapshot snapshot, String premisesId) {
        return snapshot.at(key(premisesId)).map(this::premises);
    }

    /** All there is; at most one change behind, and only for a moment. */
    public Contents contents(Effort effort) {
        return kept.contents(effort);
    }

    /** All premises, retired ones too, by id; as {@link #contents}. */
    public Map<String, Premises> all(Effort effort) {
        return contents(effort).premises();
    }

    /**
     * Premises by their id.
     *
     * @throws Rejection 404 when there are none
     */
    public Premises require(Effort effort, String premisesId) {
        return contents(effort).require(premisesId);
    }

    /** The changes that put these premises in the catalogue in place of what was read, each one version up. */
    public List<Change> changes(Snapshot snapshot, List<Premises> changed) {
        return changes(snapshot, changed, Map.of());
    }

    /**
     * The changes that put these premises in the catalogue in place of what was read, each one version up.
     *
     * @param untold from which date the calendar of some of them, by id, has to be told; it is kept with them until it has been
     */
    public List<Change> changes(Snapshot snapshot, List<Premises> changed, Map<String, LocalDate> untold) {
        List<Change> changes = new ArrayList<>();
        for (Premises premises : changed) {
            Item item =
                    item(premises.withVersion(premises.version() + 1), Optional.ofNullable(untold.get(premises.id())));
            changes.add(Change.write(table, item, premises.version()));
        }
        changes.add(kept.stamped(snapshot));
        return changes;
    }

    /**
     * From which date the calendar has to be told how the premises are let: of an earlier change that it has not been told of, of one
     * that is about to be made, or of both.
     *
     * @param changed the date from which the change that is about to be made concerns anybody
     */
    public Optional<LocalDate> untold(Snapshot snapshot, String premisesId, Optional<LocalDate> changed) {
        Optional<LocalDate> before = snapshot.at(key(premisesId))
                .flatMap(item -> item.optionalText(UNTOLD))
                .map(LocalDate::parse);
        return Stream.of(before, changed).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The change that says that all of the calendar has been told of these premises. Nobody decides by that, so they keep their version. */
    public Change told(Premises premises) {
        return new Change.Replace(table, item(premises, Optional.empty()), premises.version());
    }

    /** The changes that put these limits in place of what was read, one version up. */
    public List<Change> changes(Snapshot snapshot, LimitTable changed) {
        List<Change> changes = new ArrayList<>(changes(snapshot, List.of()));
        changes.add(Change.write(table, LimitsJson.item(limitsKey(), changed), changed.version()));
        return changes;
    }

    private Contents contents(Stream<Item> items) {
        Map<String, Premises> all = new HashMap<>();
        LimitTable limits = LimitTable.USUAL;
        for (Item item : items.toList()) {
            if (item.text("sk").startsWith(PREFIX)) {
                Premises premises = premises(item);
                all.put(premises.id(), premises);
            } else if (item.text("sk").equals(LIMITS)) {
                limits = LimitsJson.table(item);
            }
        }
        return new Contents(Map.copyOf(all), limits);
    }

    private Item item(Premises premises, Optional<LocalDate> untold) {
        Map<String, String> terms = new HashMap<>();
        premises.termsByDate().forEach((from, held) -> terms.put(from.toString(), TermsJson.text(held)));
        return Item.at(key(premises.id()))
                .number("version", premises.version())
                .textsByName("terms", terms)
                .text(
                        "retiredFrom",
                        premises.retiredFrom().map(LocalDate::toString).orElse(null))
                .text(UNTOLD, untold.map(LocalDate::toString).orElse(null))
                .build();
    }

    private Premises premises(Item item) {
        NavigableMap<LocalDate, Terms> terms = new TreeMap<>();
        item.textsByName("terms").forEach((from, json) -> terms.put(LocalDate.parse(from), terms(json)));
        return new Premises(
                item.text("sk").substring(PREFIX.length()),
                item.number("version"),
                terms,
                item.optionalText("retiredFrom").map(LocalDate::parse));
    }

    private Terms terms(String json) {
        if (read.size() >= MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(json, TermsJson::fromText);
    }
}
