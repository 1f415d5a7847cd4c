package no.endorinn.kernel.http;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
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

    /** What was read for a caller who may call the route, and where the rights were. */
    public record Admitted(Rights rights, Snapshot snapshot, Key login) {
        /**
         * Belongs to every transaction that writes down what is the caller's own: it holds only while they have not begun to be
         * forgotten, so that nothing of theirs comes to be meanwhile that would be overlooked.
         */
        public Change unlessLeaving() {
            return new Change.Unless(login, People.LEAVING);
        }

        /** The same, with what a later read found. */
        public Admitted with(Snapshot later) {
            return new Admitted(rights, snapshot.with(later), login);
        }

        /**
         * The caller's rights, on a route where they must have told who they are.
         *
         * @throws Rejection 403 when they have not
         */
        public Rights requireKnown() {
            if (!rights.isKnown()) {
                throw Rejection.of(CommonCode.INTRODUCE_YOURSELF);
            }
            return rights;
        }
    }

    /**
     * One batched read of these keys and the caller's rights.
     *
     * @throws Rejection 403 when the route is for staff and the caller is not, or not of the right kind; or when the caller is about
     *     to be forgotten
     */
    public Admitted read(Request request, Collection<Key> keys) {
        Admitted admitted = readEvenLeaving(request, keys);
        if (admitted.snapshot()
                .at(admitted.login())
                .filter(login -> login.has(People.LEAVING))
                .isPresent()) {
            throw Rejection.of(CommonCode.BEING_FORGOTTEN);
        }
        return admitted;
    }

    /** As {@link #read}, on a route that is also for those who are about to be forgotten. */
    public Admitted readEvenLeaving(Request request, Collection<Key> keys) {
        Key rightsKey = people.rightsKey(request.subject());
        List<Key> all = new ArrayList<>(keys);
        all.add(rightsKey);
        Snapshot snapshot = work.read(all, request.effort());
        Rights rights = people.rights(snapshot.at(rightsKey));
        if (request.callers().onlyStaff() && !request.callers().admitsStaff(rights)) {
            throw Rejection.forbidden();
        }
        return new Admitted(rights, snapshot, rightsKey);
    }

    /**
     * Stops those whom the route is not for when it is about this association.
     *
     * @param areas the departments and districts that the association belongs to
     * @throws Rejection 403 when the caller may not, or has the role for another area only
     */
    public static void requireAbout(Request request, Rights rights, String associationId, Set<String> areas) {
        Callers callers = request.callers();
        if (!callers.admits(rights, associationId)) {
            throw Rejection.forbidden();
        }
        if (!callers.admitsOfficer(rights, associationId)) {
            requireArea(request, rights, areas);
        }
    }

    /**
     * Stops staff who have the role for another area only.
     *
     * @param areas what it belongs to; none, when it concerns all of the municipality
     * @throws Rejection 403 when the caller has not
     */
    public static void requireArea(Request request, Rights rights, Set<String> areas) {
        if (!rights.isStaffFor(request.callers().staff(), areas)) {
            throw Rejection.of(CommonCode.OTHER_AREA);
        }
    }
}
