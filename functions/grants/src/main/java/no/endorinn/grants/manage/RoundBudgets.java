package no.endorinn.grants.manage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.decide.Budget;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/**
 * What rounds have to give, as their scheme is written anew: a round that is new, gone or has another budget takes part in the race of
 * those who decide, for these may bind it before it is there. It covers what is granted and bound.
 */
@Singleton
final class RoundBudgets {
    private final UnitOfWork work;
    private final Budgets budgets;

    RoundBudgets(UnitOfWork work, Budgets budgets) {
        this.work = work;
        this.budgets = budgets;
    }

    /** The changes to budgets, with all that stands in their way. */
    record Judged(List<Change> changes, List<Problem> problems) {
        private void refuse(Problem problem) {
            problems.add(problem);
        }
    }

    /** A scheme that is new has nothing that is granted or bound. */
    Judged changed(Scheme wanted, Optional<Scheme> there, Instant now, Effort effort) {
        Judged judged = new Judged(new ArrayList<>(), new ArrayList<>());
        there.ifPresent(before -> judge(before, wanted, now, effort, judged));
        return judged;
    }

    private void judge(Scheme before, Scheme wanted, Instant now, Effort effort, Judged judged) {
        Map<String, OptionalLong> totals = totals(before, wanted);
        Snapshot read = work.read(
                totals.keySet().stream()
                        .map(round -> budgets.key(wanted.id(), round))
                        .toList(),
                effort);
        int last = Oslo.date(now).getYear() + LaterYear.MOST + 1;
        totals.forEach((id, total) -> {
            Optional<Budget> there = budgets.there(read, wanted.id(), id);
            Optional<Round> round = wanted.round(id);
            boolean mayBeBound =
                    round.or(() -> before.round(id)).map(Round::year).orElse(last) <= last;
            if (there.isPresent() || mayBeBound) {
                Budget stands = there.orElse(Budget.NONE);
                judged.changes().add(budgets.written(wanted.id(), id, stands.being(total)));
                refusal(wanted, id, stands.being(total)).ifPresent(judged::refuse);
            }
        });
    }

    /** What each round has to give from now on that is new, gone, or has another budget; and of a year that is called otherwise. */
    private static Map<String, OptionalLong> totals(Scheme before, Scheme wanted) {
        Map<String, OptionalLong> totals = new LinkedHashMap<>();
        before.rounds().stream()
                .filter(round -> wanted.round(round.id()).isEmpty())
                .forEach(gone -> totals.put(gone.id(), OptionalLong.empty()));
        for (Round round : wanted.rounds()) {
            Optional<Round> was = before.round(round.id());
            if (was.isEmpty() || !was.get().budget().equals(round.budget())) {
                totals.put(round.id(), round.budget());
            }
            String year = Integer.toString(round.year());
            if (was.isEmpty() && wanted.round(year).isEmpty()) {
                totals.putIfAbsent(year, OptionalLong.empty());
            }
        }
        return totals;
    }

    private static Optional<Problem> refusal(Scheme wanted, String id, Budget after) {
        Optional<Round> round = wanted.round(id);
        Object bound = Objection.kroner(after.bound());
        if (round.isPresent()) {
            String at = "/rounds/" + wanted.rounds().indexOf(round.get()) + "/budget";
            if (after.covers(0)) {
                return Optional.empty();
            }
            Object granted = Objection.kroner(after.granted());
            return Optional.of(
                    after.bound() > 0
                            ? GrantCode.BUDGET_BELOW_BOUND
                                    .at(at)
                                    .with("bound", bound)
                                    .with("granted", granted)
                            : GrantCode.BUDGET_BELOW_GRANTED.at(at).with("granted", granted));
        }
        if (after.bound() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                id.matches("[0-9]{4}") && wanted.roundOf(Integer.parseInt(id)).isPresent()
                        ? GrantCode.ROUND_IS_AWAITED
                                .at("/rounds")
                                .with("year", id)
                                .with("bound", bound)
                        : GrantCode.ROUND_IS_BOUND.at("/rounds").with("bound", bound));
    }
}
