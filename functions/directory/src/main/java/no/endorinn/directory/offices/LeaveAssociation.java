package no.endorinn.directory.offices;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Gives up all offices in an association; whoever holds none there has left. */
@Route("POST /associations/{association}/leave")
final class LeaveAssociation implements RouteHandler {
    private final OfficeDesk desk;
    private final Departure departure;

    LeaveAssociation(OfficeDesk desk, Departure departure) {
        this.desk = desk;
        this.departure = departure;
    }

    @Override
    public Answer handle(Request request) {
        return desk.changeOwn(request, departure.of(request, Optional.empty(), "left"));
    }
}
