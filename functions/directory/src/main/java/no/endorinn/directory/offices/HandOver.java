package no.endorinn.directory.offices;

import java.util.List;
import java.util.Optional;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;

/**
 * Makes another member leader in one's own place. Somebody who is no member yet is invited with {@code handOver} instead, which
 * comes to the same when they accept. Whoever has handed over to that member, and leads no more, is answered as the first time.
 */
@Route("POST /associations/{association}/hand-over")
final class HandOver implements RouteHandler {
    private final OfficeDesk desk;
    private final Persons persons;

    HandOver(OfficeDesk desk, Persons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String to = fields.text("person", 60);
        fields.check();
        return desk.changeOwn(request, found -> decide(request, found, to));
    }

    private Optional<OfficeDesk.Outcome> decide(Request request, OfficeDesk.Found found, String to) {
        String from = found.rights().personId();
        if (found.office().wasHandedOver(from, to)) {
            return Optional.empty();
        }
        if (!request.callers().admitsOfficer(found.rights(), found.associationId())) {
            throw Rejection.forbidden();
        }
        if (from.equals(to)) {
            throw Rejection.of(DirectoryCode.HAND_OVER_TO_ANOTHER.at("/person"));
        }
        if (found.office().member(to).isEmpty()) {
            throw Rejection.of(DirectoryCode.NO_SUCH_MEMBER.at("/person"));
        }
        Office after = found.office().handingOver(from, to);
        List<Person> people = List.of(
                held(request, found.associationId(), after, from)
                        .told(Asked.Told.handedOver(found.associationId(), request.now())),
                held(request, found.associationId(), after, to));
        return Optional.of(new OfficeDesk.Outcome(after, people, "handed_over", Optional.of(to)));
    }

    private Person held(Request request, String associationId, Office after, String personId) {
        return after.seated(persons.require(request.effort(), personId), associationId);
    }
}
