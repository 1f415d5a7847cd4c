package no.endorinn.grants.cashier;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What an application was granted, and how it comes to those who applied. */
@Route("GET /applications/{reference}/payments")
final class ShowPayments implements RouteHandler {
    private final GrantDesk desk;

    ShowPayments(GrantDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return Answer.ok(GrantView.of(desk.find(request), request.now()));
    }
}
