package no.endorinn.directory.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.StaffRole;

/** Gives a member of the staff other roles; none, and they are no longer on the staff. */
@Route("PUT /staff/{person}")
final class ChangeStaff implements RouteHandler {
    private final UnitOfWork work;
    private final StaffDesk desk;
    private final Persons persons;

    ChangeStaff(UnitOfWork work, StaffDesk desk, Persons persons) {
        this.work = work;
        this.desk = desk;
        this.persons = persons;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Set<HeldRole> roles = StaffDesk.roles(fields);
        if (!fields.has("roles")) {
            fields.note(CommonCode.MISSING, "roles");
        }
        fields.check();
        Office after = work.commit(request.effort(), () -> decide(request, roles));
        return desk.show(request, after);
    }

    private Decision<Office> decide(Request request, Set<HeldRole> roles) {
        StaffDesk.Found found = desk.findToChange(request);
        List<Person> staff = desk.people(request, found.office());
        Person person = staff.stream()
                .filter(member -> member.id().equals(request.path("person")))
                .findFirst()
                .orElseThrow(Rejection::notFound);
        if (person.rights().staff().equals(roles)) {
            return Decision.already(found.office());
        }
        HeldRole administrator = HeldRole.everywhere(StaffRole.ADMINISTRATOR);
        boolean others = staff.stream()
                .anyMatch(member -> !member.id().equals(person.id())
                        && member.rights().staff().contains(administrator));
        if (!others && person.rights().staff().contains(administrator) && !roles.contains(administrator)) {
            throw Rejection.of(DirectoryCode.LAST_ADMINISTRATOR.at("/roles"));
        }
        Office after = roles.isEmpty()
                ? found.office().without(person.id())
                : found.office().employing(person.id());
        List<Change> changes =
                new ArrayList<>(desk.changes(request, found, after, "staff.roles_changed", Optional.of(person.id())));
        changes.addAll(persons.changes(person.employed(roles)));
        return new Decision<>(after, changes);
    }
}
