package no.endorinn.lending.reserve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Party;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Wish;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;

/** Takes what was waited for and is offered: it becomes a loan like others, by the rules of one. */
@Route(value = "POST /loans/{reference}/accept", about = LoanDesk.FOR_ANOTHER_PERSON)
final class AcceptOffer implements RouteHandler {
    private final LoanDesk desk;
    private final Authorization authorization;
    private final Wishes wishes;
    private final Borrowers borrowers;
    private final Loans loans;
    private final Messages messages;

    AcceptOffer(
            LoanDesk desk,
            Authorization authorization,
            Wishes wishes,
            Borrowers borrowers,
            Loans loans,
            Messages messages) {
        this.desk = desk;
        this.authorization = authorization;
        this.wishes = wishes;
        this.borrowers = borrowers;
        this.loans = loans;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.change(request, found -> decide(request, found));
    }

    private Decision<Loan> decide(Request request, LoanDesk.Found found) {
        Loan loan = found.loan();
        boolean asStaff = LoanDesk.actsAsStaff(request, found);
        boolean askedFor = loan.state() == State.REQUESTED && loan.answerBy().isPresent();
        Verdict<State> verdict = Move.ACCEPT.on(loan.state(request.now()), asStaff ? Side.STAFF : Side.BORROWER);
        if (askedFor || verdict instanceof Verdict.Already<State>) {
            return Decision.already(loan);
        }
        if (verdict instanceof Verdict.Refused<State>(Problem why)) {
            throw Rejection.of(why);
        }
        Asked asked = new Asked(loan.point(), wish(loan));
        Authorization.Admitted caller = authorization.read(request, wishes.keys(request, asked));
        Holders.Holder borrower = borrowers.of(request, asked.wish(), caller);
        if (!borrower.party().equals(loan.party())) {
            throw Rejection.forbidden();
        }
        Around around =
                loans.around(borrower.snapshot(), asked.point(), loan.models(), List.of(loan.time()), request.effort());
        Planning.Plan plan =
                wishes.planning(around, borrower, request.now()).without(loan).offered(asked.wish());
        if (!plan.isAcceptable()) {
            throw RefusalView.ofAPlace(request, plan, messages);
        }
        Loan after = loan.in(plan.state());
        return new Decision<>(
                Loans.stored(after),
                loans.changes(
                        around, Optional.of(loan), after, Map.of(), LoanDesk.happening(request, found, "accepted")));
    }

    /** What they waited for. */
    private static Wish wish(Loan loan) {
        Optional<Party.Represented> who =
                loan.party() instanceof Party.Represented represented ? Optional.of(represented) : Optional.empty();
        return new Wish(
                loan.lines().stream()
                        .map(line -> new Wish.Thing(line.model(), line.variant(), line.quantity()))
                        .toList(),
                loan.time(),
                who,
                loan.purpose().text(),
                loan.care());
    }
}
