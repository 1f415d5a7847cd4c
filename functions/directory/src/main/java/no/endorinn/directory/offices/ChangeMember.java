package no.endorinn.directory.offices;

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
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.AssociationRole;

/** Gives a member of an association other offices. */
@Route("PUT /associations/{association}/members/{person}")
final class ChangeMember implements RouteHandler {
    private final OfficeDesk desk;
    private final Persons persons;

    ChangeMember(OfficeDesk desk, Persons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Set<AssociationRole> wanted = Set.copyOf(fields.choices("roles", AssociationRole.class));
        if (fields.has("roles") && wanted.isEmpty()) {
            fields.note(CommonCode.EMPTY, "roles");
        } else if (!fields.has("roles")) {
            fields.note(CommonCode.MISSING, "roles");
        }
        boolean acceptLeaderless = fields.flag("acceptLeaderless", false);
        fields.check();
        return desk.change(request, found -> decide(request, found, wanted, acceptLeaderless));
    }

    private Optional<OfficeDesk.Outcome> decide(
            Request request, OfficeDesk.Found found, Set<AssociationRole> wanted, boolean acceptLeaderless) {
        String personId = request.path("person");
        Office.Member member = found.office().member(personId).orElseThrow(Rejection::notFound);
        if (member.roles().equals(wanted)) {
            return Optional.empty();
        }
        Office after = found.office().appointing(personId, wanted);
        found.office().requireStillLed(after, acceptLeaderless);
        Person person = after.seated(persons.require(request.effort(), personId), found.associationId());
        return Optional.of(new OfficeDesk.Outcome(after, List.of(person), "offices_changed", Optional.of(personId)));
    }
}
