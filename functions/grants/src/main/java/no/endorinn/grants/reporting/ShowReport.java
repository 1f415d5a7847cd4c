package no.endorinn.grants.reporting;

import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A report, with the budget that was applied with. */
@Route(value = "GET /applications/{reference}/report", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class ShowReport implements RouteHandler {
    private final ReportDesk desk;

    ShowReport(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        return desk.show(request, desk.find(request));
    }
}
