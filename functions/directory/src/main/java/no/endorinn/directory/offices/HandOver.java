package no.endorinn.directory.offices;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.AssociationRole;

/**
 * Makes another member leader in one's own place. Somebody who is no member yet is invited with {@code handOver} instead, which
 * comes to the same when they accept.
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
        return desk.change(request, found -> decide(request, found, to));
    }

    private Optional<OfficeDesk.Outcome> decide(Request request, OfficeDesk.Found found, String to) {
        String from = found.rights().personId();
        if (from.equals(to)) {
            throw Rejection.of(Problem.rule("hand-over-to-another").at("/person"));
        }
        if (found.office().member(to).isEmpty()) {
            throw Rejection.of(Problem.rule("no-such-member").at("/person"));
        }
        Office after = relieved(found.office(), from).adding(to, Set.of(AssociationRole.LEADER));
        List<Person> people = List.of(
                held(request, found.associationId(), after, from), held(request, found.associationId(), after, to));
        return Optional.of(new OfficeDesk.Outcome(after, people, "handed_over", Optional.of(to)));
    }

    /** The office where the person no longer leads; whoever held nothing else is out. */
    static Office relieved(Office office, String personId) {
        Set<AssociationRole> kept = EnumSet.noneOf(AssociationRole.class);
        office.member(personId).ifPresent(member -> kept.addAll(member.offices()));
        kept.remove(AssociationRole.LEADER);
        return kept.isEmpty() ? office.without(personId) : office.appointing(personId, kept);
    }

    private Person held(Request request, String associationId, Office after, String personId) {
        return persons.require(request, personId)
                .holding(
                        associationId,
                        after.member(personId).map(Office.Member::offices).orElse(Set.of()));
    }
}
