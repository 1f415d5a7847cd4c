package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.loans.State;

/**
 * Writes down that a reservation has lapsed, or a service is done, which it is for everybody who looks, once its day is over: its history tells of it, and
 * the calendar keeps no line that counts for nothing.
 */
@Singleton
public final class Lapsing {
    private final String table;
    private final UnitOfWork work;
    private final Sweep sweep;
    private final Loans loans;
    private final InstantSource clock;

    Lapsing(Tables tables, UnitOfWork work, Sweep sweep, Loans loans, InstantSource clock) {
        this.table = tables.name(Table.LOANS);
        this.work = work;
        this.sweep = sweep;
        this.loans = loans;
        this.clock = clock;
    }

    /**
     * Those whose day is over, whether they waited to be fetched or for staff; stops in time.
     *
     * @return how many lapsed or were done
     */
    public int write(Duration patience) {
        Duration half = patience.dividedBy(2);
        Instant now = clock.instant();
        return sweep.over(
                        QueueItem.due(table, LoanItem.UNFETCHED, now),
                        half,
                        (item, effort) -> lapses(Key.of(table, item), effort))
                + sweep.over(
                        QueueItem.due(table, CaseKinds.LOAN.name(), now),
                        half,
                        (item, effort) -> isTooLate(item, now) && lapses(Key.of(table, item), effort));
    }

    /** Of what waits for staff, who have it by when it was asked: whether an answer would be of no use. */
    private static boolean isTooLate(Item item, Instant now) {
        return QueueItem.waiting(CaseKinds.LOAN, item)
                .deadline()
                .filter(now::isAfter)
                .isPresent();
    }

    /** What was to come has come, or nobody came for it. */
    private static Move move(Loan loan, Instant now) {
        return loan.state(now) == State.DONE ? Move.END : Move.LAPSE;
    }

    private boolean lapses(Key key, Effort effort) {
        return work.commit(effort, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Optional<Loan> unfetched = work.read(List.of(key), effort)
                    .at(key)
                    .map(LoanItem::read)
                    .filter(loan ->
                            move(loan, now).on(loan.state(), Side.CLOCK) instanceof Verdict.Leads<State>(State next)
                                    && next == loan.state(now));
            if (unfetched.isEmpty()) {
                return Decision.already(false);
            }
            Loan before = unfetched.get();
            State next = before.state(now);
            return new Decision<>(
                    true,
                    loans.changes(
                            loans.around(effort, before, List.of(), now),
                            Optional.of(before),
                            before.in(next),
                            Map.of(),
                            new Happening(
                                    before.reference(),
                                    next == State.DONE ? "loan.done" : "loan.lapsed",
                                    Happening.CLOCK,
                                    now,
                                    before.party().associationId(),
                                    Map.of())));
        });
    }
}
