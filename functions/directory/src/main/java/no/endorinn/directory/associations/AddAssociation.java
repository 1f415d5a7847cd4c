package no.endorinn.directory.associations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.AssociationRole;

/** Puts one's own association in the catalogue, and leads it from then on. Informal groups belong there too. */
@Route("POST /associations")
final class AddAssociation implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Associations associations;
    private final Offices offices;
    private final Persons persons;
    private final Reviews reviews;
    private final History history;

    AddAssociation(
            UnitOfWork work,
            Authorization authorization,
            Associations associations,
            Offices offices,
            Persons persons,
            Reviews reviews,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.associations = associations;
        this.offices = offices;
        this.persons = persons;
        this.reviews = reviews;
        this.history = history;
    }

    /** The association, but for its id and its founder. */
    private record Addition(AssociationForm.Wanted wanted, Optional<AccountNumber> account, Origin origin) {
        Association as(String id, String founder, Request request) {
            return new Association(
                            id,
                            wanted.profile(),
                            wanted.number().map(Association.Registration::waiting),
                            Map.of(),
                            Footing.ofFounder(founder),
                            origin,
                            0)
                    .confirmed(EnumSet.allOf(Fact.class), request.now());
        }
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Fields fields = request.body();
        AssociationForm.Wanted wanted = AssociationForm.read(fields);
        Optional<String> typed = Optional.ofNullable(fields.optionalText("accountNumber", 20));
        Optional<AccountNumber> account = typed.flatMap(AccountNumber::parse);
        if (typed.isPresent() && account.isEmpty()) {
            fields.note(DirectoryCode.NOT_AN_ACCOUNT_NUMBER, "accountNumber");
        } else if (typed.isPresent() && wanted.number().isPresent()) {
            fields.note(DirectoryCode.ACCOUNT_COMES_LATER, "accountNumber");
        }
        fields.check();
        Addition addition = new Addition(wanted, account, origin);
        Association added = work.create(
                origin, request.effort(), reference -> consider(request, addition, reference.toLowerCase(Locale.ROOT)));
        request.count("Associations", 1);
        return Answer.created("/associations/" + added.id(), AssociationView.of(added))
                .version(added.version());
    }

    private Creation<Association> consider(Request request, Addition addition, String id) {
        List<Key> keys = new ArrayList<>(List.of(associations.key(id), offices.key(id)));
        addition.wanted().number().ifPresent(number -> keys.add(associations.organisationKey(number)));
        Authorization.Admitted admitted = authorization.read(request, keys);
        String me = admitted.requireKnown().personId();
        return associations
                .association(admitted.snapshot(), id)
                .<Creation<Association>>map(there -> new Creation.There<>(there.origin(), there))
                .orElseGet(() -> new Creation.New<>(decide(request, addition, id, me, admitted.snapshot())));
    }

    private Decision<Association> decide(Request request, Addition addition, String id, String me, Snapshot snapshot) {
        addition.wanted()
                .number()
                .flatMap(number -> associations.holder(snapshot, number))
                .ifPresent(holder -> {
                    throw Associations.taken(holder);
                });
        Association added = addition.as(id, me, request);
        Person founder = persons.require(request.effort(), me).founding(id, request.now());
        // Only now, for whoever is refused or repeats themselves has nothing to ask a register.
        Reviews.Reviewed reviewed =
                reviews.of(request, added, associations.isNameInDoubt(request.effort(), added), founder);
        return new Decision<>(
                Associations.stored(reviewed.association()), changes(request, reviewed, addition.account()));
    }

    private List<Change> changes(Request request, Reviews.Reviewed reviewed, Optional<AccountNumber> account) {
        Association added = reviewed.association();
        Person me = reviewed.by();
        String id = added.id();
        Set<AssociationRole> leader = Set.of(AssociationRole.LEADER);
        List<Change> changes = new ArrayList<>(associations.changes(Optional.empty(), added));
        changes.add(offices.change(
                offices.key(id),
                Office.EMPTY.appointing(me.id(), leader).with(account, account.map(number -> me.id()))));
        changes.addAll(persons.changes(me.holding(id, leader)));
        changes.addAll(reviewed.changes());
        changes.add(history.append(
                new Party.Association(id).happening("association.created", me.id(), request.now()), "association-1"));
        return changes;
    }
}
