package no.endorinn.directory.staff;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;

/** The claims that wait for an answer, the oldest first. */
@Route("GET /claims")
final class ListClaims implements RouteHandler {
    private final ClaimDesk desk;

    ListClaims(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String cursor = query.optionalText("cursor", 200);
        query.check();
        return desk.list(request, Cursor.of(cursor));
    }
}
