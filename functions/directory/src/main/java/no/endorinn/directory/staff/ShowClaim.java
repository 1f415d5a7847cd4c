package no.endorinn.directory.staff;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A claim with what its answer needs. */
@Route("GET /claims/{reference}")
final class ShowClaim implements RouteHandler {
    private final ClaimDesk desk;

    ShowClaim(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request);
    }
}
