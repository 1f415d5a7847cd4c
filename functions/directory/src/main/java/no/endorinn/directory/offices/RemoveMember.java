package no.endorinn.directory.offices;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Takes somebody out of all offices in an association. */
@Route("POST /associations/{association}/members/{person}/remove")
final class RemoveMember implements RouteHandler {
    private final Departure departure;

    RemoveMember(Departure departure) {
        this.departure = departure;
    }

    @Override
    public Answer handle(Request request) {
        return departure.of(request, Optional.of(request.path("person")), "removed");
    }
}
