package no.endorinn.directory.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.Registers;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

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
        String requestKey = request.key().digest();
        List<String> references = request.key().references().toList();
        Fields fields = request.body();
        Optional<String> grounds = Optional.ofNullable(fields.optionalText("grounds", 300));
        fields.check();
        Claim claim = work.commit(
                request.deadline(), request.tally(), () -> decide(request, references, requestKey, grounds));
        return Answer.created("/claims/" + claim.reference(), ClaimView.ofMaker(claim));
    }

    private Decision<Claim> decide(
            Request request, List<String> references, String requestKey, Optional<String> grounds) {
        String id = request.path("association");
        Key association = people.associationKey(id);
        for (String reference : references) {
            Authorization.Admitted admitted = authorization.read(request, List.of(association, claims.key(reference)));
            Item there =
                    admitted.snapshot().at(association).filter(People::isThere).orElseThrow(Rejection::notFound);
            String me = admitted.requireKnown().personId();
            Optional<Claim> made = claims.claim(admitted.snapshot(), reference);
            if (made.isPresent() && made.get().requestKey().equals(requestKey)) {
                if (!made.get().isSameAs(id, grounds)) {
                    throw Rejection.of(Problem.conflict("idempotency-key-reused"));
                }
                return Decision.already(made.get());
            }
            if (made.isEmpty()) {
                if (admitted.rights().isMemberOf(id)) {
                    throw Rejection.of(Problem.conflict("member-already"));
                }
                requireNoneWaiting(request, me, id);
                Claim claim = new Claim(
                        reference,
                        Claim.Kind.LEADERSHIP,
                        id,
                        me,
                        grounds,
                        Claim.Register.SILENT,
                        request.now(),
                        Optional.empty(),
                        requestKey,
                        0);
                Person asking = persons.require(request, me).asking(claim.asCase());
                // Only now, for whoever is refused or repeats themselves has nothing to ask a register.
                Claim informed = claim.informed(register(there, asking.name()));
                return new Decision<>(informed, changes(request, informed, asking));
            }
        }
        throw new IllegalStateException("eight references in a row are taken");
    }

    private void requireNoneWaiting(Request request, String me, String associationId) {
        Key waiting = claims.waitingKey(me, associationId);
        claims.waiting(work.read(List.of(waiting), request.deadline(), request.tally()), me, associationId)
                .ifPresent(reference -> {
                    throw Rejection.of(Problem.conflict("claimed-already").with("reference", reference));
                });
    }

    private List<Change> changes(Request request, Claim claim, Person asking) {
        List<Change> changes = new ArrayList<>(claims.changes(claim));
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
