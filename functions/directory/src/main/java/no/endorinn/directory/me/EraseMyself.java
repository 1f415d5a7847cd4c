package no.endorinn.directory.me;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.directory.offices.Claims;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
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
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Has oneself forgotten. What must be kept (bookings, histories) stays without the person: it names them by an id that leads
 * nowhere any more, and their own words are taken out of what was theirs alone. Repeated after a break in the middle, it goes on.
 */
@Route("POST /me/erase")
final class EraseMyself implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Persons persons;
    private final Offices offices;
    private final Claims claims;
    private final Belongings belongings;
    private final History history;

    EraseMyself(
            UnitOfWork work,
            Authorization authorization,
            Persons persons,
            Offices offices,
            Claims claims,
            Belongings belongings,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.persons = persons;
        this.offices = offices;
        this.claims = claims;
        this.belongings = belongings;
        this.history = history;
    }

    /** What would happen, or has happened. */
    record ErasureView(boolean erased, List<String> associationsLeft, int anonymised) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        boolean dryRun = fields.flag("dryRun", false);
        boolean acceptLeaderless = fields.flag("acceptLeaderless", false);
        fields.check();
        Person person = me(request);
        List<Holdings.Holding> held = belongings.holdings(request, person);
        requireNothingInTheWay(request, person, held, acceptLeaderless);
        List<Holdings.Holding> withWords =
                held.stream().filter(holding -> !holding.words().isEmpty()).toList();
        List<String> left =
                person.rights().memberships().keySet().stream().sorted().toList();
        if (!dryRun) {
            for (Holdings.Holding holding : withWords) {
                work.commit(
                        request.deadline(), request.tally(), () -> new Decision<>(true, List.of(holding.forgotten())));
            }
            work.commit(request.deadline(), request.tally(), () -> gone(request, acceptLeaderless));
        }
        return Answer.ok(new ErasureView(!dryRun, left, withWords.size()));
    }

    private Person me(Request request) {
        return persons.require(
                request, authorization.read(request, List.of()).requireKnown().personId());
    }

    private void requireNothingInTheWay(
            Request request, Person person, List<Holdings.Holding> held, boolean acceptLeaderless) {
        List<Problem> problems = new ArrayList<>();
        List<Holdings.Holding> open =
                held.stream().filter(holding -> holding.isOpen(request.now())).toList();
        if (!open.isEmpty()) {
            problems.add(Problem.conflict("something-open")
                    .with(
                            "references",
                            open.stream().map(Holdings.Holding::reference).collect(Collectors.joining(", "))));
        }
        for (Belongings.Held office : belongings.offices(request, person)) {
            if (!acceptLeaderless
                    && office.office().isLed()
                    && !office.office().without(person.id()).isLed()) {
                problems.add(Problem.conflict("last-leader").at("/acceptLeaderless"));
            }
        }
        if (!person.rights().staff().isEmpty()) {
            problems.add(Problem.conflict("still-on-the-staff"));
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
    }

    private Decision<Boolean> gone(Request request, boolean acceptLeaderless) {
        Person person = me(request);
        requireNothingInTheWay(request, person, belongings.holdings(request, person), acceptLeaderless);
        List<Change> changes = new ArrayList<>(persons.gone(person));
        for (Belongings.Held held : belongings.offices(request, person)) {
            Office after = held.office().without(person.id());
            changes.add(offices.change(held.key(), after));
            changes.add(history.append(
                    happening(request, person, "association#" + held.associationId(), "association.left")
                            .about(person.id()),
                    "office-" + (after.version() + 1)));
        }
        changes.addAll(claims.withdrawn(request, person.id()));
        changes.add(history.append(happening(request, person, "person#" + person.id(), "person.erased"), "1"));
        return new Decision<>(true, changes);
    }

    private static Happening happening(Request request, Person person, String entity, String type) {
        Optional<String> association = entity.startsWith("association#")
                ? Optional.of(entity.substring("association#".length()))
                : Optional.empty();
        return new Happening(entity, type, person.id(), request.now(), association, Map.of());
    }
}
