package no.endorinn.lending.reserve;

import java.util.List;
import no.endorinn.cases.OfHolder;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Page;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Loans;
import org.jspecify.annotations.Nullable;

/** An association's loans, or one's own private ones: those to come, the nearest first, or those past, the latest first. */
@Route("GET /loans")
final class ListLoans implements RouteHandler {
    private final Authorization authorization;
    private final Loans loans;
    private final LoanDesk desk;

    ListLoans(Authorization authorization, Loans loans, LoanDesk desk) {
        this.authorization = authorization;
        this.loans = loans;
        this.desk = desk;
    }

    /** A page of the list. */
    record PageView(List<LoanView> loans, @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        OfHolder asked = OfHolder.read(request, authorization);
        Page<Loan> page = loans.ofHolder(request.effort(), asked.holder(), request.now(), asked.coming(), asked.from());
        return Answer.ok(new PageView(desk.views(request, page.items()), page.cursor()));
    }
}
