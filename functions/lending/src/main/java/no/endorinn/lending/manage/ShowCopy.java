package no.endorinn.lending.manage;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What somebody holds in their hand: by the label on it. */
@Route("GET /copies/{label}")
final class ShowCopy implements RouteHandler {
    private final CopyDesk desk;

    ShowCopy(CopyDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        CopyDesk.Found found = desk.find(request);
        return Answer.ok(CopyDesk.view(request, found)).version(found.copy().version());
    }
}
