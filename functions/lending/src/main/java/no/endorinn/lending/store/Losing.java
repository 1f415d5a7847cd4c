package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.TakingBack;

/**
 * Writes down that what is out has been late for so long that it counts as lost, which it has for everybody who looks since the point's
 * days were over: its copies are lost, and its history tells of it.
 */
@Singleton
public final class Losing {
    /** So many copies of a loan in one transaction: of as many models, each with its months. */
    private static final int AT_ONCE = 8;

    private final UnitOfWork work;
    private final Sweep sweep;
    private final Catalogue catalogue;
    private final Loans loans;
    private final PointLoans pointLoans;
    private final Returns returns;
    private final InstantSource clock;

    Losing(
            UnitOfWork work,
            Sweep sweep,
            Catalogue catalogue,
            Loans loans,
            PointLoans pointLoans,
            Returns returns,
            InstantSource clock) {
        this.work = work;
        this.sweep = sweep;
        this.catalogue = catalogue;
        this.loans = loans;
        this.pointLoans = pointLoans;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * What has been late for longer than its lending point waits; stops in time.
     *
     * @return how many loans it is of
     */
    public int write(Duration patience) {
        Instant begun = clock.instant();
        Effort effort = Effort.lasting(patience, clock);
        int lost = 0;
        for (Point point : catalogue.contents(effort).points().values()) {
            Duration left = patience.minus(Duration.between(begun, clock.instant()));
            lost += sweep.over(
                    pointLoans.dueBefore(point.id(), Loan.lostWhenDueBefore(point.lostAfterDays(), begun)),
                    left,
                    (item, each) -> loses(Key.of(loans.table(), item), point, each));
        }
        return lost;
    }

    private boolean loses(Key key, Point point, Effort effort) {
        boolean any = false;
        while (losesSome(key, point, effort)) {
            any = true;
        }
        return any;
    }

    private boolean losesSome(Key key, Point point, Effort effort) {
        return work.commit(effort, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Optional<Loan> found = work.read(List.of(key), effort).at(key).map(Loans::loan);
            if (found.isEmpty()) {
                return Decision.already(false);
            }
            Loan before = found.get();
            TakingBack.Outcome outcome = before.losing(point.lostAfterDays(), now, AT_ONCE);
            Happening happening = new Happening(
                    before.reference(),
                    "loan.lost",
                    Happening.CLOCK,
                    now,
                    before.party().associationId(),
                    Map.of("count", Integer.toString(outcome.back().size())));
            List<Change> changes = returns.changes(effort, before, outcome, happening, happening);
            return new Decision<>(!changes.isEmpty(), changes);
        });
    }
}
