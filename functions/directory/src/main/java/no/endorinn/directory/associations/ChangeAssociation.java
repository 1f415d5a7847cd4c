package no.endorinn.directory.associations;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Changes what the public may know of an association. Where there is none of that id, staff make one, which nobody leads until
 * somebody claims it or is invited: that is how a municipality brings its own list in.
 */
@Route(value = "PUT /associations/{association}", about = ChangeAssociation.THAT_IS_NEW)
final class ChangeAssociation implements RouteHandler {
    static final String THAT_IS_NEW = "that is new";

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    /** What a code of an invitation has in place of an association's id when it is to the staff, and what a route has. */
    private static final Set<String> RESERVED = Set.of(Party.MUNICIPALITY, "facets");

    private final UnitOfWork work;
    private final AssociationDesk desk;
    private final Associations associations;
    private final Verification verification;

    ChangeAssociation(UnitOfWork work, AssociationDesk desk, Associations associations, Verification verification) {
        this.work = work;
        this.desk = desk;
        this.associations = associations;
        this.verification = verification;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        AssociationForm.Wanted wanted = AssociationForm.read(fields);
        fields.check();
        Association after = work.commit(request.deadline(), request.tally(), () -> decide(request, wanted));
        return Answer.ok(AssociationView.of(after)).version(after.version());
    }

    private Decision<Association> decide(Request request, AssociationForm.Wanted wanted) {
        AssociationDesk.Seen seen = desk.see(request, wanted.number());
        boolean isNew = seen.association().isEmpty();
        if (isNew) {
            requireMayMake(request, seen, wanted);
        } else {
            desk.find(request, seen);
        }
        Association before = seen.association()
                .orElseGet(() -> new Association(
                        seen.id(),
                        wanted.profile(),
                        Optional.empty(),
                        Map.of(),
                        new Association.Origin(Optional.empty(), Optional.empty()),
                        0));
        wanted.number()
                .flatMap(number -> associations.holder(seen.snapshot(), number))
                .filter(holder -> !holder.equals(seen.id()))
                .ifPresent(holder -> {
                    throw AddAssociation.taken(holder);
                });
        Association after = before.with(wanted.profile())
                .registered(verification.registration(wanted.number(), before.registration(), request.now()));
        if (!isNew && after.equals(before)) {
            return Decision.already(before);
        }
        if (!isNew && request.requiredIfMatch() != before.version()) {
            throw Rejection.stale(AssociationView.of(before), before.version());
        }
        // What staff write, a whole list at times, nobody who should know has said yet.
        Association said = request.callers().admitsOfficer(seen.rights(), seen.id())
                ? after.confirmed(EnumSet.allOf(Fact.class), request.now())
                : after;
        return new Decision<>(
                Associations.stored(said), desk.changes(request, seen, said, isNew ? "created" : "changed"));
    }

    private static void requireMayMake(Request request, AssociationDesk.Seen seen, AssociationForm.Wanted wanted) {
        if (!request.callers(THAT_IS_NEW).admitsStaff(seen.rights())) {
            throw Rejection.notFound();
        }
        Authorization.requireArea(
                request, seen.rights(), Set.copyOf(wanted.profile().places()));
        if (!ID.matcher(seen.id()).matches() || RESERVED.contains(seen.id())) {
            throw Rejection.of(Problem.rule("malformed-id"));
        }
    }
}
