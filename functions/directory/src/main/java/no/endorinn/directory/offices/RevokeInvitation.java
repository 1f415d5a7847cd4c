package no.endorinn.directory.offices;

import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Withdraws an invitation; its code opens nothing any more. */
@Route("POST /associations/{association}/invitations/{reference}/revoke")
final class RevokeInvitation implements RouteHandler {
    private final OfficeDesk desk;

    RevokeInvitation(OfficeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        String reference = request.reference();
        request.body().check();
        return desk.change(
                request,
                found -> found.office()
                        .invitation(reference)
                        .map(invitation -> new OfficeDesk.Outcome(
                                found.office().withoutInvitation(reference),
                                List.of(),
                                "invitation_revoked",
                                Optional.empty())));
    }
}
