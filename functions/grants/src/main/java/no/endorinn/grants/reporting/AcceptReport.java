package no.endorinn.grants.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportForm;
import no.endorinn.grants.report.ReportMove;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** Says yes to a report as it was seen; what is paid when it has been reported falls due in the same transaction. */
@Route("POST /applications/{reference}/report/accept")
final class AcceptReport implements RouteHandler {
    private final ReportDesk desk;
    private final Following following;
    private final Budgets budgets;
    private final Catalogue catalogue;
    private final UnitOfWork work;

    AcceptReport(ReportDesk desk, Following following, Budgets budgets, Catalogue catalogue, UnitOfWork work) {
        this.desk = desk;
        this.following = following;
        this.budgets = budgets;
        this.catalogue = catalogue;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        long revision = fields.whole("revision", 1, Long.MAX_VALUE);
        fields.check();
        return desk.show(request, desk.make(request, ReportMove.ACCEPT, found -> decide(request, found, revision)));
    }

    private Decision<Report> decide(Request request, ReportDesk.Found found, long revision) {
        ReportDesk.requireSeen(found.report(), revision);
        Report accepted = found.report().accepted(new Report.Done(found.reader(), request.now()));
        Decision<Report> decision = desk.becomes(request, found, accepted, "application.report_accepted");
        List<Change> changes = new ArrayList<>(decision.changes());
        changes.addAll(paid(request, found));
        return new Decision<>(accepted, changes);
    }

    /** What falls due by it. */
    private List<Change> paid(Request request, ReportDesk.Found found) {
        Application application = found.application();
        Application.About about = application.about();
        List<Key> keys = new ArrayList<>(following.keys(application));
        keys.add(catalogue.schemeKey(about.scheme()));
        keys.add(budgets.key(about.scheme(), about.round()));
        Snapshot read = work.read(keys, request.effort());
        Scheme scheme =
                catalogue.scheme(read, about.scheme()).orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME));
        Round round = scheme.round(about.round()).orElseThrow(() -> Rejection.of(GrantCode.NO_ROUND));
        Optional<Object> accounts = Optional.ofNullable(found.report().answers().get(ReportForm.ACCOUNTS))
                .map(Given::value);
        OptionalLong deficit = OptionalLong.of(found.accounts().sums(accounts).deficit());
        return following.reported(read, application, scheme, round, deficit, request.now());
    }
}
