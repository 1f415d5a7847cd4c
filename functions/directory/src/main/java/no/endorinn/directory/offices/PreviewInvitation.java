package no.endorinn.directory.offices;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Shows whoever brings a code what they are invited to. */
@Route("POST /invitations/preview")
final class PreviewInvitation implements RouteHandler {
    private final Welcome welcome;

    PreviewInvitation(Welcome welcome) {
        this.welcome = welcome;
    }

    @Override
    public Answer handle(Request request) {
        Welcome.Code code = Welcome.Code.read(request);
        Welcome.Brought brought = welcome.find(request, code);
        return Answer.ok(InvitedView.of(code.to(), brought.name(), brought.invitation()));
    }
}
