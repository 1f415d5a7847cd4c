package no.endorinn.directory.me;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.associations.AssociationForm;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.offices.Secrets;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;

/**
 * Tells who one is, the first time and whenever it changes. Whoever is named as the first administrator (docs/deploying.md) becomes
 * administrator by it, as long as there is nobody on the staff.
 */
@Route("PUT /me")
final class IntroduceMyself implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Persons persons;
    private final Offices offices;
    private final Secrets secrets;
    private final History history;
    private final MeDesk desk;

    IntroduceMyself(
            UnitOfWork work,
            Authorization authorization,
            Persons persons,
            Offices offices,
            Secrets secrets,
            History history,
            MeDesk desk) {
        this.work = work;
        this.authorization = authorization;
        this.persons = persons;
        this.offices = offices;
        this.secrets = secrets;
        this.history = history;
        this.desk = desk;
    }

    private record Introduction(String name, Person.Contact contact) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Introduction introduction = new Introduction(
                fields.text("name", 80),
                new Person.Contact(
                        AssociationForm.email(fields), AssociationForm.phone(fields), language(request, fields)));
        fields.check();
        return desk.show(request, work.commit(request.effort(), () -> decide(request, introduction)));
    }

    private static Language language(Request request, Fields fields) {
        String tag = fields.optionalText("language", 5);
        if (tag == null) {
            return request.language();
        }
        Language language = Language.preferred(tag);
        if (!tag.isEmpty() && !language.tag().equals(tag)) {
            fields.note(CommonCode.NOT_A_CHOICE.with("choices", "nb, nn, en"), "language");
        }
        return language;
    }

    private Decision<Person> decide(Request request, Introduction introduction) {
        Key named = offices.firstAdministratorKey();
        Authorization.Admitted admitted = authorization.read(request, List.of(offices.staffKey(), named));
        Rights rights = admitted.rights();
        Office staff = offices.office(admitted.snapshot(), offices.staffKey());
        String subject = request.subject();
        Person before = rights.isKnown()
                ? persons.require(request.effort(), rights.personId())
                : Person.met(subject, secrets.newId(), introduction.name(), introduction.contact(), request.now());
        Person after = before.known(introduction.name(), introduction.contact());
        List<Change> changes = new ArrayList<>();
        boolean first = admitted.snapshot()
                .at(named)
                .filter(item -> item.text("subject").equals(subject))
                .isPresent();
        if (first && staff.members().isEmpty()) {
            after = after.employed(Set.of(HeldRole.everywhere(StaffRole.ADMINISTRATOR)));
            changes.add(offices.change(offices.staffKey(), staff.employing(after.id())));
            changes.add(history.append(
                    new Party.Municipality()
                            .happening("staff.joined", after.id(), request.now())
                            .about(after.id()),
                    "office-" + (staff.version() + 1)));
        }
        if (after.equals(before) && before.version() > 0) {
            return Decision.already(before);
        }
        changes.addAll(persons.changes(after));
        return new Decision<>(after.stored(), changes);
    }
}
