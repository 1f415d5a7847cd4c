package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import no.endorinn.cases.QueueSweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.lending.loans.Loan;

/**
 * How long what somebody wrote is kept: a year after a loan has ended the words go that are somebody's own, and whoever staff registered,
 * for those have no login and cannot erase themselves. That there was a loan, of what and how it came back, stays.
 */
@Singleton
public final class Retention {
    private final String table;
    private final QueueSweep sweep;
    private final History history;
    private final InstantSource clock;

    Retention(Tables tables, QueueSweep sweep, History history, InstantSource clock) {
        this.table = tables.name(Table.LOANS);
        this.sweep = sweep;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Forgets what was written in the oldest loans; stops in time.
     *
     * @return how many were forgotten
     */
    public int forget(Duration patience) {
        return sweep.over(table, LoanItem.WORDS, clock.instant(), patience, this::forgotten);
    }

    private List<Change> forgotten(Item item, Effort effort) {
        Loan before = LoanItem.read(item);
        Loan after = Loans.stored(before);
        Happening happening = new Happening(
                before.reference(),
                "loan.forgotten",
                Happening.CLOCK,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                before.party().associationId(),
                Map.of());
        return List.of(
                Change.write(table, LoanItem.withoutWords(Key.of(table, item), after), before.version()),
                history.append(happening, Loans.apart(after)));
    }
}
