package no.endorinn.directory.me;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
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
    private final MeDesk desk;

    DeclareCloseness(UnitOfWork work, Authorization authorization, People people, Persons persons, MeDesk desk) {
        this.work = work;
        this.authorization = authorization;
        this.people = people;
        this.persons = persons;
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Set<String> declared = new HashSet<>(fields.texts("associations", MOST, 40));
        if (!fields.has("associations")) {
            fields.note(Problem.rule("missing"), "associations");
        }
        fields.check();
        return desk.show(request, work.commit(request.deadline(), request.tally(), () -> decide(request, declared)));
    }

    private Decision<Person> decide(Request request, Set<String> declared) {
        List<Key> keys = declared.stream().map(people::associationKey).toList();
        Authorization.Admitted admitted = authorization.read(request, keys);
        if (keys.stream().anyMatch(key -> admitted.snapshot().at(key).isEmpty())) {
            throw Rejection.of(Problem.rule("unknown-association").at("/associations"));
        }
        Person before = persons.require(request, admitted.rights().personId());
        Person after = before.closeTo(declared);
        return after.equals(before) ? Decision.already(before) : new Decision<>(after.stored(), persons.changes(after));
    }
}
