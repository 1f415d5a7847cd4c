package no.endorinn.grants.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportMove;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * Asks for more in some answers of a report, by a day. What was delivered stands until they send it again; asked anew before that, it is
 * in other words, until another day or of more answers.
 */
@Route("POST /applications/{reference}/report/more")
final class AskForMore implements RouteHandler {
    private static final int MOST_DAYS = 180;
    private static final int MOST_PARTS = 10;

    private final ReportDesk desk;

    AskForMore(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<String> parts = fields.texts("parts", MOST_PARTS, 40);
        LocalDate until = fields.date("until");
        String words = fields.text("words", 1000);
        if (parts.isEmpty()) {
            fields.note(CommonCode.MISSING, "parts");
        }
        fields.check();
        return desk.show(
                request,
                desk.make(
                        request,
                        ReportMove.ASK_MORE,
                        found -> decide(
                                request,
                                found,
                                Amendment.asking(
                                        found.reader(),
                                        request.now(),
                                        until,
                                        Words.ofMunicipality(words),
                                        parts.stream().distinct().toList()))));
    }

    private Decision<Report> decide(Request request, ReportDesk.Found found, Amendment more) {
        Report report = found.report();
        if (report.open().filter(there -> there.isAs(more)).isPresent()) {
            return Decision.already(report);
        }
        List<Problem> obstacles = new ArrayList<>();
        for (int i = 0; i < more.questions().size(); i++) {
            if (found.form().form().question(more.questions().get(i)).isEmpty()) {
                obstacles.add(GrantCode.UNKNOWN_QUESTION.at("/parts/" + i));
            }
        }
        LocalDate today = Oslo.date(request.now());
        if (more.until().isBefore(today) || more.until().isAfter(today.plusDays(MOST_DAYS))) {
            obstacles.add(GrantCode.DATE_OUT_OF_BOUNDS
                    .at("/until")
                    .with("least", today)
                    .with("most", today.plusDays(MOST_DAYS)));
        }
        if (report.open().isEmpty() && report.asked().size() >= Report.MOST_ASKED) {
            obstacles.add(GrantCode.TOO_MANY_AMENDMENTS.with("most", Report.MOST_ASKED));
        }
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        return desk.becomes(request, found, report.asking(more), "application.report_more_asked");
    }
}
