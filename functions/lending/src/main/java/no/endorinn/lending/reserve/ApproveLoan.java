package no.endorinn.lending.reserve;

import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.store.LoanCase;

/** Says yes to a loan that was asked for; it has held its things since it was. */
@Route("POST /loans/{reference}/approve")
final class ApproveLoan implements RouteHandler {
    private final LoanDesk desk;

    ApproveLoan(LoanDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.change(request, found -> {
            Impartiality.require(request, found.rights(), LoanCase.matter(found.loan(), found.point()));
            return desk.moved(request, found, Move.APPROVE, Side.STAFF, "approved");
        });
    }
}
