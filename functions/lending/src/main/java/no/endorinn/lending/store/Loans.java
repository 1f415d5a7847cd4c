package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Party;
import no.endorinn.cases.support.Worths;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
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
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Borrowed;
import no.endorinn.lending.loans.FreeLoan;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.LoanStock;
import no.endorinn.lending.loans.Visit;
import no.endorinn.lending.problem.LendingCode;

/** Loans in the loans table: an item a loan. Everything a loan touches is written together by {@link #changes}. */
@Singleton
public final class Loans {
    public static final String PREFIX = "loan#";

    /** Where what is lent below its worth is summed. */
    public static final Worths.Kind FREE_LOANS = new Worths.Kind(Table.LOANS, "days", "døgn", "equipment", "utstyr");

    private final String table;
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Copies copies;
    private final Calendars calendars;
    private final PointDays days;
    private final Worths worths;
    private final History history;

    public Loans(
            Tables tables,
            UnitOfWork work,
            Catalogue catalogue,
            Copies copies,
            Calendars calendars,
            PointDays days,
            Worths worths,
            History history) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
        this.catalogue = catalogue;
        this.copies = copies;
        this.calendars = calendars.byMonth();
        this.days = days;
        this.worths = worths;
        this.history = history;
    }

    public Key key(String reference) {
        return new Key(table, PREFIX + reference, "loan");
    }

    public Optional<Loan> loan(Snapshot snapshot, String reference) {
        return snapshot.at(key(reference)).map(Loans::loan);
    }

    /** The loan in an item of the table. */
    public static Loan loan(Item item) {
        return LoanItem.read(item);
    }

    public Key borrowedKey(String account) {
        return new Key(table, "usage#" + account, BorrowedItem.USAGE);
    }

    public Borrowed borrowed(Snapshot snapshot, String account) {
        return snapshot.at(borrowedKey(account))
                .map(item -> BorrowedItem.read(account, item))
                .orElseGet(() -> Borrowed.nothing(account));
    }

    /** The keys of all that a decision about some models around these times needs, apart from loan and account. */
    public Set<Key> keysAround(String point, Collection<String> models, Collection<Interval> times) {
        List<Interval> held = times.stream()
                .map(time -> time.widened(Duration.ZERO, Around.LONGEST_SERVICE))
                .toList();
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(catalogue.pointKey(point));
        for (String model : models) {
            keys.add(catalogue.modelKey(model));
            keys.add(copies.stockKey(model));
            keys.addAll(calendars.keys(model, held));
        }
        return keys;
    }

    /** What a read of {@link #keysAround} found; a model that is older than its stock says is read again. */
    public Around around(
            Snapshot snapshot, String pointId, Collection<String> models, Collection<Interval> times, Effort effort) {
        List<LocalDate> dates =
                times.stream().flatMap(time -> Visit.dates(time, 0).stream()).toList();
        return around(snapshot, pointId, models, times, dates, effort);
    }

    /** The same, with the room that the point has on some dates: of those, who comes is read here where that matters. */
    public Around around(
            Snapshot snapshot,
            String pointId,
            Collection<String> models,
            Collection<Interval> times,
            Collection<LocalDate> dates,
            Effort effort) {
        Map<String, Model> found = new HashMap<>();
        Map<String, Stock> stocks = new HashMap<>();
        for (String id : models) {
            Stock stock = copies.stock(snapshot, id);
            stocks.put(id, stock);
            catalogue.model(snapshot, stock, effort).ifPresent(model -> found.put(id, model));
        }
        Optional<Point> point = catalogue.point(snapshot, pointId);
        Snapshot all = days.with(snapshot, point, dates, effort);
        return new Around(all, point, days.room(all, point, dates), found, stocks, List.copyOf(times), calendars);
    }

    /** As {@link #around(Snapshot, String, Collection, Collection, Effort)} of a loan as it is, in a read of its own. */
    public Around around(Effort effort, Loan loan, Collection<Key> besides, Instant now) {
        return around(effort, loan, List.of(), List.of(), besides, now);
    }

    /** The same, after what else is decided in the same transaction. */
    public Around around(Effort effort, Loan loan, AtOnce earlier, Instant now) {
        Around read = around(effort, loan, List.of(), now);
        List<LocalDate> dates = Visit.dates(loan.time(), 0);
        return around(earlier.after(read.snapshot()), loan.point(), loan.models(), read.times(), dates, effort);
    }

    /** The same, with some models more, and around more times. */
    public Around around(
            Effort effort,
            Loan loan,
            Collection<String> others,
            Collection<Interval> more,
            Collection<Key> besides,
            Instant now) {
        Set<String> models = new LinkedHashSet<>(loan.models());
        models.addAll(others);
        List<Interval> times = new ArrayList<>(List.of(loan.time(), new Interval(now, now.plusSeconds(1))));
        times.addAll(more);
        loan.occupations().map(Occupation::time).forEach(times::add);
        Set<Key> keys = keysAround(loan.point(), models, times);
        loan.account().map(this::borrowedKey).ifPresent(keys::add);
        keys.addAll(besides);
        Set<LocalDate> dates = new LinkedHashSet<>(Visit.dates(loan.time(), 0));
        more.forEach(time -> dates.addAll(Oslo.datesTouched(time)));
        more.forEach(time -> dates.addAll(Visit.dates(time, 0)));
        return around(work.read(keys, effort), loan.point(), models, times, dates, effort);
    }

    /**
     * Everything that follows from a loan becoming what it now is: the loan, the months of the calendar that look different, what counts
     * on the account, what it is worth, who comes to the point when, and the event, which stands beside those of a booking of the same
     * reference. Where something more is taken of a model, what it was decided by of the stock is held by a condition, or written; where
     * somebody waits for what it leaves, the stock is told.
     *
     * @param before as it was read; empty for a new one
     * @param stocks those that look different
     * @throws Rejection 422 when one transaction does not take it
     */
    public List<Change> changes(
            Around around, Optional<Loan> before, Loan after, Map<String, Stock> stocks, Happening happening) {
        List<Change> changes = new ArrayList<>();
        Loan stored = stored(after);
        changes.add(Change.write(
                table,
                LoanItem.write(key(after.reference()), stored, LoanCase.waiting(stored, around.point())),
                after.version()));
        Set<String> models = new LinkedHashSet<>(after.models());
        before.ifPresent(loan -> models.addAll(loan.models()));
        for (String model : models) {
            List<Occupation> was = before.map(loan -> loan.occupations(model)).orElse(List.of());
            List<Occupation> is = after.occupations(model);
            Set<Occupation> leaving = new HashSet<>(was);
            is.forEach(leaving::remove);
            List<Occupation> coming =
                    is.stream().filter(occupation -> !was.contains(occupation)).toList();
            changes.addAll(calendars.changes(around.snapshot(), model, leaving, coming, happening.at()));
            Stock read = around.stock(model);
            Stock stock = LoanStock.after(
                    stocks.getOrDefault(model, read), before, after, !leaving.isEmpty(), happening.at());
            // Whoever looks at this moment, and sees it as it was, is to look again, also where the list says already
            // that it is due.
            boolean awaited = !leaving.isEmpty() && !stock.waiting().places().isEmpty();
            if (awaited || !stock.equals(read)) {
                changes.add(copies.changed(stock));
            } else if (!coming.isEmpty()) {
                changes.add(new Change.Check(copies.stockKey(model), read.version()));
            }
        }
        after.account()
                .flatMap(account -> borrowing(around, account, before, after, happening.at()))
                .ifPresent(changes::add);
        Worths.Changing worth = worths.changing(FREE_LOANS);
        before.ifPresent(was -> worth.take(was.party().associationId(), FreeLoan.of(was)));
        worth.add(stored.party().associationId(), FreeLoan.of(stored));
        changes.addAll(worth.changes());
        changes.addAll(days.changes(around.room(), before, after));
        changes.add(history.append(happening, apart(stored)));
        return fitting(changes);
    }

    /** What tells an event of the loan's from one of a booking's of the same reference in the same second. */
    static String apart(Loan stored) {
        return stored.version() + "-loan";
    }

    /**
     * Changes that one transaction takes.
     *
     * @throws Rejection 422 when they are more
     */
    public static List<Change> fitting(List<Change> changes) {
        if (changes.size() > UnitOfWork.MOST_CHANGES) {
            throw Rejection.of(LendingCode.TOO_MUCH_LENT_AT_ONCE);
        }
        return changes;
    }

    private Optional<Change> borrowing(Around around, String account, Optional<Loan> before, Loan after, Instant now) {
        Borrowed was = borrowed(around.snapshot(), account);
        Borrowed is = was.following(before, after, now);
        return is.equals(was) ? Optional.empty() : Optional.of(written(was, is));
    }

    /** The change from what an account had to what it has. */
    public Change written(Borrowed was, Borrowed is) {
        return Change.write(table, BorrowedItem.write(borrowedKey(is.account()), is), was.version());
    }

    /** The loan as it stands after {@link #changes} are made. */
    public static Loan stored(Loan after) {
        return after.withVersion(after.version() + 1);
    }

    /** A page of a holder's loans that are due after now, the nearest first, or that were due, the latest first. */
    public Page<Loan> ofHolder(Effort effort, Party holder, Instant now, boolean coming, Optional<Cursor> from) {
        Range all = coming ? Range.startingWith(table, holder.key(), "") : Range.descending(table, holder.key());
        return work.page(all.in(Holdings.INDEX).beyond(now.toString()), from, effort)
                .only(item -> !item.text("sk").equals(BorrowedItem.USAGE))
                .map(LoanItem::read);
    }

    String table() {
        return table;
    }

    /** The loans of these references that there are. */
    public List<Loan> all(Effort effort, Collection<String> references) {
        Snapshot found = work.read(references.stream().map(this::key).toList(), effort);
        return references.stream()
                .flatMap(reference -> loan(found, reference).stream())
                .toList();
    }
}
