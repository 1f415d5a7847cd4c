package no.endorinn.directory.offices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.AssociationRole;

/** Invites somebody to offices in an association: answers with a code, which whoever gets it may use once. */
@Route("POST /associations/{association}/invitations")
final class Invite implements RouteHandler {
    private final OfficeDesk desk;
    private final Secrets secrets;

    Invite(OfficeDesk desk, Secrets secrets) {
        this.desk = desk;
        this.secrets = secrets;
    }

    @Override
    public Answer handle(Request request) {
        String reference = request.key().references().findFirst().orElseThrow();
        Fields fields = request.body();
        Set<AssociationRole> roles = Set.copyOf(fields.choices("roles", AssociationRole.class));
        if (roles.isEmpty()) {
            fields.note(Problem.rule("missing"), "roles");
        }
        boolean handOver = fields.flag("handOver", false);
        if (handOver && !roles.contains(AssociationRole.LEADER)) {
            fields.note(Problem.rule("hand-over-is-to-a-leader"), "handOver");
        }
        fields.check();
        OfficeDesk.Found found = desk.changed(request, before -> decide(request, before, reference, roles, handOver));
        return found.office()
                .invitation(reference)
                .map(invitation -> InvitedView.answer(found.associationId(), invitation))
                .orElseThrow();
    }

    private Optional<OfficeDesk.Outcome> decide(
            Request request, OfficeDesk.Found found, String reference, Set<AssociationRole> roles, boolean handOver) {
        Optional<Invitation> there = found.office().invitation(reference);
        if (there.isPresent()) {
            there.get().requireSame(roles, Set.of(), handOver);
            return Optional.empty();
        }
        String by = found.rights().personId();
        boolean leads = found.rights().officesIn(found.associationId()).contains(AssociationRole.LEADER);
        if (handOver && !leads) {
            throw Rejection.of(Problem.rule("only-a-leader-hands-over").at("/handOver"));
        }
        Invitation invitation = new Invitation(
                reference,
                secrets.next(),
                roles,
                Set.of(),
                handOver,
                by,
                request.now().plus(Invitation.LIFE),
                Optional.empty());
        return Optional.of(new OfficeDesk.Outcome(
                found.office().inviting(invitation, request.now()), List.of(), "invited", Optional.empty()));
    }
}
