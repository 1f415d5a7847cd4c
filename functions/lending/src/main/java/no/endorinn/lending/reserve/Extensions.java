package no.endorinn.lending.reserve;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Level;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.history.Shift;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Extending;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.problem.LendingCode;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/** The one way to another time of bringing a loan back, for extending it and for its preview alike. */
@Singleton
final class Extensions {
    private final Loans loans;
    private final Settling settling;

    Extensions(Loans loans, Settling settling) {
        this.loans = loans;
        this.settling = settling;
    }

    /** A loan, and what was read around it, as far ahead as is asked about. */
    record Read(Around around, Extending extending) {}

    /** Why the caller may not, if it is because of how far the loan has come. */
    static Optional<Problem> against(Request request, LoanDesk.Found found) {
        boolean asStaff = LoanDesk.actsAsStaff(request, found);
        if (asStaff) {
            LoanDesk.requirePoint(request, found);
        }
        Verdict<State> verdict =
                Move.EXTEND.on(found.loan().state(request.now()), asStaff ? Side.STAFF : Side.BORROWER);
        return verdict instanceof Verdict.Refused<State>(Problem why) ? Optional.of(why) : Optional.empty();
    }

    /**
     * A time of bringing it back that a loan may have.
     *
     * @throws Rejection 422 when it is before it is fetched, or longer after that than anything is lent
     */
    static void requirePossible(Loan loan, Instant end) {
        if (!loan.time().start().isBefore(end)) {
            throw Rejection.of(CommonCode.END_BEFORE_START.at("/end"));
        }
        if (Duration.between(loan.time().start(), end).toDays() > Lending.MOST_DAYS) {
            throw Rejection.of(
                    LendingCode.LENT_TOO_LONG.with("days", Lending.MOST_DAYS).at("/end"));
        }
    }

    /** Reads what decides about other times until then. */
    Read read(Request request, LoanDesk.Found found, Instant until) {
        Loan loan = found.loan();
        Instant from = loan.isLate(request.now()) ? request.now() : loan.time().end();
        List<Interval> more = between(from, until);
        Around around = around(request, loan, more);
        Planning planning = new Planning(
                around.point(),
                around.room(),
                around.models(),
                around.there(request.now()),
                Level.PERSON,
                loan.account().map(account -> loans.borrowed(around.snapshot(), account)),
                LoanDesk.actsAsStaff(request, found),
                request.now());
        return new Read(around, new Extending(loan, planning));
    }

    private static List<Interval> between(Instant one, Instant other) {
        if (one.equals(other)) {
            return List.of();
        }
        return List.of(one.isBefore(other) ? new Interval(one, other) : new Interval(other, one));
    }

    /** As it is once everybody has been offered what is theirs by now. */
    private Around around(Request request, Loan loan, List<Interval> more) {
        Around around = loans.around(request.effort(), loan, List.of(), more, List.of(), request.now());
        return settling.settle(around.stocks().values(), request.now(), request.effort())
                ? loans.around(request.effort(), loan, List.of(), more, List.of(), request.now())
                : around;
    }

    /** All that follows from it. */
    List<Change> changes(Request request, LoanDesk.Found found, Read read, Loan after) {
        Loan loan = found.loan();
        Map<String, Stock> stocks = new HashMap<>();
        for (String model : loan.models()) {
            Stock stock = read.around().stock(model);
            Stock due = stock.due(loan.reference(), after.time().end());
            if (!due.equals(stock)) {
                stocks.put(model, due);
            }
        }
        boolean later = loan.time().end().isBefore(after.time().end());
        return loans.changes(
                read.around(),
                Optional.of(loan),
                after,
                stocks,
                LoanDesk.happening(request, found, later ? "extended" : "shortened")
                        .shifting(List.of(new Shift(loan.time(), Optional.of(after.time())))));
    }
}
