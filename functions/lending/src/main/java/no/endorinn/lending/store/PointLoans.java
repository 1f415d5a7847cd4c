package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.loans.Loan;

/** The loans of a lending point by when they are to be fetched, or are due. */
@Singleton
public final class PointLoans {
    private final Loans loans;
    private final UnitOfWork work;

    PointLoans(Loans loans, UnitOfWork work) {
        this.loans = loans;
        this.work = work;
    }

    /** Some loans, and whether there are more. */
    public record Listed(List<Loan> loans, boolean more) {}

    /** Those of a point that are to be fetched in that time, the first first. */
    public Listed toFetch(Effort effort, String point, Interval when, int most) {
        Range range = Range.before(
                        loans.table(), LoanItem.outOf(point), when.end().toString())
                .in(LoanItem.COUNTER)
                .beyond(when.start().toString());
        return listed(effort, range, most);
    }

    /** Those of a point that are out and to come back before then, the first first: what is late comes before all else. */
    public Listed toComeBack(Effort effort, String point, Instant before, int most) {
        return listed(effort, dueBefore(point, before), most);
    }

    /** Those of a point that are out and were due before then, the first first: for the clock. */
    Range dueBefore(String point, Instant before) {
        return Range.before(loans.table(), LoanItem.into(point), before.toString())
                .in(LoanItem.COUNTER);
    }

    private Listed listed(Effort effort, Range range, int most) {
        var listed = work.list(range.most(most), effort);
        return new Listed(listed.items().stream().map(LoanItem::read).toList(), listed.more());
    }
}
