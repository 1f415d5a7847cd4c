package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import no.endorinn.cases.Party;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.claims.FootingItem;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;

/** What every route about an association's office does alike: finds it, sees whether the caller may, changes it, shows it. */
@Singleton
public final class OfficeDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final People people;
    private final Persons persons;
    private final Offices offices;
    private final History history;

    public OfficeDesk(
            UnitOfWork work,
            Authorization authorization,
            People people,
            Persons persons,
            Offices offices,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.people = people;
        this.persons = persons;
        this.offices = offices;
        this.history = history;
    }

    /** An association's office in front of somebody who may see or change it, whichever the route is for. */
    public record Found(
            String associationId,
            String associationName,
            Footing footing,
            boolean numberInDoubt,
            Office office,
            Rights rights) {
        private Found with(Office after) {
            return new Found(associationId, associationName, footing, numberInDoubt, after, rights);
        }
    }

    /**
     * What a command makes of the office.
     *
     * @param people those whose offices are now others, as they are then
     * @param event a {@code association.…} past participle
     */
    record Outcome(Office office, List<Person> people, String event, Optional<String> whom) {}

    /**
     * The office of the association that the path names.
     *
     * @throws Rejection 404 when there is no such association, 403 when the caller may not
     */
    Found find(Request request) {
        return find(
                request,
                (admitted, record) -> Authorization.requireAbout(
                        request, admitted.rights(), request.path("association"), people.associationPlaces(record)));
    }

    private Found find(Request request, BiConsumer<Authorization.Admitted, Item> requirement) {
        String id = request.path("association");
        Key association = people.associationKey(id);
        Authorization.Admitted admitted = authorization.read(request, List.of(association, offices.key(id)));
        Item record =
                admitted.snapshot().at(association).filter(People::isThere).orElseThrow(Rejection::notFound);
        requirement.accept(admitted, record);
        return new Found(
                id,
                people.associationName(record),
                FootingItem.read(record),
                People.isNumberInDoubt(record),
                offices.office(admitted.snapshot(), offices.key(id)),
                admitted.rights());
    }

    /** Changes the office that the path names; no outcome when it is so already. */
    Answer change(Request request, Function<Found, Optional<Outcome>> command) {
        return show(request, changed(request, command));
    }

    /** As {@link #change}, for those who have something else to show. */
    Found changed(Request request, Function<Found, Optional<Outcome>> command) {
        return committed(request, () -> find(request), command);
    }

    /**
     * Changes the caller's own offices, and shows nothing but those: the caller may be somebody who holds none there, so the
     * command itself stops those who may not.
     */
    Answer changeOwn(Request request, Function<Found, Optional<Outcome>> command) {
        Found after = committed(request, () -> find(request, (admitted, record) -> admitted.requireKnown()), command);
        return Answer.ok(new MembershipView(
                after.associationId(),
                after.associationName(),
                OfficeView.sorted(after.office().rolesOf(after.rights().personId())),
                null,
                null));
    }

    private Found committed(Request request, Supplier<Found> found, Function<Found, Optional<Outcome>> command) {
        return work.commit(request.effort(), () -> {
            Found before = found.get();
            return command.apply(before)
                    .map(made -> new Decision<>(before.with(made.office()), changes(request, before, made)))
                    .orElseGet(() -> Decision.already(before));
        });
    }

    Answer show(Request request, Found found) {
        List<String> ids =
                found.office().members().stream().map(Office.Member::personId).toList();
        Map<String, String> names = new HashMap<>();
        persons.read(request.effort(), ids).forEach(person -> names.put(person.id(), person.name()));
        return Answer.ok(OfficeView.of(found, names, request.now()));
    }

    /** The changes by which an association's office and some people's offices become these, with what is told of it. */
    List<Change> changes(Request request, Found found, Outcome outcome) {
        List<Change> changes = new ArrayList<>();
        changes.add(offices.change(offices.key(found.associationId()), outcome.office()));
        outcome.people().forEach(person -> changes.addAll(persons.changes(person)));
        changes.add(history.append(
                happening(request, found, outcome),
                "office-" + (outcome.office().version() + 1)));
        return changes;
    }

    private static Happening happening(Request request, Found found, Outcome outcome) {
        Happening happening = new Party.Association(found.associationId())
                .happening("association." + outcome.event(), found.rights().personId(), request.now())
                .asStaff(!found.rights().isMemberOf(found.associationId())
                        && found.rights().isStaff());
        return outcome.whom().map(happening::about).orElse(happening);
    }
}
