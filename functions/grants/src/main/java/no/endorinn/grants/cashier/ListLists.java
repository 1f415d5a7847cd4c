package no.endorinn.grants.cashier;

import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** The latest lists of payments, the last one first. */
@Route("GET /grants/payment-lists")
final class ListLists implements RouteHandler {
    private final ListDesk desk;

    ListLists(ListDesk desk) {
        this.desk = desk;
    }

    /** The lists. */
    record ListsView(List<ListView> lists) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        desk.admit(request);
        return Answer.ok(new ListsView(desk.views(desk.latest(request.effort()), request.effort())));
    }
}
