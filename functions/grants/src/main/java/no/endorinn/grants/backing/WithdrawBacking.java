package no.endorinn.grants.backing;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Takes a request back, also when it has been recommended: they do not apply after all, and others get their place. */
@Route("POST /backings/{reference}/withdraw")
final class WithdrawBacking implements RouteHandler {
    private final BackingDesk desk;

    WithdrawBacking(BackingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.show(
                request,
                desk.make(
                        request,
                        BackingMove.WITHDRAW,
                        (found, to) -> found.backing().withdrawn(),
                        "backing.withdrawn"));
    }
}
