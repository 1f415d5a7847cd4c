package no.endorinn.booking.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;

/** The departments and districts that something belongs to: a staff role may be held for those alone. */
@Singleton
public final class Areas {
    private final UnitOfWork work;
    private final People people;

    Areas(UnitOfWork work, People people) {
        this.work = work;
        this.people = people;
    }

    /** Those of the premises, by the terms of the day. */
    public static Set<String> of(Premises premises, Instant when) {
        return premises.termsOn(Oslo.date(when)).areas();
    }

    /**
     * Whether a member of staff may act on somebody's behalf: where the premises are theirs to look after, or the association.
     *
     * @throws Rejection 403 when neither is
     */
    public void requireToActFor(
            Request request, Callers callers, Rights caller, Set<String> premises, Optional<String> associationId) {
        if (caller.isStaffFor(callers.staff(), premises)) {
            return;
        }
        Set<String> places = associationId
                .map(people::associationKey)
                .flatMap((Key key) -> work.read(List.of(key), request.effort()).at(key))
                .map(people::associationPlaces)
                .orElse(Set.of());
        if (!caller.isStaffFor(callers.staff(), places)) {
            throw Rejection.of(CommonCode.OTHER_AREA);
        }
    }
}
