package no.endorinn.booking.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.FreeRent;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.bookings.Rescheduling;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.booking.limits.LimitTable;
import no.endorinn.booking.limits.Usage;
import no.endorinn.booking.limits.Usages;
import no.endorinn.booking.limits.Use;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Account;
import no.endorinn.cases.Party;
import no.endorinn.cases.support.Worths;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;

/** Bookings in the bookings table: an item a booking, series and all. Everything a booking touches is written together by {@link #changes}. */
@Singleton
public final class Bookings {
    public static final String PREFIX = "booking#";

    /** Where what is used below the full rate is summed. */
    public static final Worths.Kind FREE_RENT =
            new Worths.Kind(Table.BOOKINGS, "minutes", "minutter", "premises", "lokaler");

    /** The most bookings of one holder that are looked through. */
    private static final int MOST_COUNTED = 500;

    private final String table;
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Usages usages;
    private final Worths worths;
    private final History history;

    public Bookings(
            Tables tables,
            UnitOfWork work,
            Catalogue catalogue,
            Calendars calendars,
            Usages usages,
            Worths worths,
            History history) {
        this.table = tables.name(Table.BOOKINGS);
        this.work = work;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.usages = usages;
        this.worths = worths;
        this.history = history;
    }

    /**
     * Premises with the calendar around some times, the limits, and what is counted against them, as they were read.
     *
     * @param usages by account
     */
    public record Surroundings(
            Premises premises, Snapshot snapshot, LimitTable limits, Map<String, Usage> usages, Calendars calendars) {
        /** Everything taken on the days that the interval touches. */
        public List<Occupation> taken(Interval held) {
            return calendars.taken(snapshot, premises.id(), held);
        }

        /**
         * What is left to an account.
         *
         * @param had what the booking in question has of it
         */
        Allowance allowance(Account account, Use had, Instant now) {
            Usage before = usages.getOrDefault(account.key(), Usage.nothing(account.key()));
            return new Allowance(account.level(), limits.of(account.level()), before, had, now);
        }

        /**
         * Plans a new booking in them.
         *
         * @param account on which the booking would count, if it counts
         */
        public Planning planning(Optional<Account> account, String reference, Instant now) {
            return new Planning(
                    premises,
                    this::taken,
                    account.map(counted -> allowance(counted, Use.none(reference, premises.id()), now)),
                    now);
        }

        public Rescheduling rescheduling(Booking booking, Instant now) {
            return new Rescheduling(
                    booking,
                    premises,
                    this::taken,
                    booking.account().map(key -> allowance(Account.of(key, booking.holder()), booking.use(), now)),
                    now);
        }
    }

    /**
     * One booking's part of a transaction.
     *
     * @param before as it was read; empty for a new one
     */
    public record Step(Optional<Booking> before, Booking after, Event event) {
        /** The booking knows what its holder is to be told of the event. */
        public Step {
            after = before.isPresent() ? after.toldOf(event, before.get()) : after;
        }
    }

    public Key key(String reference) {
        return new Key(table, PREFIX + reference, "booking");
    }

    /** The booking in an item of the table. */
    public static Booking booking(Item item) {
        return BookingItem.read(item);
    }

    public Optional<Booking> booking(Snapshot snapshot, String reference) {
        return snapshot.at(key(reference)).map(BookingItem::read);
    }

    /**
     * The keys of all that a decision about these times needs, apart from the booking itself.
     *
     * @param accounts on which something counts, or may
     */
    public Set<Key> keysAround(String premisesId, Collection<String> accounts, Collection<Interval> times) {
        Duration buffer = Duration.ofMinutes(Terms.LONGEST_BUFFER);
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(catalogue.key(premisesId));
        keys.add(catalogue.limitsKey());
        accounts.forEach(account -> keys.add(usages.key(account)));
        keys.addAll(calendars.keys(
                premisesId,
                times.stream().map(time -> time.widened(buffer, buffer)).toList()));
        return keys;
    }

    /** What lies around some bookings of the same premises and some further times, in one read. */
    public Surroundings around(
            Effort effort, String premisesId, Collection<Booking> concerned, Collection<Interval> further) {
        List<Interval> times = new ArrayList<>(further);
        concerned.forEach(booking -> times.addAll(booking.held()));
        List<String> accounts = concerned.stream()
                .flatMap(booking -> booking.account().stream())
                .distinct()
                .toList();
        Snapshot snapshot = work.read(keysAround(premisesId, accounts, times), effort);
        return surroundings(effort, snapshot, premisesId, accounts);
    }

    /** As {@link #around(Effort, String, Collection, Collection)}, for one booking. */
    public Surroundings around(Effort effort, Booking booking, Collection<Interval> further) {
        return around(effort, booking.premisesId(), List.of(booking), further);
    }

