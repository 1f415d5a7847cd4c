package no.endorinn.directory.me;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.cases.Party;
import no.endorinn.directory.claims.Claims;
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
    /** Room for the person, the login and an event beside it. */
    private static final int MOST_AT_ONCE = UnitOfWork.MOST_CHANGES - 3;

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
            while (!work.commit(request.deadline(), request.tally(), () -> parted(request, acceptLeaderless))) {
                // Each step leaves less of the person.
            }
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

    /** Something that a person is part of, and the changes after which they are not; an association, or a claim to one. */
    private record Tie(Optional<String> associationId, List<Change> changes) {
        Person cut(Person person) {
            return associationId.map(id -> person.holding(id, Set.of())).orElse(person);
        }
    }

    /**
     * As much of it as one transaction holds: first what the person is part of, and with the last of that the person. Whatever
     * is done leaves the person in agreement with the offices that are left, so that a repeat goes on from there.
     *
     * @return whether it was all
     */
    private Decision<Boolean> parted(Request request, boolean acceptLeaderless) {
        Person person = me(request);
        requireNothingInTheWay(request, person, belongings.holdings(request, person), acceptLeaderless);
        List<Change> changes = new ArrayList<>();
        Person left = person;
        for (Tie tie : ties(request, person)) {
            if (changes.size() + tie.changes().size() > MOST_AT_ONCE) {
                changes.addAll(persons.changes(left));
                return new Decision<>(false, changes);
            }
            changes.addAll(tie.changes());
            left = tie.cut(left);
        }
        changes.addAll(persons.gone(person));
        changes.add(history.append(
                new Party.Person(person.id()).happening("person.erased", person.id(), request.now()), "1"));
        return new Decision<>(true, changes);
    }

    private List<Tie> ties(Request request, Person person) {
        List<Tie> ties = new ArrayList<>();
        for (Belongings.Held held : belongings.offices(request, person)) {
            Office after = held.office().without(person.id());
            Happening left = new Party.Association(held.associationId())
                    .happening("association.left", person.id(), request.now())
                    .about(person.id());
            ties.add(new Tie(
                    Optional.of(held.associationId()),
                    List.of(
                            offices.change(held.key(), after),
                            history.append(left, "office-" + (after.version() + 1)))));
        }
        claims.withdrawn(request, person.id()).forEach(changes -> ties.add(new Tie(Optional.empty(), changes)));
        return ties;
    }
}
