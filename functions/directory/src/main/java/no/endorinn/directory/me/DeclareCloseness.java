package no.endorinn.directory.me;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.cases.Declared;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.Happening;
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
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/** Declares which associations one is close to (forvaltningsloven § 6), and is kept from deciding their cases. */
@Route("PUT /me/closeness")
final class DeclareCloseness implements RouteHandler {
    private static final int MOST = 40;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final People people;
    private final Persons persons;
    private final History history;
    private final MeDesk desk;

    DeclareCloseness(
            UnitOfWork work,
            Authorization authorization,
            People people,
            Persons persons,
            History history,
            MeDesk desk) {
        this.work = work;
        this.authorization = authorization;
        this.people = people;
        this.persons = persons;
        this.history = history;
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Set<String> declared = new HashSet<>(fields.texts("associations", MOST, 40));
        if (!fields.has("associations")) {
            fields.note(CommonCode.MISSING, "associations");
        }
        fields.check();
        return desk.show(request, work.commit(request.effort(), () -> decide(request, declared)));
    }

    private Decision<Person> decide(Request request, Set<String> declared) {
        List<Key> keys = declared.stream().map(people::associationKey).toList();
        Authorization.Admitted admitted = authorization.read(request, keys);
        if (keys.stream().anyMatch(key -> admitted.snapshot().at(key).isEmpty())) {
            throw Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/associations"));
        }
        Person before = persons.require(request.effort(), admitted.rights().personId());
        Person after = before.closeTo(declared, request.now());
        if (after.equals(before)) {
            return Decision.already(before);
        }
        List<Change> changes = new ArrayList<>(persons.changes(after));
        difference(declared, before.rights().closeTo())
                .forEach(id -> changes.add(event(request, after, Declared.DECLARED, id)));
        difference(before.rights().closeTo(), declared)
                .forEach(id -> changes.add(event(request, after, Declared.WITHDRAWN, id)));
        return new Decision<>(after.stored(), changes);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private Change event(Request request, Person person, String type, String associationId) {
        return history.append(
                new Happening(
                                Declared.entity(associationId),
                                type,
                                person.id(),
                                request.now(),
                                Optional.of(associationId),
                                Map.of())
                        .asStaff(true),
                "closeness-" + (person.version() + 1) + "-" + associationId);
    }
}
