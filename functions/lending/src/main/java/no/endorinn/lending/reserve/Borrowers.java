package no.endorinn.lending.reserve;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Account;
import no.endorinn.cases.Accounts;
import no.endorinn.cases.Level;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Wish;
import no.endorinn.lending.problem.LendingCode;
import no.endorinn.lending.store.Loans;

/** For whom somebody borrows: whether they may, what they are called, and on whose account it counts. */
@Singleton
final class Borrowers {
    private final People people;
    private final Accounts accounts;
    private final Loans loans;
    private final UnitOfWork work;

    Borrowers(People people, Accounts accounts, Loans loans, UnitOfWork work) {
        this.people = people;
        this.accounts = accounts;
        this.loans = loans;
        this.work = work;
    }

    /**
     * Whoever a loan will be for.
     *
     * @param name the association's, if it is for one
     * @param asStaff whether the caller may only as a member of staff
     * @param snapshot what was read, the account's use among it
     */
    record Borrower(
            Party party,
            Optional<String> name,
            Optional<Account> account,
            boolean asStaff,
            Authorization.Admitted caller,
            Snapshot snapshot) {
        /** The same, after what else is decided in the same transaction. */
        Borrower after(AtOnce earlier) {
            return new Borrower(party, name, account, asStaff, caller, earlier.after(snapshot));
        }
    }

    /** What must be read to answer {@link #of}. */
    List<Key> keys(Request request, Wish wish) {
        List<Key> keys = new ArrayList<>();
        keys.add(loans.borrowedKey(Accounts.ofCaller(request, Level.PERSON).key()));
        wish.associationId().ifPresent(id -> {
            keys.add(people.associationKey(id));
            keys.add(loans.borrowedKey(
                    Account.ofAssociation(id, Level.ASSOCIATION).key()));
        });
        return keys;
    }

    /**
     * Whoever the loan will be for.
     *
     * @throws Rejection 403 when the caller may not borrow for them, 422 when there is no such association
     */
    Borrower of(Request request, Wish wish, Authorization.Admitted caller) {
        Party party = party(request, wish, caller);
        Snapshot read = caller.snapshot();
        Optional<String> name = party.associationId()
                .flatMap(id -> read.at(people.associationKey(id)))
                .map(people::associationName);
        Optional<Account> account = accounts.of(request, party, caller);
        List<Key> unread = account.map(counted -> loans.borrowedKey(counted.key())).stream()
                .filter(key -> !keys(request, wish).contains(key))
                .toList();
        Snapshot all = unread.isEmpty() ? read : read.with(work.read(unread, request.effort()));
        boolean asStaff = party.isServedByStaff(request.callers(), caller.rights());
        return new Borrower(party, name, account, asStaff, caller, all);
    }

    private Party party(Request request, Wish wish, Authorization.Admitted caller) {
        if (wish.who().isEmpty()) {
            return new Party.Person(caller.requireKnown().personId());
        }
        Party.Represented party = wish.who().get();
        switch (party) {
            case Party.Association association -> {
                if (!association.admits(request.callers(), caller.rights())) {
                    throw Rejection.of(LendingCode.MAY_NOT_BORROW_FOR_ASSOCIATION);
                }
                if (caller.snapshot()
                        .at(people.associationKey(association.id()))
                        .filter(People::isThere)
                        .isEmpty()) {
                    throw Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/association"));
                }
            }
            case Party.Registered registered -> {
                if (!request.callers(LoanDesk.FOR_ANOTHER_PERSON).admitsStaff(caller.rights())) {
                    throw Rejection.of(LendingCode.ONLY_STAFF_BORROW_FOR_OTHERS);
                }
            }
        }
        return party;
    }
}
