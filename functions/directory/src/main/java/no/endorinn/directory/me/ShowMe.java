package no.endorinn.directory.me;

import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Who one is to the municipality: contact, offices, roles. Somebody it has not met before is told so. */
@Route("GET /me")
final class ShowMe implements RouteHandler {
    private final Authorization authorization;
    private final MeDesk desk;

    ShowMe(Authorization authorization, MeDesk desk) {
        this.authorization = authorization;
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(
                request, authorization.readEvenLeaving(request, List.of()).rights());
    }
}
