package no.endorinn.grants.casework;

import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/**
 * Appeals the decision that somebody has read, once. What comes after the last day is received all the same. Sent again in the same
 * words it is there already.
 */
@Route("POST /applications/{reference}/appeal")
final class SendAppeal implements RouteHandler {
    private final ApplicationDesk desk;
    private final AppealDesk appeals;

    SendAppeal(ApplicationDesk desk, AppealDesk appeals) {
        this.desk = desk;
        this.appeals = appeals;
    }

    @Override
    public Answer handle(Request request) {
        return desk.show(request, appeals.send(request, AppealForm.read(request)));
    }
}
