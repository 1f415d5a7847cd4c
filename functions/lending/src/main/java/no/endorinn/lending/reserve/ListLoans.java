package no.endorinn.lending.reserve;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
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

    private enum When {
        COMING,
        PAST
    }

    /** A page of the list. */
    record PageView(List<LoanView> loans, @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String association = query.optionalText("association", 40);
        When when = query.optionalChoice("when", When.class);
        String cursor = query.optionalText("cursor", 200);
        query.check();
        Optional<Cursor> from = Cursor.of(cursor);
        Authorization.Admitted admitted = authorization.read(request, List.of());
        Page<Loan> page = loans.ofHolder(
                request.effort(), holder(request, admitted, association), request.now(), when != When.PAST, from);
        return Answer.ok(new PageView(desk.views(request, page.items()), page.cursor()));
    }

    private static Party holder(Request request, Authorization.Admitted admitted, @Nullable String association) {
        if (association == null) {
            return new Party.Person(admitted.requireKnown().personId());
        }
        if (!request.callers().admits(admitted.rights(), association)) {
            throw Rejection.notFound();
        }
        return new Party.Association(association);
    }
}
