package no.endorinn.grants.reporting;

import java.util.List;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportMove;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/** Sends a report as it was seen, once: whoever sends it again is shown that it has been delivered. */
@Route(value = "POST /applications/{reference}/report/deliver", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class DeliverReport implements RouteHandler {
    private final ReportDesk desk;

    DeliverReport(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        long revision = fields.whole("revision", 1, Long.MAX_VALUE);
        fields.check();
        return desk.show(request, desk.make(request, ReportMove.DELIVER, found -> decide(request, found, revision)));
    }

    private Decision<Report> decide(Request request, ReportDesk.Found found, long revision) {
        Report report = found.report();
        ReportDesk.requireSeen(report, revision);
        List<Problem> obstacles = found.form().obstacles(report.answers());
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        request.count("Reports", 1);
        return desk.becomes(
                request,
                found,
                report.delivered(new Report.Done(found.reader(), request.now())),
                "application.report_delivered");
    }
}
