package no.endorinn.grants.backing;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A request for backing, with how all to that scheme are ranked, and why. */
@Route("GET /backings/{reference}")
final class ShowBacking implements RouteHandler {
    private final BackingDesk desk;

    ShowBacking(BackingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request, desk.find(request));
    }
}
