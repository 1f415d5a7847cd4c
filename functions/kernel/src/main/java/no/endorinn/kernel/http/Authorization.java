package no.endorinn.kernel.http;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;

/** Reads the caller's rights in the same round trip as what the request is about, and stops those whom the route is not for. */
@Singleton
public final class Authorization {
    private final UnitOfWork work;
    private final People people;

    public Authorization(UnitOfWork work, People people) {
        this.work = work;
        this.people = people;
    }

    /** What was read for a caller who may call the route. */
    public record Admitted(Rights rights, Snapshot snapshot) {
        /**
         * The caller's rights, on a route where they must have told who they are.
         *
         * @throws Rejection 403 when they have not
         */
        public Rights requireKnown() {
            if (!rights.isKnown()) {
                throw Rejection.status(403, "introduce-yourself");
            }
            return rights;
        }
    }

    /**
     * One batched read of these keys and the caller's rights.
     *
     * @throws Rejection 403 when the route is for staff and the caller is not, or not of the right kind
     */
    public Admitted read(Request request, Collection<Key> keys) {
        Key rightsKey = people.rightsKey(request.principal().subject());
        List<Key> all = new ArrayList<>(keys);
        all.add(rightsKey);
        Snapshot snapshot = work.read(all, request.deadline(), request.tally());
        Rights rights = people.rights(snapshot.at(rightsKey));
        if (request.callers().onlyStaff() && !request.callers().admitsStaff(rights)) {
            throw Rejection.forbidden();
        }
        return new Admitted(rights, snapshot);
    }
}
