package no.endorinn.directory.staff;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What a person has made and asked for that the municipality has not said yes to. */
@Route("GET /founders/{person}")
final class ShowFounder implements RouteHandler {
    private final FounderDesk desk;

    ShowFounder(FounderDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request);
    }
}
