package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.QuestionView;
import no.endorinn.booking.limits.Usages;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Freshness;
import no.endorinn.kernel.who.People;

/** For whom somebody books: as booking says it, whether staff look after it, and what they are asked on the occasion. */
@Singleton
final class Applicants {
    private final People people;
    private final Areas areas;
    private final Holders holders;
    private final Holders.Trade trade;

    Applicants(People people, Usages usages, Areas areas, Holders holders) {
        this.people = people;
        this.areas = areas;
        this.holders = holders;
        this.trade = new Holders.Trade(
                BookingCode.MAY_NOT_BOOK_FOR_ASSOCIATION,
                BookingCode.ONLY_STAFF_BOOK_FOR_OTHERS,
                BookingDesk.FOR_ANOTHER_PERSON,
                usages::key);
    }

    /** What must be read to answer {@link #of}. */
    List<Key> keys(Request request, Wish wish) {
        return holders.keys(request, wish.who(), trade);
    }

    /**
     * Whoever the booking will be for.
     *
     * @throws Rejection 403 when the caller may not book for them, 422 when there is no such association
     */
    Holders.Holder of(Request request, Wish wish, Authorization.Admitted caller) {
        return holders.of(request, wish.who(), caller, trade);
    }

    /**
     * Stops staff who look after neither the premises nor the association.
     *
     * @throws Rejection 403
     */
    void requireArea(Request request, Holders.Holder applicant, Wish wish, Premises premises) {
        if (applicant.asStaff()) {
            areas.requireToActFor(
                    request,
                    callersFor(applicant.party(), request),
                    applicant.caller().rights(),
                    Areas.of(premises, wish.first().start()),
                    applicant.party().associationId());
        }
    }

    private static Callers callersFor(Party party, Request request) {
        return party instanceof Party.Registered ? request.callers(BookingDesk.FOR_ANOTHER_PERSON) : request.callers();
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
