package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.calendar.Calendars;
import no.endorinn.cases.QueueItem;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.equipment.WaitingListItem;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Turns;

/**
 * Writes down whose turn it is, as {@link Turns} says: a step at a time, each a transaction of its own. Whoever looks does it first, and
 * the clock for whom nobody looks.
 */
@Singleton
public final class Settling {
    private final String table;
    private final UnitOfWork work;
    private final Sweep sweep;
    private final Catalogue catalogue;
    private final Copies copies;
    private final Calendars calendars;
    private final Loans loans;
    private final InstantSource clock;

    Settling(
            Tables tables,
            UnitOfWork work,
            Sweep sweep,
            Catalogue catalogue,
            Copies copies,
            Calendars calendars,
            Loans loans,
            InstantSource clock) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
        this.sweep = sweep;
        this.catalogue = catalogue;
        this.copies = copies;
        this.calendars = calendars.byMonth();
        this.loans = loans;
        this.clock = clock;
    }

    /**
     * What is due; stops in time.
     *
     * @return how many places became something else
     */
    public int write(Duration patience) {
        return sweep.over(
                QueueItem.due(table, WaitingListItem.WAITED_FOR, clock.instant()),
                patience,
                (item, effort) -> settle(Copies.model(item), effort));
    }

    /**
     * Settles those of some models of which something is due.
     *
     * @return whether anything was
     */
    public boolean settle(Collection<Stock> stocks, Instant now, Effort effort) {
        boolean any = false;
        for (Stock stock : stocks) {
            any |= stock.waiting().isUnsettled(now) && settle(stock.modelId(), effort);
        }
        return any;
    }

    /**
     * Settles a model.
     *
     * @return whether anything was due
     */
    public boolean settle(String model, Effort effort) {
        int steps = 0;
        while (steps < 2 * WaitingList.MOST + 1 && work.commit(effort, () -> step(model, effort))) {
            steps++;
        }
        return steps > 0;
    }

    private Decision<Boolean> step(String id, Effort effort) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Snapshot first = work.read(List.of(copies.stockKey(id), catalogue.modelKey(id)), effort);
        Stock known = copies.stock(first, id);
        Optional<Model> model = catalogue.model(first, known, effort);
        if (!known.waiting().isUnsettled(now) || model.isEmpty()) {
            return Decision.already(false);
        }
        Around around = around(model.get(), known.waiting(), effort);
        Stock stock = around.stock(id);
        Availability there = around.there(now).get(id);
        if (there == null || !stock.waiting().isUnsettled(now)) {
            return Decision.already(false);
        }
        if (stock.version() != known.version()) {
            // Others wait now, at times of which nothing was read.
            return Decision.already(true);
        }
        Turns.Step step =
                new Turns(there, around.room(), around.offered(), stopped(around.snapshot(), stock.waiting())).next();
        Stock after = stock.waiting(step.list());
        List<Change> changes =
                step.turn().map(turn -> turned(around, after, turn)).orElseGet(() -> List.of(copies.changed(after)));
        return new Decision<>(true, changes);
    }

    private Around around(Model model, WaitingList list, Effort effort) {
        List<Interval> times =
                list.places().stream().map(WaitingList.Place::time).toList();
        List<Key> keys = new ArrayList<>(loans.keysAround(model.point(), List.of(model.id()), times));
        list.places().forEach(place -> keys.add(loans.key(place.loan())));
        Snapshot read = work.read(keys, effort);
        List<Key> accounts = list.places().stream()
                .flatMap(place -> loans.loan(read, place.loan()).stream())
                .flatMap(loan -> loan.account().stream())
                .distinct()
                .map(loans::borrowedKey)
                .toList();
        Snapshot all = accounts.isEmpty() ? read : read.with(work.read(accounts, effort));
        return loans.around(all, model.point(), List.of(model.id()), times, effort);
    }

    /** Until when those may borrow nothing who have a place, by their loan's reference. Their accounts were read after the stock. */
    private Map<String, Instant> stopped(Snapshot snapshot, WaitingList list) {
        Map<String, Instant> stopped = new HashMap<>();
        for (WaitingList.Place place : list.places()) {
            loans.loan(snapshot, place.loan())
                    .flatMap(Loan::account)
                    .flatMap(account -> loans.borrowed(snapshot, account).suspension())
                    .ifPresent(suspension -> stopped.put(place.loan(), suspension.until()));
        }
        return stopped;
    }

    /** The loan follows its place, and hears of it; what it is offered by, of the calendar, is as it was read. */
    private List<Change> turned(Around around, Stock after, Turns.Turn turn) {
        Optional<Loan> found = loans.loan(around.snapshot(), turn.loan());
        if (found.isEmpty()) {
            return List.of(copies.changed(after));
        }
        Loan before = found.get();
        Loan next = turn.answerBy()
                .map(until -> before.awaiting(turn.to(), until))
                .orElseGet(() -> before.in(State.MISSED));
        Happening happening = new Happening(
                before.reference(),
                event(turn.to()),
                Happening.CLOCK,
                turn.at(),
                before.party().associationId(),
                Map.of());
        List<Change> changes = new ArrayList<>(
                loans.changes(around, Optional.of(before), next, Map.of(after.modelId(), after), happening));
        if (turn.to() == State.OFFERED) {
            changes.addAll(calendars.unchanged(
                    around.snapshot(), after.modelId(), before.time().widened(Duration.ZERO, before.service())));
        }
        return changes;
    }

    private static String event(State to) {
        return switch (to) {
            case OFFERED -> "loan.offered";
            case WAITING -> "loan.passed_over";
            default -> "loan.missed";
        };
    }
}
