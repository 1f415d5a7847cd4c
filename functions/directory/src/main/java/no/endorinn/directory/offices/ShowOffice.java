package no.endorinn.directory.offices;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Who acts for an association, who is invited to, and where its money goes. */
@Route("GET /associations/{association}/office")
final class ShowOffice implements RouteHandler {
    private final OfficeDesk desk;

    ShowOffice(OfficeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request, desk.find(request));
    }
}
