package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.QuestionView;
import no.endorinn.booking.limits.Account;
import no.endorinn.booking.limits.Level;
import no.endorinn.booking.limits.Usages;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Freshness;
import no.endorinn.kernel.who.People;

/** For whom somebody books: whether they may, what they are called, and on whose account it counts. */
@Singleton
final class Applicants {
    /** So long is somebody new. */
    private static final Duration NEW = Duration.ofDays(7);

    private final People people;
    private final Usages usages;
    private final Areas areas;
    private final UnitOfWork work;

    Applicants(People people, Usages usages, Areas areas, UnitOfWork work) {
        this.people = people;
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
        String mine = ofCaller(request, Level.PERSON).key();
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
        Optional<Account> account = switch (party) {
            case Party.Person person -> Optional.of(ofPerson(request, read));
            case Party.Association association -> Optional.of(ofAssociation(request, association, caller));
            case Party.Registered registered -> Optional.empty();
            case Party.Forgotten forgotten -> Optional.empty();
            case Party.Municipality municipality -> Optional.empty();
        };
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

    private static Account ofCaller(Request request, Level level) {
        return Account.ofLogin(request.subject(), level);
    }

    private Account ofPerson(Request request, Snapshot read) {
        boolean isNew = read.at(people.rightsKey(request.subject()))
                .flatMap((Item login) -> People.met(login))
                .filter(met -> met.plus(NEW).isAfter(request.now()))
                .isPresent();
        return ofCaller(request, isNew ? Level.NEWCOMER : Level.PERSON);
    }

    /**
     * One that the municipality has said yes to stands on its own; what one has that it has not said yes to counts as that of the
     * person who added it, whoever of its officers books.
     */
    private Account ofAssociation(Request request, Party.Association association, Authorization.Admitted caller) {
        Optional<String> founder =
                caller.snapshot().at(people.associationKey(association.id())).flatMap(people::founderWhileUnconfirmed);
        if (founder.isEmpty()) {
            return Account.ofAssociation(association.id(), Level.ASSOCIATION);
        }
        if (founder.get().equals(caller.rights().personId())) {
            return ofCaller(request, Level.NEWCOMER);
        }
        Key person = people.personKey(founder.get());
        return work.read(List.of(person), request.effort())
                .at(person)
                .map((Item known) -> Account.ofLogin(people.subject(known), Level.NEWCOMER))
                .orElseGet(() -> Account.ofAssociation(association.id(), Level.NEWCOMER));
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
