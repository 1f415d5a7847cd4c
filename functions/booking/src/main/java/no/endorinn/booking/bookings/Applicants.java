package no.endorinn.booking.bookings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;

/** Whom somebody may book for. */
@Singleton
final class Applicants {
    private final People people;

    Applicants(People people) {
        this.people = people;
    }

    /** What must be read to answer {@link #holder}. */
    List<Key> keys(Wish wish) {
        return wish.associationId().map(people::associationKey).stream().toList();
    }

    /**
     * Whose the booking will be.
     *
     * @throws Rejection 403 when the caller may not book for them
     */
    Holder holder(Wish.Who who, Authorization.Admitted caller) {
        return switch (who) {
            case Wish.Who.Association(String id) -> {
                if (!caller.rights().mayBookFor(id)) {
                    throw Rejection.status(403, "may-not-book-for-association");
                }
                yield caller.snapshot()
                        .at(people.associationKey(id))
                        .map(item -> new Holder.Association(id, people.associationName(item)))
                        .orElseThrow(() ->
                                Rejection.of(Problem.rule("unknown-association").at("/association")));
            }
            case Wish.Who.Myself myself -> new Holder.Person(caller.rights().personId());
            case Wish.Who.SomebodyElse(String name, Optional<String> phone) -> {
                if (!caller.rights()
                        .isStaff(List.of(StaffRole.ADMINISTRATOR, StaffRole.CASEWORKER, StaffRole.COORDINATOR))) {
                    throw Rejection.status(403, "only-staff-book-for-others");
                }
                yield new Holder.Registered(name, phone);
            }
        };
    }

    /** Whether the caller books for others as a member of staff, and is not bound by what the terms ask of bookers. */
    static boolean actsAsStaff(Wish.Who who, Rights rights) {
        return switch (who) {
            case Wish.Who.Association(String id) -> !rights.booksByOfficeFor(id);
            case Wish.Who.Myself myself -> false;
            case Wish.Who.SomebodyElse somebodyElse -> true;
        };
    }
}
