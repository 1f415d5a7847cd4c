package no.endorinn.booking.bookings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.who.Freshness;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;

/** Whom somebody may book for. */
@Singleton
final class Applicants {
    /** What booking is about when it is for somebody without a login. */
    static final String FOR_ANOTHER_PERSON = "for another person";

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
    Holder holder(Request request, Wish.Who who, Authorization.Admitted caller) {
        return switch (who) {
            case Wish.Who.Association(String id) -> {
                if (!request.callers().admits(caller.rights(), id)) {
                    throw Rejection.status(403, "may-not-book-for-association");
                }
                yield caller.snapshot()
                        .at(people.associationKey(id))
                        .map(item -> new Holder.Association(id, people.associationName(item)))
                        .orElseThrow(() ->
                                Rejection.of(Problem.rule("unknown-association").at("/association")));
            }
            case Wish.Who.Myself myself ->
                new Holder.Person(caller.requireKnown().personId());
            case Wish.Who.SomebodyElse(String name, Optional<String> phone) -> {
                if (!request.callers(FOR_ANOTHER_PERSON).admitsStaff(caller.rights())) {
                    throw Rejection.status(403, "only-staff-book-for-others");
                }
                yield new Holder.Registered(name, phone);
            }
        };
    }

    /** What to ask whoever books by an office for their association: at most one thing that has grown old. */
    Optional<QuestionView> question(Request request, Holder holder, Authorization.Admitted caller) {
        if (!(holder instanceof Holder.Association(String id, String name))
                || !request.callers().admitsOfficer(caller.rights(), id)) {
            return Optional.empty();
        }
        return caller.snapshot()
                .at(people.associationKey(id))
                .map(people::associationConfirmed)
                .flatMap(confirmed -> Freshness.question(confirmed, request.now()))
                .map(question -> QuestionView.of(id, question));
    }

    /** Whether the caller books for others as a member of staff, and is not bound by what the terms ask of bookers. */
    static boolean actsAsStaff(Request request, Wish.Who who, Rights rights) {
        return switch (who) {
            case Wish.Who.Association(String id) -> !request.callers().admitsOfficer(rights, id);
            case Wish.Who.Myself myself -> false;
            case Wish.Who.SomebodyElse somebodyElse -> true;
        };
    }
}
