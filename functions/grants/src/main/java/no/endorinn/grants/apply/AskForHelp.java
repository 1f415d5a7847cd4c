package no.endorinn.grants.apply;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Help;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/** Asks the municipality for help with a draft: it stands in the queue, and whoever answers there may see it and write on it. */
@Route("POST /applications/{reference}/help")
final class AskForHelp implements RouteHandler {
    private final ApplicationDesk desk;
    private final Applications applications;
    private final UnitOfWork work;

    AskForHelp(ApplicationDesk desk, Applications applications, UnitOfWork work) {
        this.desk = desk;
        this.applications = applications;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<String> question = Optional.ofNullable(fields.optionalText("question", 40));
        String words = fields.text("words", 500);
        fields.check();
        return desk.show(
                request, desk.make(request, Move.ASK_FOR_HELP, found -> decide(request, found, question, words)));
    }

    private Decision<Application> decide(
            Request request, ApplicationDesk.Found found, Optional<String> question, String words) {
        Application draft = found.application();
        Form form = desk.form(draft, request.effort());
        if (question.filter(id -> form.question(id).isEmpty()).isPresent()) {
            throw Rejection.of(GrantCode.UNKNOWN_QUESTION.at("/question"));
        }
        Party party = draft.party();
        Help help = new Help(
                found.rights().personId(),
                request.now(),
                question,
                new Words(words, party.key()),
                desk.areas(work.read(desk.areaKeys(party), request.effort()), party));
        if (draft.isHelpedAs(help)) {
            return Decision.already(draft);
        }
        Application helped = draft.helped(help);
        return new Decision<>(
                helped,
                found.with(List.of(
                        applications.change(helped),
                        applications.happened(
                                helped, "application.help_asked", help.askedBy(), happening -> happening))));
    }
}
