package no.endorinn.directory.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.Registers;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;

/** Asks the municipality to be let run an association that is in the directory already. */
@Route("POST /associations/{association}/claims")
final class ClaimAssociation implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final People people;
    private final Persons persons;
    private final Claims claims;
    private final Registers registers;
    private final History history;

    ClaimAssociation(
            UnitOfWork work,
            Authorization authorization,
            People people,
            Persons persons,
            Claims claims,
            Registers registers,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.people = people;
        this.persons = persons;
        this.claims = claims;
        this.registers = registers;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Fields fields = request.body();
        Optional<String> grounds = Optional.ofNullable(fields.optionalText("grounds", 300));
        fields.check();
        Claim claim = work.create(origin, request.effort(), reference -> consider(request, reference, origin, grounds));
        return Answer.created("/claims/" + claim.reference(), ClaimView.ofMaker(claim));
    }

    private Creation<Claim> consider(Request request, String reference, Origin origin, Optional<String> grounds) {
        Key association = people.associationKey(request.path("association"));
        Authorization.Admitted admitted = authorization.read(request, List.of(association, claims.key(reference)));
        Item there = admitted.snapshot().at(association).filter(People::isThere).orElseThrow(Rejection::notFound);
        Rights me = admitted.requireKnown();
        return claims.claim(admitted.snapshot(), reference)
                .<Creation<Claim>>map(made -> new Creation.There<>(made.origin(), made))
                .orElseGet(() -> new Creation.New<>(decide(request, reference, origin, grounds, there, me)));
    }

    private Decision<Claim> decide(
            Request request, String reference, Origin origin, Optional<String> grounds, Item association, Rights me) {
        String id = request.path("association");
        if (me.isMemberOf(id)) {
            throw Rejection.of(DirectoryCode.MEMBER_ALREADY);
        }
        requireNoneWaiting(request, me.personId(), id);
        Claim claim = new Claim(
                reference,
                Claim.Kind.LEADERSHIP,
                id,
                me.personId(),
                grounds,
                Claim.Register.SILENT,
                request.now(),
                Optional.empty(),
                origin,
                0);
        Person asking = persons.require(request.effort(), me.personId()).asking(claim.asCase());
        // Only now, for whoever is refused or repeats themselves has nothing to ask a register.
        Claim informed = claim.informed(register(association, asking.name()));
        return new Decision<>(informed, changes(request, informed, association, asking));
    }

    private void requireNoneWaiting(Request request, String me, String associationId) {
        Key waiting = claims.waitingKey(me, associationId);
        claims.waiting(work.read(List.of(waiting), request.effort()), me, associationId)
                .ifPresent(reference -> {
                    throw Rejection.of(DirectoryCode.CLAIMED_ALREADY.with("reference", reference));
                });
    }

    private List<Change> changes(Request request, Claim claim, Item association, Person asking) {
        List<Change> changes = new ArrayList<>(
                claims.asking(claim, people.associationName(association), people.associationPlaces(association)));
        changes.addAll(persons.changes(asking));
        changes.add(history.append(
                new Party.Association(claim.associationId())
                        .happening("association.claimed", claim.personId(), request.now())
                        .about(claim.personId()),
                "claim-" + claim.reference()));
        return changes;
    }

    /** What the register says of whoever claims an association with a number, if it answers. */
    private Claim.Register register(Item association, String name) {
        if (!association.has("registration")) {
            return Claim.Register.SILENT;
        }
        OrganisationNumber number =
                new OrganisationNumber(association.item("registration").text("number"));
        return new Claim.Register(Optional.empty(), registers.roleOf(number, name));
    }
}
