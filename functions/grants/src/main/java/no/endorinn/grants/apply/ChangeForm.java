package no.endorinn.grants.apply;

import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/** Goes on with a newer version of the form. Answers that it does not take are kept beside it, and shown. */
@Route(value = "POST /applications/{reference}/form", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class ChangeForm implements RouteHandler {
    private final ApplicationDesk desk;

    ChangeForm(ApplicationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        int version = fields.integer("version", 1, 10_000);
        fields.check();
        return desk.show(request, desk.make(request, Move.CHANGE_FORM, found -> decide(request, found, version)));
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, int version) {
        Application draft = found.application();
        if (draft.about().formVersion() == version) {
            return Decision.already(draft);
        }
        boolean newest = desk.card(draft, request.effort())
                .map(FormCard::version)
                .filter(latest -> latest == version)
                .isPresent();
        if (!newest) {
            throw Rejection.of(GrantCode.NOT_THE_NEWEST_FORM.at("/version"));
        }
        Form newer = desk.form(draft.about().form(), version, request.effort());
        return desk.becomes(request, found, draft.on(newer, request.now()), "application.form_changed");
    }
}
