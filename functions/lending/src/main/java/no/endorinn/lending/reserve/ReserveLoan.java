package no.endorinn.lending.reserve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Holders;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/**
 * Reserves several things at a lending point, all or nothing: one batched read, one decision, one transaction. The loan's reference is
 * derived from who asks and their {@code Idempotency-Key}, so a repeat finds what the first one made.
 */
@Route(value = "POST /loans", about = LoanDesk.FOR_ANOTHER_PERSON)
final class ReserveLoan implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Loans loans;
    private final Wishes wishes;
    private final Borrowers borrowers;
    private final LoanDesk desk;
    private final Settling settling;
    private final Messages messages;

    ReserveLoan(
            UnitOfWork work,
            Authorization authorization,
            Loans loans,
            Wishes wishes,
            Borrowers borrowers,
            LoanDesk desk,
            Settling settling,
            Messages messages) {
        this.work = work;
        this.authorization = authorization;
        this.loans = loans;
        this.wishes = wishes;
        this.borrowers = borrowers;
        this.desk = desk;
        this.settling = settling;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Asked asked = WishForm.read(request.body(), false);
        Loan loan = work.create(origin, request.effort(), reference -> consider(request, asked, reference, origin));
        request.count("Loans", 1);
        return Answer.created(
                        "/loans/" + loan.reference(),
                        desk.views(request, List.of(loan)).getFirst())
                .version(loan.version());
    }

    private Creation<Loan> consider(Request request, Asked asked, String reference, Origin origin) {
        List<Key> keys = new ArrayList<>(wishes.keys(request, asked));
        keys.add(loans.key(reference));
        Authorization.Admitted caller = authorization.read(request, keys);
        Optional<Loan> there = loans.loan(caller.snapshot(), reference);
        if (there.isPresent()) {
            return new Creation.There<>(there.get().origin(), there.get());
        }
        Holders.Holder borrower = borrowers.of(request, asked.wish(), caller);
        Wishes.Considered considered = wishes.consider(request, asked, reference, origin, List.of(), borrower);
        if (considered.isThereMeanwhile(reference)
                || settling.settle(considered.around().stocks().values(), request.now(), request.effort())) {
            return new Creation.Unsettled<>();
        }
        Loan loan = considered
                .loan()
                .orElseThrow(() -> RefusalView.of(
                        request, considered.plan(), () -> wishes.nearest(request, asked, borrower), messages));
        return new Creation.New<>(new Decision<>(loan, considered.changes()));
    }
}
