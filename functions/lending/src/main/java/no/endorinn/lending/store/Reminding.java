package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import no.endorinn.lending.loans.Reminder;

/** Writes into a loan's history that it is soon due, and that it is late: once each, until it is due at another time. */
@Singleton
public final class Reminding {
    private final String table;
    private final QueueSweep sweep;
    private final History history;
    private final InstantSource clock;

    Reminding(Tables tables, QueueSweep sweep, History history, InstantSource clock) {
        this.table = tables.name(Table.LOANS);
        this.sweep = sweep;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Those of which it has not been told yet; stops in time.
     *
     * @return how many were told
     */
    public int write(Duration patience) {
        return sweep.over(table, LoanItem.REMINDERS, clock.instant(), patience, this::reminded);
    }

    private List<Change> reminded(Item item, Effort effort) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Loan before = Loans.loan(item);
        Optional<Reminder> reminder = before.reminder(now);
        if (reminder.isEmpty()) {
            return List.of();
        }
        Loan after = Loans.stored(before.told(reminder.get()));
        Happening happening = new Happening(
                before.reference(),
                event(reminder.get()),
                Happening.CLOCK,
                now,
                before.party().associationId(),
                Map.of());
        return List.of(
                Change.write(table, LoanItem.write(Key.of(table, item), after, Optional.empty()), before.version()),
                history.append(happening, Loans.apart(after)));
    }

    private static String event(Reminder reminder) {
        return switch (reminder) {
            case SOON_DUE -> "loan.soon_due";
            case LATE -> "loan.late";
        };
    }
}
