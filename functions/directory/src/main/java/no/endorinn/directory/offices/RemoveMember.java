package no.endorinn.directory.offices;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Takes somebody out of all offices in an association. */
@Route("POST /associations/{association}/members/{person}/remove")
final class RemoveMember implements RouteHandler {
    private final OfficeDesk desk;
    private final Departure departure;

    RemoveMember(OfficeDesk desk, Departure departure) {
        this.desk = desk;
        this.departure = departure;
    }

    @Override
    public Answer handle(Request request) {
        return desk.change(request, departure.of(request, Optional.of(request.path("person")), "removed"));
    }
}
