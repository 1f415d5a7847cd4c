package no.endorinn.grants.casework;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;

/** What deciding so anew after an appeal would come to. Nothing is written. */
@Route("POST /applications/{reference}/appeal/change/preview")
final class PreviewChange implements RouteHandler {
    private final AppealDesk appeals;
    private final DecisionDesk decisions;
    private final Messages messages;

    PreviewChange(AppealDesk appeals, DecisionDesk decisions, Messages messages) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        RulingForm form = RulingForm.read(request.body());
        AppealDesk.Contested contested = appeals.findFor(request, ChangeDecision::which);
        return Answer.ok(PreviewDecision.PreviewView.of(
                ChangeDecision.consider(decisions, request, contested, form).deciding(),
                contested.found(),
                messages,
                request.language()));
    }
}
