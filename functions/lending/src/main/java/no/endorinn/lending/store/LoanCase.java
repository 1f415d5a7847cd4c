package no.endorinn.lending.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Waiting;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;

/** A loan as a case of staff's. */
public final class LoanCase {
    private LoanCase() {}

    /** What decides who may answer it. */
    public static Matter matter(Loan loan, Optional<Point> point) {
        return new Matter(
                loan.party(), loan.askedBy(), point.map(Point::managers).orElse(Set.of()), loan.askedAt());
    }

    /** As it waits for staff, if it does; an answer is due before it is to be fetched. */
    static Optional<Waiting> waiting(Loan loan, Optional<Point> point) {
        if (loan.state() != State.REQUESTED) {
            return Optional.empty();
        }
        return Optional.of(new Waiting(
                        CaseKinds.LOAN,
                        loan.reference(),
                        matter(loan, point),
                        loan.partyName(),
                        point.map(Point::name).orElse(loan.point()))
                .saying(loan.purpose())
                .before(List.of(loan.time())));
    }
}
