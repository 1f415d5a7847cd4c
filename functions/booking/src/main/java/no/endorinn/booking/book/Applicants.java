package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.QuestionView;
import no.endorinn.booking.limits.Usages;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Account;
import no.endorinn.cases.Accounts;
import no.endorinn.cases.Level;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Freshness;
import no.endorinn.kernel.who.People;

/** For whom somebody books: whether they may, what they are called, and on whose account it counts. */
@Singleton
final class Applicants {
    private final People people;
    private final Accounts accounts;
    private final Usages usages;
    private final Areas areas;
    private final UnitOfWork work;

    Applicants(People people, Accounts accounts, Usages usages, Areas areas, UnitOfWork work) {
        this.people = people;
        this.accounts = accounts;
        this.usages = usages;
        this.areas = areas;
        this.work = work;
    }

    /**
     * Whoever a booking will be for.
     *
     * @param associationName what it is called now, if it is for one
     * @param account on which it counts, if it counts at all
     * @param asStaff whether the caller may book for them only as a member of staff
     * @param snapshot what was read, the account's use among it
     */
    record Applicant(
            Party party,
            Optional<String> associationName,
            Optional<Account> account,
            boolean asStaff,
            Authorization.Admitted caller,
            Snapshot snapshot) {
        List<String> accountKeys() {
            return account.map(Account::key).stream().toList();
        }

        Hire hire(Wish wish) {
            return Hire.of(party, associationName, account.map(Account::key), wish.activity());
        }
    }

    /** What must be read to answer {@link #of}. */
    List<Key> keys(Request request, Wish wish) {
        String mine = Accounts.ofCaller(request, Level.PERSON).key();
        List<Key> keys = new ArrayList<>();
        if (wish.who().isEmpty()) {
            keys.add(usages.key(mine));
        }
        wish.associationId().ifPresent(id -> {
            keys.add(people.associationKey(id));
            keys.add(usages.key(Account.ofAssociation(id, Level.ASSOCIATION).key()));
            keys.add(usages.key(mine));
        });
        return keys;
    }

    /**
     * Whoever the booking will be for.
     *
     * @throws Rejection 403 when the caller may not book for them, 422 when there is no such association
     */
    Applicant of(Request request, Wish wish, Authorization.Admitted caller) {
        Party party = party(request, wish, caller);
        Snapshot read = caller.snapshot();
        Optional<String> name = party.associationId()
                .flatMap(id -> read.at(people.associationKey(id)))
                .map(people::associationName);
        Optional<Account> account = accounts.of(request, party, caller);
        boolean asStaff = party.isServedByStaff(request.callers(), caller.rights());
        List<Key> unread = account.map(counted -> usages.key(counted.key())).stream()
                .filter(key -> !keys(request, wish).contains(key))
                .toList();
        Snapshot all = unread.isEmpty() ? read : read.with(work.read(unread, request.effort()));
        return new Applicant(party, name, account, asStaff, caller, all);
    }

    private Party party(Request request, Wish wish, Authorization.Admitted caller) {
        if (wish.who().isEmpty()) {
            return new Party.Person(caller.requireKnown().personId());
        }
        Party.Represented party = wish.who().get();
        switch (party) {
            case Party.Association association -> {
                if (!association.admits(request.callers(), caller.rights())) {
                    throw Rejection.of(BookingCode.MAY_NOT_BOOK_FOR_ASSOCIATION);
                }
                if (caller.snapshot()
                        .at(people.associationKey(association.id()))
                        .filter(People::isThere)
                        .isEmpty()) {
                    throw Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/association"));
                }
            }
            case Party.Registered registered -> {
                if (!callersFor(party, request).admitsStaff(caller.rights())) {
                    throw Rejection.of(BookingCode.ONLY_STAFF_BOOK_FOR_OTHERS);
                }
            }
        }
        return party;
    }

    /**
     * Stops staff who look after neither the premises nor the association.
     *
     * @throws Rejection 403
     */
    void requireArea(Request request, Applicant applicant, Wish wish, Premises premises) {
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
