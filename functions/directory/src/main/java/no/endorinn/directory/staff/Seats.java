package no.endorinn.directory.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** The officers of an association that is no more: out of it, into another one, and told. As many at a time as a transaction holds. */
@Singleton
final class Seats {
    /** Two items a person, and two offices. */
    private static final int MOST_AT_ONCE = (UnitOfWork.MOST_CHANGES - 2) / 2;

    private final UnitOfWork work;
    private final Offices offices;
    private final Persons persons;

    Seats(UnitOfWork work, Offices offices, Persons persons) {
        this.work = work;
        this.offices = offices;
        this.persons = persons;
    }

    /** Lets nobody hold an office in the association, and tells those who did. */
    void empty(Request request, String id, Asked.Told told) {
        untilDone(request, () -> left(request, id, Optional.empty(), told));
    }

    /** As {@link #empty}, with the same offices in the other association beside those that they hold there already. */
    void move(Request request, String from, String to, Asked.Told told) {
        untilDone(request, () -> left(request, from, Optional.of(to), told));
    }

    /** Lets whoever acts for the association act for all that has become part of it. */
    void spread(Request request, String id) {
        untilDone(request, () -> spreadOn(request, id));
    }

    private void untilDone(Request request, Supplier<Decision<Boolean>> step) {
        while (!work.commit(request.effort(), step)) {
            // Each step leaves fewer to do.
        }
    }

    private Decision<Boolean> left(Request request, String from, Optional<String> to, Asked.Told told) {
        Key key = offices.key(from);
        List<Key> keys = new ArrayList<>(List.of(key));
        to.map(offices::key).ifPresent(keys::add);
        Snapshot found = work.read(keys, request.effort());
        Office before = offices.office(found, key);
        if (before.members().isEmpty() && before.invitations().isEmpty()) {
            return Decision.already(true);
        }
        List<String> ids = before.members().stream()
                .map(Office.Member::personId)
                .limit(MOST_AT_ONCE)
                .toList();
        List<Person> people = persons.read(request.effort(), ids);
        Optional<Office> joined = to.map(other -> offices.office(found, offices.key(other)));
        Office emptied = before.uninviting();
        for (String id : ids) {
            joined = joined.map(office -> office.adding(id, before.rolesOf(id)));
            emptied = emptied.without(id);
        }
        List<Change> changes = new ArrayList<>(List.of(offices.change(key, emptied)));
        joined.ifPresent(office -> changes.add(offices.change(offices.key(to.orElseThrow()), office)));
        for (Person person : people) {
            Person out = person.holding(from, Set.of()).told(told);
            changes.addAll(persons.changes(
                    joined.map(office -> office.seated(out, to.orElseThrow())).orElse(out)));
        }
        return new Decision<>(emptied.members().isEmpty(), changes);
    }

    private Decision<Boolean> spreadOn(Request request, String id) {
        Key key = offices.key(id);
        Office office = offices.office(work.read(List.of(key), request.effort()), key);
        List<Person> behind =
                persons
                        .read(
                                request.effort(),
                                office.members().stream()
                                        .map(Office.Member::personId)
                                        .toList())
                        .stream()
                        .filter(person -> !office.seated(person, id).equals(person))
                        .toList();
        List<Change> changes = behind.stream()
                .limit(MOST_AT_ONCE)
                .flatMap(person -> persons.changes(office.seated(person, id)).stream())
                .toList();
        return new Decision<>(behind.size() <= MOST_AT_ONCE, changes);
    }
}
