package no.endorinn.directory.me;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Person;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** All that hangs on a person: what they have in any feature, and the offices they hold. */
@Singleton
final class Belongings {
    private final UnitOfWork work;
    private final Offices offices;
    private final Holdings holdings;

    Belongings(UnitOfWork work, Offices offices, Holdings holdings) {
        this.work = work;
        this.offices = offices;
        this.holdings = holdings;
    }

    /** The person's private bookings, loans and applications. */
    List<Holdings.Holding> holdings(Request request, Person person) {
        return holdings.of(person.id(), request.deadline(), request.tally());
    }

    /** An office that the person is in. */
    record Held(Key key, String associationId, Office office) {}

    /** The offices of the associations that the person belongs to. */
    List<Held> offices(Request request, Person person) {
        Set<String> ids = person.rights().memberships().keySet();
        List<Key> keys = ids.stream().map(offices::key).toList();
        Snapshot found = work.read(keys, request.deadline(), request.tally());
        List<Held> held = new ArrayList<>();
        ids.forEach(id -> held.add(new Held(offices.key(id), id, offices.office(found, offices.key(id)))));
        return held;
    }

    /** What a holding is called where people read it, and the words the person wrote in it. */
    record HoldingView(String reference, boolean open, Map<String, String> words) {
        static HoldingView of(Holdings.Holding holding, Request request) {
            return new HoldingView(holding.reference(), holding.isOpen(request.now()), holding.words());
        }
    }
}
