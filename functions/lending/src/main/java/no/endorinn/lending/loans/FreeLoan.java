package no.endorinn.lending.loans;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import no.endorinn.cases.support.Worth;
import no.endorinn.kernel.time.Oslo;

/** What a loan is worth that an association does not pay. */
public final class FreeLoan {
    private FreeLoan() {}

    /**
     * What a loan gives an association, by the year in which it is fetched, in days of a copy: as long as it stands, all that is reserved;
     * once it has ended, what was fetched. Days are the calendar's, at least one, and what is late gives no more. Nothing is given to a
     * private person here.
     */
    public static Map<Integer, Worth> of(Loan loan) {
        if (loan.party().associationId().isEmpty() || !isGiven(loan.state())) {
            return Map.of();
        }
        long days = Math.max(
                1,
                ChronoUnit.DAYS.between(
                        Oslo.date(loan.time().start()), Oslo.date(loan.time().end())));
        long ore = 0;
        long copies = 0;
        for (Line line : loan.lines()) {
            if (line.givenPerDay() > 0) {
                int many = loan.state() == State.RETURNED ? line.pieces().size() : line.quantity();
                ore += days * many * line.givenPerDay();
                copies += many;
            }
        }
        return copies == 0
                ? Map.of()
                : Map.of(Oslo.date(loan.time().start()).getYear(), new Worth(ore, days * copies, 1));
    }

    private static boolean isGiven(State state) {
        return switch (state) {
            case RESERVED, OUT, RETURNED, DONE -> true;
            case WAITING, OFFERED, REQUESTED, CANCELLED, DENIED, LAPSED, MISSED -> false;
        };
    }
}
