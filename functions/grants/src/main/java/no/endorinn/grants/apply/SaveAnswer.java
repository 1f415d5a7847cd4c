package no.endorinn.grants.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Saving;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.ApplicationView.AnswerView;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Writes one answer of a draft, on what the writer saw. What somebody else has written meanwhile is not written over: both are
 * shown, and whoever has seen both may choose.
 */
@Route(
        value = "PUT /applications/{reference}/answers/{question}",
        about = {ApplicationDesk.WITH_HELP, ApplicationDesk.FOR_ANOTHER_PERSON},
        mostBytes = SaveAnswer.MOST_BYTES)
final class SaveAnswer implements RouteHandler {
    /** A table with all its rows, as it was and as it is to be. */
    static final int MOST_BYTES = 256 * 1024;

    private final ApplicationDesk desk;
    private final Applications applications;

    SaveAnswer(ApplicationDesk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    /** The answer as it stands now; there is none where it was taken away. */
    record SavedView(long revision, @Nullable AnswerView answer) {}

    @Override
    public Answer handle(Request request) {
        SavingForm form = SavingForm.readInConfidence(request);
        ApplicationDesk.Found saved = desk.make(
                request,
                Move.SAVE,
                found ->
                        decide(request, found, form.by(found.rights().personId(), found.role(request), request.now())));
        Application application = saved.application();
        Optional<Given> answer = Optional.ofNullable(application.answers().get(form.question()));
        return Answer.ok(new SavedView(
                application.version(),
                answer.map(stands -> view(request, saved, stands)).orElse(null)));
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, Saving saving) {
        Application draft = found.application();
        desk.requireWritable(draft, saving.question(), request.effort());
        Form form = desk.form(draft, request.effort());
        if (found.side() == Move.Side.HELPER
                && form.question(saving.question())
                        .filter(Question::confidential)
                        .isPresent()) {
            throw Rejection.of(GrantCode.ONLY_APPLICANT);
        }
        return switch (saving.into(form, draft.answers(), desk.told(found))) {
            case Saving.Outcome.Stands stands -> Decision.already(draft);
            case Saving.Outcome.Written written -> {
                Application after = draft.answering(written.answers(), request.now());
                List<Change> changes = new ArrayList<>(List.of(applications.change(after)));
                if (found.side() == Move.Side.HELPER
                        && !isBy(saving.by(), draft.answers().get(saving.question()))) {
                    changes.add(applications.happened(after, "application.helped", saving.by(), found.inRole(request)));
                }
                yield new Decision<>(after, found.with(changes));
            }
            case Saving.Outcome.Differs(Optional<Given> theirs) ->
                throw SavingForm.differs(theirs.map(answer -> view(request, found, answer)));
            case Saving.Outcome.Wrong(List<Flaw> flaws) -> throw SavingForm.wrong(flaws);
        };
    }

    /** What somebody writes on at is told once. */
    private static boolean isBy(String person, @Nullable Given before) {
        return before != null && before.by().equals(person);
    }

    private AnswerView view(Request request, ApplicationDesk.Found found, Given answer) {
        return AnswerView.of(
                answer,
                desk.names(request, List.of(answer.by()), found.application(), found.rights()),
                desk.told(found).test(answer));
    }
}
