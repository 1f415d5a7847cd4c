package no.endorinn.grants.apply;

import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Readers;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** An application, to those whose it is; to staff when it is sent, or when they were asked to help. */
@Route(
        value = "GET /applications/{reference}",
        about = {ApplicationDesk.WITH_HELP, ApplicationDesk.FOR_ANOTHER_PERSON, Readers.IN_CONFIDENCE})
final class ShowApplication implements RouteHandler {
    private final ApplicationDesk desk;

    ShowApplication(ApplicationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request, desk.find(request));
    }
}
