package no.endorinn.grants.reporting;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportMove;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.time.Oslo;

/** Gives a later day for a report that has not come. */
@Route("POST /applications/{reference}/report/postpone")
final class PostponeReport implements RouteHandler {
    private static final int MOST_DAYS = 730;

    private final ReportDesk desk;

    PostponeReport(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        LocalDate until = fields.date("until");
        fields.check();
        return desk.show(request, desk.make(request, ReportMove.POSTPONE, found -> decide(request, found, until)));
    }

    private Decision<Report> decide(Request request, ReportDesk.Found found, LocalDate until) {
        Report report = found.report();
        if (report.due().equals(until)) {
            return Decision.already(report);
        }
        LocalDate today = Oslo.date(request.now());
        LocalDate least = Stream.of(today, report.due())
                .max(LocalDate::compareTo)
                .orElse(today)
                .plusDays(1);
        LocalDate most = today.plusDays(MOST_DAYS);
        if (until.isBefore(least) || until.isAfter(most)) {
            throw Rejection.of(GrantCode.DATE_OUT_OF_BOUNDS
                    .at("/until")
                    .with("least", least)
                    .with("most", most));
        }
        return desk.becomes(request, found, report.until(until), "application.report_postponed");
    }
}
