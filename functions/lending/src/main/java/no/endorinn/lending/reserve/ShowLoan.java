package no.endorinn.lending.reserve;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.desk.LoanDesk;

/** A loan, to those whose it is and to staff. */
@Route("GET /loans/{reference}")
final class ShowLoan implements RouteHandler {
    private final LoanDesk desk;

    ShowLoan(LoanDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        LoanDesk.Found found = desk.find(request);
        return Answer.ok(desk.whole(request, found)).version(found.loan().version());
    }
}
