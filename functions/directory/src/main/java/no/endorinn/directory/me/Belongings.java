package no.endorinn.directory.me;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Person;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** The offices that a person holds. */
@Singleton
final class Belongings {
    private final UnitOfWork work;
    private final Offices offices;

    Belongings(UnitOfWork work, Offices offices) {
        this.work = work;
        this.offices = offices;
    }

    /** An office that the person is in. */
    record Held(Key key, String associationId, Office office) {
        /** Whether nobody would lead the association without the person, though somebody does. */
        boolean isLastLed(Person person) {
            return office.isLed() && !office.without(person.id()).isLed();
        }
    }

    /** The offices of the associations that the person belongs to. */
    List<Held> offices(Person person, Effort effort) {
        Set<String> ids = person.rights().memberships().keySet();
        List<Key> keys = ids.stream().map(offices::key).toList();
        Snapshot found = work.read(keys, effort);
        List<Held> held = new ArrayList<>();
        ids.forEach(id -> held.add(new Held(offices.key(id), id, offices.office(found, offices.key(id)))));
        return held;
    }
}
