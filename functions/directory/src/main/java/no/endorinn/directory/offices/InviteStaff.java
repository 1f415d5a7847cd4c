package no.endorinn.directory.offices;

import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.StaffOffice;

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
        String reference = request.key().references().findFirst().orElseThrow();
        Fields fields = request.body();
        Set<StaffOffice> roles = StaffDesk.roles(fields);
        if (roles.isEmpty()) {
            fields.note(Problem.rule("missing"), "roles");
        }
        fields.check();
        Invitation invitation =
                work.commit(request.deadline(), request.tally(), () -> decide(request, reference, roles));
        return InvitedView.answer(Welcome.STAFF, invitation);
    }

    private Decision<Invitation> decide(Request request, String reference, Set<StaffOffice> roles) {
        StaffDesk.Found found = desk.findToChange(request);
        Optional<Invitation> there = found.office().invitation(reference);
        if (there.isPresent()) {
            there.get().requireSame(Set.of(), roles, false);
            return Decision.already(there.get());
        }
        Invitation invitation = new Invitation(
                reference,
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
