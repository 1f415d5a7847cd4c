package no.endorinn.directory.offices;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Withdraws an invitation to the staff. */
@Route("POST /staff/invitations/{reference}/revoke")
final class RevokeStaffInvitation implements RouteHandler {
    private final UnitOfWork work;
    private final StaffDesk desk;

    RevokeStaffInvitation(UnitOfWork work, StaffDesk desk) {
        this.work = work;
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        String reference = request.reference();
        request.body().check();
        Office office = work.commit(request.effort(), () -> {
            StaffDesk.Found found = desk.findToChange(request);
            if (found.office().invitation(reference).isEmpty()) {
                return Decision.already(found.office());
            }
            Office after = found.office().withoutInvitation(reference);
            return new Decision<>(
                    after, desk.changes(request, found, after, "staff.invitation_revoked", Optional.empty()));
        });
        return desk.show(request, office);
    }
}
