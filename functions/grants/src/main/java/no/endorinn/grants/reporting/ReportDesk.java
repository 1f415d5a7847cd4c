package no.endorinn.grants.reporting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Party;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Known;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Knowledge;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.report.Accounts;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportForm;
import no.endorinn.grants.report.ReportMove;
import no.endorinn.grants.report.Reports;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** What every route about one report does alike: finds it, makes its move, writes down what it has become, shows it. */
@Singleton
final class ReportDesk {
    private final UnitOfWork work;
    private final ApplicationDesk desk;
    private final Applications applications;
    private final Reports reports;
    private final Knowledge knowledge;
    private final Impartiality impartiality;

    ReportDesk(
            UnitOfWork work,
            ApplicationDesk desk,
            Applications applications,
            Reports reports,
            Knowledge knowledge,
            Impartiality impartiality) {
        this.work = work;
        this.desk = desk;
        this.applications = applications;
        this.reports = reports;
        this.knowledge = knowledge;
        this.impartiality = impartiality;
    }

    /**
     * A report in front of somebody who may see it.
     *
     * @param whose the application that it is about
     * @param accounts the budget that was applied with
     */
    record Found(ApplicationDesk.Found whose, Report report, Accounts accounts) {
        Application application() {
            return whose.application();
        }

        String reader() {
            return whose.rights().personId();
        }

        boolean isStaffs() {
            return whose.side() == Move.Side.STAFF;
        }

        ReportForm form() {
            return new ReportForm(accounts);
        }

        private Found with(Report other) {
            return new Found(whose, other, accounts);
        }
    }

    /**
     * The report on the application that the path names.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    Found find(Request request) {
        ApplicationDesk.Found whose = desk.find(request);
        Report report = report(request, whose.application()).orElseThrow(Rejection::notFound);
        return found(request, whose, report);
    }

    private Optional<Report> report(Request request, Application application) {
        String reference = application.reference();
        return reports.report(work.read(List.of(reports.key(reference)), request.effort()), reference);
    }

    private Found found(Request request, ApplicationDesk.Found whose, Report report) {
        Application application = whose.application();
        Accounts accounts = Accounts.of(desk.form(application, request.effort()), application.sentAnswers());
        Found found = new Found(whose, report, accounts);
        return found.isStaffs() || report.state() != ReportState.DUE
                ? found
                : found.with(report.knowing(known(request, found)));
    }

    /** What is known of how often and how long they have had premises. */
    private Map<String, Given> known(Request request, Found found) {
        Party party = found.application().party();
        Map<String, Object> facts =
                party instanceof Party.Registered ? Map.of() : knowledge.booked(party, request.now(), request.effort());
        return new Known(facts, Optional.empty()).answers(found.form().form(), found.reader(), request.now());
    }

    /**
     * Makes a move, deciding anew as often as somebody else gets in between; what has been made already is shown as it is.
     *
     * @throws Rejection 409 or 422 when the table of moves does not let it be made; 403 when staff would handle their own case
     */
    Found make(Request request, ReportMove move, Function<Found, Decision<Report>> decide) {
        return work.commit(request.effort(), () -> {
            ApplicationDesk.Found whose = desk.find(request);
            Application application = whose.application();
            if (move.isStaffs()) {
                Impartiality.require(request, whose.rights(), application.matter());
            }
            Optional<Report> report = report(request, application);
            ReportState state =
                    report.map(Report::state).orElse(application.casework().reportState());
            ReportMove.Side side = move.isStaffs() || whose.side() == Move.Side.STAFF
                    ? ReportMove.Side.STAFF
                    : ReportMove.Side.APPLICANT;
            return switch (move.on(state, side)) {
                case Verdict.Refused<ReportState>(var why) -> throw Rejection.of(why);
                case Verdict.Already<ReportState> already ->
                    Decision.already(found(request, whose, report.orElseThrow(Rejection::notFound)));
                case Verdict.Leads<ReportState> leads -> {
                    Found found = found(request, whose, report.orElseThrow(Rejection::notFound));
                    if (found.report().version() >= Report.MOST_CHANGES) {
                        throw Rejection.of(GrantCode.TOO_MANY_CHANGES);
                    }
                    Decision<Report> decision = decide.apply(found);
                    yield new Decision<>(found.with(decision.result()), decision.changes());
                }
            };
        });
    }

    /** What they have written, which nobody else is told. */
    Decision<Report> written(Found found, Report after) {
        return new Decision<>(after, found.whose().with(List.of(reports.written(after, found.application()))));
    }

    /**
     * The report as it is from now on, the application and its folder, which tell how far it has come, and what happened.
     *
     * @param type feature and past participle: {@code application.report_delivered}
     */
    Decision<Report> becomes(Request request, Found found, Report after, String type) {
        Application before = found.application();
        Application application = before.goingBy(before.casework().reporting(after.inShort()), request.now());
        Folder folder = applications.folder(
                work.read(List.of(applications.folderKey(before.party())), request.effort()), before.party());
        List<Change> changes = new ArrayList<>(applications.changes(application, folder));
        changes.add(reports.written(after, application));
        changes.add(
                found.isStaffs()
                        ? desk.byStaff(request, found.whose(), application, type)
                        : applications.happened(
                                application, type, found.reader(), found.whose().inRole(request)));
        return new Decision<>(after, found.whose().with(changes));
    }

    /**
     * Stops whoever has seen another version of it.
     *
     * @throws Rejection 409 with the one that there is
     */
    static void requireSeen(Report report, long revision) {
        if (report.version() != revision) {
            throw Rejection.of(
                    List.of(GrantCode.CHANGED_SINCE_CHECKED.at("/revision")), Map.of("revision", report.version()));
        }
    }

    Answer show(Request request, Found found) {
        Report report = found.report();
        Map<String, String> names = desk.names(
                request,
                Stream.of(
                                report.answers().values().stream().map(Given::by),
                                report.delivered().map(Report.Done::by).stream(),
                                report.asked().stream().map(Amendment::by))
                        .flatMap(ids -> ids)
                        .toList(),
                found.application(),
                found.whose().rights());
        return Answer.ok(ReportView.of(
                found,
                names,
                found.isStaffs()
                        ? Optional.of(impartiality
                                .panel(request, found.whose().rights(), CaseKinds.REPORT.answered())
                                .whole(found.application().matter()))
                        : Optional.empty(),
                request.now(),
                request.language()));
    }
}
