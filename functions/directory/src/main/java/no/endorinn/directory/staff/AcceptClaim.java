package no.endorinn.directory.staff;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Lets whoever claims an association lead it. */
@Route("POST /claims/{reference}/accept")
final class AcceptClaim implements RouteHandler {
    private final ClaimDesk desk;

    AcceptClaim(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        return desk.answer(request, true);
    }
}
