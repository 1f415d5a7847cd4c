package no.endorinn.directory.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Party;
import no.endorinn.directory.associations.Association;
import no.endorinn.directory.associations.AssociationView;
import no.endorinn.directory.associations.Associations;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Makes an association that is here twice part of the other one. What it has booked stays under its own id, and whoever acts for the
 * other one acts for that too. Its number is free. Its officers get the same offices in the other one where staff want that.
 */
@Route("POST /associations/{association}/merge")
final class MergeAssociation implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Associations associations;
    private final Offices offices;
    private final Persons persons;
    private final Seats seats;
    private final History history;

    MergeAssociation(
            UnitOfWork work,
            Authorization authorization,
            Associations associations,
            Offices offices,
            Persons persons,
            Seats seats,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.associations = associations;
        this.offices = offices;
        this.persons = persons;
        this.seats = seats;
        this.history = history;
    }

    private record Merger(String into, boolean withOfficers, String reason) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Merger merger =
                new Merger(fields.text("into", 40), fields.flag("withOfficers", false), fields.text("reason", 300));
        fields.check();
        String id = request.path("association");
        Association merged = work.commit(request.effort(), () -> decide(request, id, merger));
        Asked.Told told = new Asked.Told(id, Asked.Fate.MERGED, Optional.of(merger.reason()), request.now());
        if (merger.withOfficers()) {
            seats.move(request, id, merger.into(), told);
        } else {
            seats.empty(request, id, told);
        }
        seats.spread(request, merger.into());
        return Answer.ok(AssociationView.of(merged));
    }

    private Decision<Association> decide(Request request, String id, Merger merger) {
        Authorization.Admitted admitted = authorization.read(
                request,
                List.of(
                        associations.key(id),
                        offices.key(id),
                        associations.key(merger.into()),
                        offices.key(merger.into())));
        Association before = associations.association(admitted.snapshot(), id).orElseThrow(Rejection::notFound);
        Association into = associations
                .association(admitted.snapshot(), merger.into())
                .filter(other -> other.footing().isThere() && !other.id().equals(id))
                .orElseThrow(() -> Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/into")));
        Impartiality.require(request, admitted.rights(), PlaceDesk.matter(before, request));
        Impartiality.require(request, admitted.rights(), PlaceDesk.matter(into, request));
        if (before.footing().mergedInto().equals(Optional.of(into.id()))) {
            return Decision.already(before);
        }
        if (!before.footing().isThere()) {
            throw Rejection.notFound();
        }
        if (before.footing().review().isPresent()) {
            throw Rejection.of(DirectoryCode.ANSWER_THE_CASE_FIRST);
        }
        Office leaving = offices.office(admitted.snapshot(), offices.key(id));
        Office joined = offices.office(admitted.snapshot(), offices.key(into.id()));
        if (merger.withOfficers()) {
            joined.requireRoomFor(leaving);
        }
        Association after = before.mergedInto(into.id(), merger.reason());
        List<Change> changes = new ArrayList<>(associations.changes(Optional.of(before), after));
        changes.add(offices.change(offices.key(into.id()), joined.absorbing(id, leaving.absorbed())));
        before.footing()
                .founder()
                .ifPresent(founder -> persons.read(request.effort(), List.of(founder)).stream()
                        .map(person -> person.founderNoMore(id))
                        .forEach(person -> changes.addAll(persons.changes(person))));
        String by = admitted.rights().personId();
        changes.add(event(request, by, id, "association.merged", before.version()));
        changes.add(event(request, by, into.id(), "association.absorbed", joined.version()));
        return new Decision<>(Associations.stored(after), changes);
    }

    private Change event(Request request, String by, String id, String type, long version) {
        return history.append(
                new Party.Association(id).happening(type, by, request.now()).asStaff(true), "merging-" + (version + 1));
    }
}
