package no.endorinn.grants.council;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What was sent, to a council of its field, with what the council has advised, and why the caller may not if they may not. */
@Route("GET /applications/{reference}/advice")
final class ShowToCouncil implements RouteHandler {
    private final CouncilDesk desk;

    ShowToCouncil(CouncilDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request, desk.find(request));
    }
}
