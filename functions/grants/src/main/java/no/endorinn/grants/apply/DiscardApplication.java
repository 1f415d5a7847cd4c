package no.endorinn.grants.apply;

import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Gives up a draft: nothing of what was written in it is left. */
@Route("POST /applications/{reference}/discard")
final class DiscardApplication implements RouteHandler {
    private final ApplicationDesk desk;

    DiscardApplication(ApplicationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.show(
                request,
                desk.make(
                        request,
                        Move.DISCARD,
                        found -> desk.becomes(
                                request,
                                found,
                                found.application()
                                        .discarded(new Application.End(
                                                found.rights().personId(), request.now(), Optional.empty())),
                                "application.discarded")));
    }
}
