package no.endorinn.directory.me;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Has oneself forgotten. What must be kept (bookings, histories) stays without the person: it names them by an id that leads
 * nowhere any more. Each request does what it has time for and says how far it has come; the next one goes on.
 */
@Route("POST /me/erase")
final class EraseMyself implements RouteHandler {
    /** So many of the things that are in the way are named. */
    private static final int MOST_NAMED = 20;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Persons persons;
    private final Belongings belongings;
    private final Holdings holdings;
    private final Erasure erasure;

    EraseMyself(
            UnitOfWork work,
            Authorization authorization,
            Persons persons,
            Belongings belongings,
            Holdings holdings,
            Erasure erasure) {
        this.work = work;
        this.authorization = authorization;
        this.persons = persons;
        this.belongings = belongings;
        this.holdings = holdings;
        this.erasure = erasure;
    }

    /** What would happen, is happening or has happened. */
    record ErasureView(boolean begun, boolean erased, List<String> associationsLeft, int anonymised, int done) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        boolean dryRun = fields.flag("dryRun", false);
        boolean acceptLeaderless = fields.flag("acceptLeaderless", false);
        fields.check();
        Person person = me(request);
        List<String> left =
                person.rights().memberships().keySet().stream().sorted().toList();
        if (person.leaving().isEmpty()) {
            requireNothingInTheWay(request, person, acceptLeaderless);
            int expected = holdings.count(person.id(), request.effort());
            if (dryRun) {
                return Answer.ok(new ErasureView(false, false, left, expected, 0));
            }
            person = begin(request, acceptLeaderless, expected);
        } else if (dryRun) {
            return Answer.ok(view(person, left));
        }
        int expected = person.leaving().map(Person.Leaving::expected).orElse(0);
        return Answer.ok(erasure.goOn(person.id(), request.effort())
                .map(still -> view(still, left))
                .orElseGet(() -> new ErasureView(true, true, left, expected, expected)));
    }

    private static ErasureView view(Person person, List<String> left) {
        Person.Leaving leaving = person.leaving().orElseThrow();
        return new ErasureView(true, false, left, leaving.expected(), leaving.done());
    }

    private Person begin(Request request, boolean acceptLeaderless, int expected) {
        Person person = work.commit(request.effort(), () -> {
            Person found = me(request);
            if (found.leaving().isPresent()) {
                return Decision.already(found);
            }
            requireNothingInTheWay(request, found, acceptLeaderless);
            return erasure.begun(found, expected, request.now());
        });
        // What came to be between the look and the mark is there now, and nothing comes any more.
        if (!open(request, person).isEmpty()) {
            erasure.takeBack(person.id(), request.effort());
            requireNothingInTheWay(request, person, acceptLeaderless);
        }
        return person;
    }

    private Person me(Request request) {
        return persons.require(
                request.effort(),
                authorization.readEvenLeaving(request, List.of()).requireKnown().personId());
    }

    private List<Holdings.Holding> open(Request request, Person person) {
        return holdings.open(person.id(), request.now(), MOST_NAMED, request.effort());
    }

    private void requireNothingInTheWay(Request request, Person person, boolean acceptLeaderless) {
        List<Problem> problems = new ArrayList<>();
        List<Holdings.Holding> open = open(request, person);
        if (!open.isEmpty()) {
            problems.add(DirectoryCode.SOMETHING_OPEN.with(
                    "references",
                    open.stream().map(Holdings.Holding::reference).distinct().collect(Collectors.joining(", "))));
        }
        boolean isLast = belongings.offices(person, request.effort()).stream().anyMatch(held -> held.isLastLed(person));
        if (isLast && !acceptLeaderless) {
            problems.add(DirectoryCode.LAST_LEADER.at("/acceptLeaderless"));
        }
        if (!person.rights().staff().isEmpty()) {
            problems.add(DirectoryCode.STILL_ON_THE_STAFF.problem());
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
    }
}
