package no.endorinn.grants.casework;

import java.time.LocalDate;
import java.util.List;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Asking;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;

/**
 * Asks whoever applies to change some answers of what they sent, by a day. What was sent stands until they send it again; asked anew
 * before that, it is in other words, until another day or of more answers.
 */
@Route("POST /applications/{reference}/changes")
final class AskForChanges implements RouteHandler {
    private static final int MOST_QUESTIONS = 60;

    private final ApplicationDesk desk;
    private final Applications applications;

    AskForChanges(ApplicationDesk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<String> questions = fields.texts("questions", MOST_QUESTIONS, 40);
        LocalDate until = fields.date("until");
        String words = fields.text("words", 1000);
        if (questions.isEmpty()) {
            fields.note(CommonCode.MISSING, "questions");
        }
        fields.check();
        return desk.show(
                request,
                desk.make(
                        request,
                        Move.ASK_FOR_CHANGES,
                        found -> decide(
                                request,
                                found,
                                Amendment.asking(
                                        found.rights().personId(),
                                        request.now(),
                                        until,
                                        Words.ofMunicipality(words),
                                        questions.stream().distinct().toList()))));
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, Amendment asked) {
        Application sent = found.application();
        Asking asking = new Asking(sent, desk.form(sent, request.effort()), asked, request.now());
        if (asking.isAlready()) {
            return Decision.already(sent);
        }
        List<Problem> obstacles = asking.obstacles();
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Application after = sent.changesAsked(asked);
        return new Decision<>(
                after,
                List.of(applications.change(after), desk.byStaff(request, found, after, "application.changes_asked")));
    }
}
