package no.endorinn.grants.apply;

import java.util.List;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Decision;

/** Ends the help with a draft, whoever of the two thinks that it has been enough: from then on only those whose it is see it. */
@Route(value = "POST /applications/{reference}/help/end", about = ApplicationDesk.WITH_HELP)
final class EndHelp implements RouteHandler {
    private final ApplicationDesk desk;
    private final Applications applications;

    EndHelp(ApplicationDesk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.show(request, desk.make(request, Move.END_HELP, found -> decide(request, found)));
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found) {
        Application draft = found.application();
        if (draft.helpAt(request.now()).isEmpty()) {
            return Decision.already(draft);
        }
        Application alone = draft.unhelped(request.now());
        return new Decision<>(
                alone,
                found.with(List.of(
                        applications.change(alone),
                        applications.happened(
                                alone, "application.help_ended", found.rights().personId(), found.inRole(request)))));
    }
}
