package no.endorinn.grants.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Plans;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;

/** Takes back what was sent, as long as there is no answer. What was sent stays readable to those whose it is. */
@Route("POST /applications/{reference}/withdraw")
final class WithdrawApplication implements RouteHandler {
    private final ApplicationDesk desk;
    private final Plans plans;
    private final Scores scores;

    WithdrawApplication(ApplicationDesk desk, Plans plans, Scores scores) {
        this.desk = desk;
        this.plans = plans;
        this.scores = scores;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<String> reason = Optional.ofNullable(fields.optionalText("reason", 300));
        fields.check();
        return desk.show(request, desk.make(request, Move.WITHDRAW, found -> {
            Application sent = found.application();
            Optional<Words> words =
                    reason.map(text -> new Words(text, sent.party().key()));
            Decision<Application> withdrawn = desk.becomes(
                    request,
                    found,
                    sent.withdrawn(new Application.End(found.rights().personId(), request.now(), words)),
                    "application.withdrawn");
            List<Change> changes = new ArrayList<>(withdrawn.changes());
            changes.addAll(plans.planned(sent, 0, request.effort()));
            changes.addAll(scores.takenBack(sent, request.effort()));
            return new Decision<>(withdrawn.result(), changes);
        }));
    }
}
