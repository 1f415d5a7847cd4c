package no.endorinn.lending.reserve;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Side;

/** Gives up a loan that nobody has fetched. */
@Route(value = "POST /loans/{reference}/cancel", about = LoanDesk.FOR_ANOTHER_PERSON)
final class CancelLoan implements RouteHandler {
    private final LoanDesk desk;

    CancelLoan(LoanDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.change(request, found -> {
            boolean asStaff = LoanDesk.actsAsStaff(request, found);
            if (asStaff) {
                LoanDesk.requirePoint(request, found);
            }
            return desk.moved(request, found, Move.CANCEL, asStaff ? Side.STAFF : Side.BORROWER, "cancelled");
        });
    }
}
