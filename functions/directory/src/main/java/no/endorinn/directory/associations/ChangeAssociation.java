package no.endorinn.directory.associations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.endorinn.cases.Party;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
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
    private final Persons persons;
    private final Verification verification;
    private final Reviews reviews;

    ChangeAssociation(
            UnitOfWork work,
            AssociationDesk desk,
            Associations associations,
            Persons persons,
            Verification verification,
            Reviews reviews) {
        this.work = work;
        this.desk = desk;
        this.associations = associations;
        this.persons = persons;
        this.verification = verification;
        this.reviews = reviews;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        AssociationForm.Wanted wanted = AssociationForm.read(fields);
        fields.check();
        Association after = work.commit(request.effort(), () -> decide(request, wanted));
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
                        seen.id(), wanted.profile(), Optional.empty(), Map.of(), Footing.ofStaff(), Origin.NONE, 0));
        wanted.number()
                .flatMap(number -> associations.holder(seen.snapshot(), number))
                .filter(holder -> !holder.equals(seen.id()))
                .ifPresent(holder -> {
                    throw Associations.taken(holder);
                });
        boolean byOfficer = request.callers().admitsOfficer(seen.rights(), seen.id());
        Association after = before.with(wanted.profile())
                .registered(byOfficer ? byOfficer(request, before, wanted) : byStaff(request, before, wanted));
        if (!isNew && after.equals(before)) {
            return Decision.already(before);
        }
        if (!isNew && request.requiredIfMatch() != before.version()) {
            throw Rejection.stale(AssociationView.of(before), before.version());
        }
        // What staff write, a whole list at times, nobody who should know has said yet.
        if (!byOfficer) {
            return new Decision<>(
                    Associations.stored(after), desk.changes(request, seen, after, isNew ? "created" : "changed"));
        }
        return reviewed(request, seen, after.confirmed(EnumSet.allOf(Fact.class), request.now()));
    }

    /** What staff write is so. A number that waits for their answer goes on waiting: that has a place of its own. */
    private Optional<Association.Registration> byStaff(
            Request request, Association before, AssociationForm.Wanted wanted) {
        return verification.registration(wanted.number(), before.registration(), request.now());
    }

    /**
     * A number that officers type waits until staff have answered.
     *
     * @throws Rejection 422 when there is another that staff have said is the association's
     */
    private Optional<Association.Registration> byOfficer(
            Request request, Association before, AssociationForm.Wanted wanted) {
        Optional<Association.Registration> had = before.registration();
        if (wanted.number().equals(had.map(Association.Registration::number))) {
            return verification.registration(wanted.number(), had, request.now());
        }
        if (wanted.number().isPresent()
                && had.filter(Association.Registration::holdsNumber).isPresent()) {
            throw Rejection.of(DirectoryCode.NUMBER_IS_CONFIRMED.at("/organisationNumber"));
        }
        return wanted.number().map(Association.Registration::waiting);
    }

    private Decision<Association> reviewed(Request request, AssociationDesk.Seen seen, Association after) {
        boolean nameInDoubt =
                seen.association().filter(was -> was.looksLike(after)).isPresent()
                        ? after.footing().place() == Footing.Place.WAITING
                        : associations.isNameInDoubt(request.effort(), after);
        if (!nameInDoubt && !after.isNumberInDoubt() && after.footing().review().isEmpty()) {
            return new Decision<>(Associations.stored(after), desk.changes(request, seen, after, "changed"));
        }
        Person by = persons.require(request.effort(), seen.rights().personId());
        Reviews.Reviewed reviewed = reviews.of(request, after, nameInDoubt, by);
        List<Change> changes = new ArrayList<>(desk.changes(request, seen, reviewed.association(), "changed"));
        changes.addAll(reviewed.changes());
        if (!reviewed.by().equals(by)) {
            changes.addAll(persons.changes(reviewed.by()));
        }
        return new Decision<>(Associations.stored(reviewed.association()), changes);
    }

    private static void requireMayMake(Request request, AssociationDesk.Seen seen, AssociationForm.Wanted wanted) {
        if (!request.callers(THAT_IS_NEW).admitsStaff(seen.rights())) {
            throw Rejection.notFound();
        }
        Authorization.requireArea(
                request, seen.rights(), Set.copyOf(wanted.profile().places()));
        if (!ID.matcher(seen.id()).matches() || RESERVED.contains(seen.id())) {
            throw Rejection.of(CommonCode.MALFORMED_ID);
        }
    }
}
