package no.endorinn.grants.reporting;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Saving;
import no.endorinn.grants.apply.SavingForm;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportMove;
import no.endorinn.grants.reporting.ReportView.WrittenView;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import org.jspecify.annotations.Nullable;

/** Writes one answer of a report, on what the writer saw, as an application's draft is written. */
@Route(
        value = "PUT /applications/{reference}/report/answers/{question}",
        about = ApplicationDesk.FOR_ANOTHER_PERSON,
        mostBytes = SaveReport.MOST_BYTES)
final class SaveReport implements RouteHandler {
    /** The accounts, as they were and as they are to be. */
    static final int MOST_BYTES = 64 * 1024;

    private final ReportDesk desk;
    private final ApplicationDesk applications;

    SaveReport(ReportDesk desk, ApplicationDesk applications) {
        this.desk = desk;
        this.applications = applications;
    }

    /** The answer as it stands now; there is none where it was taken away. */
    record SavedView(long revision, @Nullable WrittenView answer) {}

    @Override
    public Answer handle(Request request) {
        SavingForm form = SavingForm.read(request);
        ReportDesk.Found saved = desk.make(
                request,
                ReportMove.SAVE,
                found -> decide(
                        request, found, form.by(found.reader(), found.whose().role(request), request.now())));
        Optional<Given> answer = Optional.ofNullable(saved.report().answers().get(form.question()));
        return Answer.ok(new SavedView(
                saved.report().version(),
                answer.map(stands -> view(request, saved, stands)).orElse(null)));
    }

    private Decision<Report> decide(Request request, ReportDesk.Found found, Saving saving) {
        Report report = found.report();
        if (!report.mayWrite(saving.question())) {
            throw Rejection.of(GrantCode.NOT_TO_BE_CHANGED);
        }
        return switch (saving.into(found.form().form(), report.answers(), answer -> true)) {
            case Saving.Outcome.Stands stands -> Decision.already(report);
            case Saving.Outcome.Written written -> desk.written(found, report.answering(written.answers()));
            case Saving.Outcome.Differs(Optional<Given> theirs) ->
                throw SavingForm.differs(theirs.map(answer -> view(request, found, answer)));
            case Saving.Outcome.Wrong(List<Flaw> flaws) -> throw SavingForm.wrong(flaws);
        };
    }

    private WrittenView view(Request request, ReportDesk.Found found, Given answer) {
        return WrittenView.of(
                answer,
                applications.names(
                        request,
                        List.of(answer.by()),
                        found.application(),
                        found.whose().rights()));
    }
}
