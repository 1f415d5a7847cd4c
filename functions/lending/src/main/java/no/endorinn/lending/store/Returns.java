package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Condition;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Piece;
import no.endorinn.lending.loans.TakingBack;
import no.endorinn.lending.loans.Use;

/** What follows for the copies and their stock from what came back of a loan, was lost, or was found again. */
@Singleton
public final class Returns {
    private final Loans loans;
    private final Copies copies;
    private final Uses uses;
    private final History history;

    Returns(Loans loans, Copies copies, Uses uses, History history) {
        this.loans = loans;
        this.copies = copies;
        this.uses = uses;
        this.history = history;
    }

    /**
     * All changes; none, where nothing of it was out or lost.
     *
     * @param happening of what came back
     * @param found the same of what was found again
     */
    public List<Change> changes(
            Effort effort, Loan before, TakingBack.Outcome outcome, Happening happening, Happening found) {
        List<TakingBack.Brought> all = new ArrayList<>(outcome.back());
        all.addAll(outcome.found());
        if (all.isEmpty()) {
            return List.of();
        }
        Key sums = uses.key(Oslo.date(happening.at()).getYear(), before.point(), before.reference());
        List<Key> keys = new ArrayList<>(List.of(sums));
        all.forEach(each -> keys.add(copies.copyKey(model(before, each.label()), each.label())));
        Map<Uses.Of, Use> used = new HashMap<>();
        Around around = loans.around(effort, before, keys, happening.at());
        Map<String, Stock> stocks = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (TakingBack.Brought each : outcome.back()) {
            String model = model(before, each.label());
            stocks.put(model, without(stocks.getOrDefault(model, around.stock(model)), each, happening.at()));
            Optional<Copy> copy = copies.copy(around.snapshot(), model, each.label());
            copy.ifPresent(known ->
                    used.merge(new Uses.Of(model, known.owner().kind()), use(before, each, happening.at()), Use::plus));
            copy.flatMap(known -> changed(known, each.condition()))
                    .map(copies::changed)
                    .ifPresent(changes::add);
        }
        boolean foundAny = false;
        for (TakingBack.Brought each : outcome.found()) {
            String model = model(before, each.label());
            Optional<Copy> lost =
                    copies.copy(around.snapshot(), model, each.label()).filter(copy -> copy.state() == Copy.State.LOST);
            if (lost.isPresent()) {
                foundAny = true;
                used.merge(new Uses.Of(model, lost.get().owner().kind()), new Use(0, 0, -1), Use::plus);
                changes.add(copies.changed(again(lost.get(), each.condition())));
                if (each.condition().isWorking()) {
                    Stock stock = stocks.getOrDefault(model, around.stock(model));
                    stocks.put(model, stock.working(lost.get().variant(), 1, happening.at()));
                }
            }
        }
        if (!outcome.back().isEmpty()) {
            changes.addAll(0, loans.changes(around, Optional.of(before), outcome.after(), stocks, happening));
        } else {
            stocks.values().forEach(stock -> changes.add(copies.changed(stock)));
        }
        if (!used.isEmpty()) {
            changes.add(uses.added(around.snapshot(), sums, used));
        }
        if (foundAny) {
            changes.add(history.append(found, "f" + all.getFirst().label() + before.version()));
        }
        return Loans.fitting(changes);
    }

    private static Use use(Loan loan, TakingBack.Brought brought, Instant back) {
        if (brought.condition() == Condition.LOST) {
            return new Use(0, 0, 1);
        }
        Instant out = loan.lineOf(brought.label())
                .flatMap(line -> line.piece(brought.label()))
                .map(Piece::out)
                .orElse(back);
        return new Use(Math.max(1, ChronoUnit.DAYS.between(Oslo.date(out), Oslo.date(back))), 1, 0);
    }

    private static String model(Loan loan, String label) {
        return loan.lineOf(label).map(Line::model).orElseThrow();
    }

    /** It is out no more; and there is one less of it, where it does not work any more. */
    private static Stock without(Stock stock, TakingBack.Brought brought, Instant now) {
        Optional<Stock.Out> was = stock.outOf(brought.label());
        List<Stock.Out> others = new ArrayList<>(stock.out());
        was.ifPresent(others::remove);
        Stock after = stock.out(others);
        return brought.condition().isWorking() || was.isEmpty()
                ? after
                : after.working(was.get().variant(), -1, now).forgetting(brought.label());
    }

    /** The copy as it becomes, if it becomes another. */
    private static Optional<Copy> changed(Copy copy, Condition condition) {
        return switch (condition) {
            case GOOD -> Optional.empty();
            case WORN -> copy.wear() == Copy.Wear.WORN ? Optional.empty() : Optional.of(copy.with(Copy.Wear.WORN));
            case BROKEN -> Optional.of(copy.with(Copy.State.BROKEN));
            case LOST -> Optional.of(copy.with(Copy.State.LOST));
        };
    }

    /** A lost copy that turned up. */
    private static Copy again(Copy lost, Condition condition) {
        Copy working = lost.with(Copy.State.WORKING);
        return changed(working, condition).orElse(working);
    }
}
