package no.endorinn.lending.reserve;

import java.util.List;
import no.endorinn.cases.Account;
import no.endorinn.cases.Accounts;
import no.endorinn.cases.HolderForm;
import no.endorinn.cases.Level;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.desk.SuspensionView;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Loans;
import org.jspecify.annotations.Nullable;

/** An association's loans, or one's own private ones: those to come, the nearest first, or those past, the latest first. */
@Route("GET /loans")
final class ListLoans implements RouteHandler {
    private final Authorization authorization;
    private final Loans loans;
    private final LoanDesk desk;
    private final UnitOfWork work;

    ListLoans(Authorization authorization, Loans loans, LoanDesk desk, UnitOfWork work) {
        this.authorization = authorization;
        this.loans = loans;
        this.desk = desk;
        this.work = work;
    }

    /** A page of the list, and what stops whoever it is of from borrowing more. */
    record PageView(
            List<LoanView> loans,
            @Nullable String cursor,
            @Nullable SuspensionView suspended) {}

    @Override
    public Answer handle(Request request) {
        HolderForm asked = HolderForm.read(request, authorization);
        Page<Loan> page = loans.ofHolder(request.effort(), asked.holder(), request.now(), asked.coming(), asked.from());
        String account = asked.holder()
                .associationId()
                .map(id -> Account.ofAssociation(id, Level.ASSOCIATION))
                .orElseGet(() -> Accounts.ofCaller(request, Level.PERSON))
                .key();
        Snapshot usage = work.read(List.of(loans.borrowedKey(account)), request.effort());
        return Answer.ok(new PageView(
                desk.viewsOfTheirs(request, page.items()),
                page.cursor(),
                SuspensionView.ofOne(loans.borrowed(usage, account).suspendedAt(request.now()))));
    }
}
