package no.endorinn.directory.offices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.AssociationRole;

/** Invites somebody to roles in an association: answers with a code, which whoever gets it may use once. */
@Route("POST /associations/{association}/invitations")
final class Invite implements RouteHandler {
    private final UnitOfWork work;
    private final OfficeDesk desk;
    private final Secrets secrets;

    Invite(UnitOfWork work, OfficeDesk desk, Secrets secrets) {
        this.work = work;
        this.desk = desk;
        this.secrets = secrets;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Fields fields = request.body();
        Set<AssociationRole> roles = Set.copyOf(fields.choices("roles", AssociationRole.class));
        if (roles.isEmpty()) {
            fields.note(CommonCode.MISSING, "roles");
        }
        boolean handOver = fields.flag("handOver", false);
        if (handOver && !roles.contains(AssociationRole.LEADER)) {
            fields.note(DirectoryCode.HAND_OVER_IS_TO_A_LEADER, "handOver");
        }
        fields.check();
        InvitedView view = work.create(
                origin,
                request.effort(),
                reference -> consider(request, desk.find(request), reference, origin, roles, handOver));
        return InvitedView.answer(view);
    }

    private Creation<InvitedView> consider(
            Request request,
            OfficeDesk.Found found,
            String reference,
            Origin origin,
            Set<AssociationRole> roles,
            boolean handOver) {
        Optional<Invitation> there = found.office().invitation(reference);
        if (there.isPresent()) {
            return new Creation.There<>(there.get().origin(), view(found, there.get()));
        }
        String by = found.rights().personId();
        boolean leads = found.rights().rolesIn(found.associationId()).contains(AssociationRole.LEADER);
        if (handOver && !leads) {
            throw Rejection.of(DirectoryCode.ONLY_A_LEADER_HANDS_OVER.at("/handOver"));
        }
        Invitation invitation = new Invitation(
                reference,
                origin,
                secrets.next(),
                roles,
                Set.of(),
                handOver,
                by,
                request.now().plus(Invitation.LIFE),
                Optional.empty());
        OfficeDesk.Outcome outcome = new OfficeDesk.Outcome(
                found.office().inviting(invitation, request.now()), List.of(), "invited", Optional.empty());
        return new Creation.New<>(new Decision<>(view(found, invitation), desk.changes(request, found, outcome)));
    }

    private static InvitedView view(OfficeDesk.Found found, Invitation invitation) {
        return InvitedView.of(found.associationId(), found.associationName(), invitation);
    }
}
