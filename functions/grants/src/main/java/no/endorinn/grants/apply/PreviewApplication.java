package no.endorinn.grants.apply;

import java.util.List;
import no.endorinn.grants.applications.Admission;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.apply.BeginningForm.Beginning;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import org.jspecify.annotations.Nullable;

/** Whether somebody may apply to a scheme, before anything is written: all the reasons why not, and where else to go. */
@Route(value = "POST /applications/preview", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class PreviewApplication implements RouteHandler {
    private final Beginnings beginnings;
    private final Messages messages;

    PreviewApplication(Beginnings beginnings, Messages messages) {
        this.beginnings = beginnings;
        this.messages = messages;
    }

    /**
     * What the command would do.
     *
     * @param draft the reference of a draft that is there for the same round: go on with that one, or say that it is to be another
     * @param lastSent the reference of what was sent to the scheme the last time
     * @param report the reference of what a report is overdue on, where that stands in the way
     */
    record PreviewView(
            boolean mayApply,
            List<ObstacleView> obstacles,
            @Nullable String draft,
            @Nullable String lastSent,
            @Nullable String report) {}

    /** A reason why not; {@code field} is where in the request it is about. */
    record ObstacleView(
            String code, String message, @Nullable String field, List<ElsewhereView> elsewhere) {}

    @Override
    public Answer handle(Request request) {
        Beginning beginning = BeginningForm.read(request.body());
        Beginnings.Considered considered =
                beginnings.consider(request, beginning, beginnings.read(request, beginning, List.of()));
        return Answer.ok(new PreviewView(
                considered.obstacles().isEmpty(),
                considered.obstacles().stream()
                        .map(obstacle -> view(request, obstacle, considered))
                        .toList(),
                considered.draft().orElse(null),
                considered
                        .folder()
                        .lastSent(considered.scheme().id())
                        .map(Folder.Entry::reference)
                        .orElse(null),
                considered.overdue(request.now()).orElse(null)));
    }

    private ObstacleView view(Request request, Admission.Obstacle obstacle, Beginnings.Considered considered) {
        Problem problem = obstacle.problem();
        ReasonView reason = ReasonView.of(problem, messages, request.language());
        return new ObstacleView(
                reason.code(),
                reason.message(),
                problem.pointer(),
                ElsewhereView.of(obstacle.elsewhere(), considered.all(), request.language()));
    }
}
