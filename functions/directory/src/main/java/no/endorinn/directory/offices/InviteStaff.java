package no.endorinn.directory.offices;

import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.HeldRole;

/** Invites somebody to the municipality's staff: answers with a code, which whoever gets it may use once. */
@Route("POST /staff/invitations")
final class InviteStaff implements RouteHandler {
    private final UnitOfWork work;
    private final StaffDesk desk;
    private final Secrets secrets;

    InviteStaff(UnitOfWork work, StaffDesk desk, Secrets secrets) {
        this.work = work;
        this.desk = desk;
        this.secrets = secrets;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Fields fields = request.body();
        Set<HeldRole> roles = StaffDesk.roles(fields);
        if (roles.isEmpty()) {
            fields.note(CommonCode.MISSING, "roles");
        }
        fields.check();
        Invitation invitation =
                work.create(origin, request.effort(), reference -> consider(request, reference, origin, roles));
        return InvitedView.answer(InvitedView.of(Welcome.STAFF, null, invitation));
    }

    private Creation<Invitation> consider(Request request, String reference, Origin origin, Set<HeldRole> roles) {
        StaffDesk.Found found = desk.findToChange(request);
        return found.office()
                .invitation(reference)
                .<Creation<Invitation>>map(there -> new Creation.There<>(there.origin(), there))
                .orElseGet(() -> new Creation.New<>(decide(request, found, reference, origin, roles)));
    }

    private Decision<Invitation> decide(
            Request request, StaffDesk.Found found, String reference, Origin origin, Set<HeldRole> roles) {
        Invitation invitation = new Invitation(
                reference,
                origin,
                secrets.next(),
                Set.of(),
                roles,
                false,
                found.by(),
                request.now().plus(Invitation.LIFE),
                Optional.empty());
        Office after = found.office().inviting(invitation, request.now());
        return new Decision<>(invitation, desk.changes(request, found, after, "staff.invited", Optional.empty()));
    }
}