    /**
     * What a read of {@link #keysAround} found.
     *
     * @throws Rejection 422 when there are no such premises
     */
    public Surroundings surroundings(Effort effort, Snapshot snapshot, String premisesId, Collection<String> accounts) {
        Premises premises = premises(effort, snapshot, premisesId);
        Map<String, Usage> counted = new HashMap<>();
        accounts.forEach(account -> counted.put(account, usages.usage(snapshot, account)));
        return new Surroundings(premises, snapshot, catalogue.limits(snapshot), counted, calendars);
    }

    /**
     * The premises as they were read; or read again, where a day has been told of newer terms meanwhile: a batched read is no
     * snapshot.
     */
    private Premises premises(Effort effort, Snapshot snapshot, String premisesId) {
        Premises premises = catalogue
                .premises(snapshot, premisesId)
                .orElseThrow(() -> Rejection.of(BookingCode.UNKNOWN_PREMISES.at("/premises")));
        if (calendars.rulesToldOf(snapshot, premisesId) <= premises.version()) {
            return premises;
        }
        Snapshot again = work.read(List.of(catalogue.key(premisesId)), effort);
        return catalogue.premises(again, premisesId).orElseThrow();
    }

    /**
     * Everything that follows from bookings of the same premises becoming what they now are: the bookings, the days of the
     * calendar that look different, what counts on the accounts, what it is worth, and the events. They may be more than one transaction takes.
     */
    public List<Change> changes(Surroundings around, List<Step> steps) {
        List<Change> changes = new ArrayList<>();
        Set<Occupation> leaving = new HashSet<>();
        Set<Occupation> coming = new LinkedHashSet<>();
        Map<String, Usage> counted = new HashMap<>(around.usages());
        Worths.Changing worth = worths.changing(FREE_RENT);
        for (Step step : steps) {
            Booking stored = stored(step.after());
            changes.add(Change.write(
                    table,
                    BookingItem.write(key(stored.reference()), stored, RequestCase.waiting(stored, around.premises())),
                    step.after().version()));
            worth.add(stored.associationId(), FreeRent.of(stored));
            step.before().ifPresent(was -> worth.take(was.associationId(), FreeRent.of(was)));
            List<Occupation> before = step.before().map(Booking::occupations).orElse(List.of());
            List<Occupation> after = stored.occupations();
            before.stream().filter(occupation -> !after.contains(occupation)).forEach(leaving::add);
            after.stream().filter(occupation -> !before.contains(occupation)).forEach(coming::add);
            stored.account()
                    .ifPresent(account -> counted.computeIfPresent(
                            account,
                            (same, usage) -> step.before()
                                    .map(was -> usage.without(was.use()))
                                    .orElse(usage)
                                    .with(stored.use(), step.event().at())));
            changes.add(history.append(step.event().on(stored, step.before()), Long.toString(stored.version())));
        }
        changes.addAll(calendars.changes(
                around.snapshot(),
                around.premises().id(),
                leaving,
                List.copyOf(coming),
                steps.getFirst().event().at()));
        counted.values().stream()
                .filter(usage -> !usage.equals(around.usages().get(usage.account())))
                .forEach(usage -> changes.add(
                        usages.change(usage, steps.getFirst().event().at())));
        changes.addAll(worth.changes());
        return changes;
    }

    /**
     * {@link #changes} that one transaction takes.
     *
     * @throws Rejection 422 when they are more
     */
    public List<Change> changesAtOnce(Surroundings around, List<Step> steps) {
        List<Change> changes = changes(around, steps);
        if (changes.size() > UnitOfWork.MOST_CHANGES) {
            throw Rejection.of(BookingCode.TOO_MUCH_AT_ONCE);
        }
        return changes;
    }

    /** The booking as it stands after {@link #changes} are made. */
    public static Booking stored(Booking after) {
        return after.withVersion(after.version() + 1);
    }

    /** A page of a holder's bookings that end after now, the nearest first, or that have ended, the latest first. */
    public Page<Booking> ofHolder(Effort effort, Party holder, Instant now, boolean coming, Optional<Cursor> from) {
        Range all = coming ? Range.startingWith(table, holder.key(), "") : Range.descending(table, holder.key());
        Range wanted = all.in(Holdings.INDEX).beyond(now.toString());
        return work.page(wanted, from, effort).map(BookingItem::read);
    }

    /** Every booking of a holder that ends after a moment, up to a bound. */
    public List<Booking> ofHolderSince(Effort effort, Party holder, Instant since) {
        Range range =
                Range.startingWith(table, holder.key(), "").in(Holdings.INDEX).beyond(since.toString());
        return work.list(range.most(MOST_COUNTED), effort).items().stream()
                .map(BookingItem::read)
                .toList();
    }
}
