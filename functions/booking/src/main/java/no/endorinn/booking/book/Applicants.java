package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.QuestionView;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.who.Freshness;
import no.endorinn.kernel.who.People;

/** Whom somebody may book for. */
@Singleton
public final class Applicants {
    /** What booking is about when it is for somebody without a login. */
    public static final String FOR_ANOTHER_PERSON = "for another person";

    private final People people;

    Applicants(People people) {
        this.people = people;
    }

    /** What must be read to answer {@link #party}. */
    List<Key> keys(Wish wish) {
        return wish.associationId().map(people::associationKey).stream().toList();
    }

    /**
     * Whose the booking will be.
     *
     * @throws Rejection 403 when the caller may not book for them
     */
    Party party(Request request, Wish wish, Authorization.Admitted caller) {
        if (wish.who().isEmpty()) {
            return new Party.Person(caller.requireKnown().personId());
        }
        Party.Represented party = wish.who().get();
        switch (party) {
            case Party.Association association -> {
                if (!association.admits(request.callers(), caller.rights())) {
                    throw Rejection.status(403, "may-not-book-for-association");
                }
                if (caller.snapshot()
                        .at(people.associationKey(association.id()))
                        .filter(People::isThere)
                        .isEmpty()) {
                    throw Rejection.of(Problem.rule("unknown-association").at("/association"));
                }
            }
            case Party.Registered registered -> {
                if (!request.callers(FOR_ANOTHER_PERSON).admitsStaff(caller.rights())) {
                    throw Rejection.status(403, "only-staff-book-for-others");
                }
            }
        }
        return party;
    }

    /** What the association is called now, if it is for one that was read. */
    Optional<String> associationName(Party party, Authorization.Admitted caller) {
        return party.associationId()
                .flatMap(id -> caller.snapshot().at(people.associationKey(id)))
                .map(people::associationName);
    }

    /** What to ask whoever books by an office for their association: at most one thing that has grown old. */
    Optional<QuestionView> question(Request request, Party party, Authorization.Admitted caller) {
        if (!(party instanceof Party.Association(String id))
                || !request.callers().admitsOfficer(caller.rights(), id)) {
            return Optional.empty();
        }
        return caller.snapshot()
                .at(people.associationKey(id))
                .map(people::associationConfirmed)
                .flatMap(confirmed -> Freshness.question(confirmed, request.now()))
                .map(question -> QuestionView.of(id, question));
    }
}
