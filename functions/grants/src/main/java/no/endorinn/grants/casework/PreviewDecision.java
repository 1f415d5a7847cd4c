package no.endorinn.grants.casework;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.DecisionLetter;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.BudgetView;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;

/** What deciding so would come to: all that stands in its way, what is left of the budget then, and the letter. Nothing is written. */
@Route("POST /applications/{reference}/decisions/preview")
final class PreviewDecision implements RouteHandler {
    private final ApplicationDesk desk;
    private final DecisionDesk decisions;
    private final Messages messages;

    PreviewDecision(ApplicationDesk desk, DecisionDesk decisions, Messages messages) {
        this.desk = desk;
        this.decisions = decisions;
        this.messages = messages;
    }

    /** The budget of a later year's round, as it would be then. */
    record YearView(int year, BudgetView budget) {}

    /** The letter is there when nothing stands in the way. */
    record PreviewView(
            Outcome outcome, List<ReasonView> obstacles, BudgetView budget, List<YearView> later, LetterView letter) {
        static PreviewView of(Deciding deciding, ApplicationDesk.Found found, Messages messages, Language language) {
            return new PreviewView(
                    deciding.outcome(),
                    ReasonView.of(deciding.obstacles(), messages, language),
                    BudgetView.of(deciding.after()),
                    deciding.laterAfter().entrySet().stream()
                            .map(each -> new YearView(each.getKey(), BudgetView.of(each.getValue())))
                            .toList(),
                    LetterView.of(DecisionLetter.of(
                            deciding.ruling(found.rights().personId(), Origin.NONE),
                            found.application(),
                            deciding.scheme())));
        }
    }

    @Override
    public Answer handle(Request request) {
        RulingForm form = RulingForm.read(request.body());
        ApplicationDesk.Found found = desk.findFor(request, Move.DECIDE);
        Deciding deciding = decisions
                .consider(request, found.application(), Optional.empty(), false, form)
                .deciding();
        return Answer.ok(PreviewView.of(deciding, found, messages, request.language()));
    }
}
