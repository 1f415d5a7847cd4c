package no.endorinn.directory.offices;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Gives up all offices in an association. */
@Route("POST /associations/{association}/leave")
final class LeaveAssociation implements RouteHandler {
    private final Departure departure;

    LeaveAssociation(Departure departure) {
        this.departure = departure;
    }

    @Override
    public Answer handle(Request request) {
        return departure.of(request, Optional.empty(), "left");
    }
}
