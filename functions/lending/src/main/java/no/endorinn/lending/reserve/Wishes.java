package no.endorinn.lending.reserve;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Account;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Level;
import no.endorinn.cases.Party;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Borrowed;
import no.endorinn.lending.loans.Care;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Visit;
import no.endorinn.lending.loans.Wish;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/** The one way from a wish to what it comes to, for reserving and for its preview alike. */
@Singleton
final class Wishes {
    /** So far ahead the nearest times are looked for. */
    private static final int LOOKED_AHEAD = 42;

    private final Loans loans;
    private final Borrowers borrowers;
    private final Settling settling;
    private final UnitOfWork work;

    Wishes(Loans loans, Borrowers borrowers, Settling settling, UnitOfWork work) {
        this.loans = loans;
        this.settling = settling;
        this.borrowers = borrowers;
        this.work = work;
    }

    /**
     * What a wish comes to.
     *
     * @param loan as it would be stored; empty when it cannot be had
     * @param around what it was decided by
     * @param changes that reserve it
     */
    record Considered(Planning.Plan plan, Optional<Loan> loan, Around around, List<Change> changes) {
        /**
         * Whether the calendar has this very loan though its item was not there: a batched read is no snapshot, and the same request, sent
         * twice at once, was committed while it went on. Read again, its item is there.
         */
        boolean isThereMeanwhile(String reference) {
            return around.holds(reference);
        }
    }

    /** What must be read to answer {@link #consider}, apart from the caller's rights. */
    Collection<Key> keys(Request request, Asked asked) {
        Wish wish = asked.wish();
        List<Key> keys = new ArrayList<>(loans.keysAround(asked.point(), wish.models(), List.of(wish.time())));
        keys.addAll(borrowers.keys(request, wish));
        return keys;
    }

    /**
     * Looks at the wish in the light of what was read.
     *
     * @param reference what the loan will be called
     * @param companions what is reserved together with it
     * @throws Rejection 403 when the caller may not borrow for them
     */
    Considered consider(
            Request request,
            Asked asked,
            String reference,
            Origin origin,
            List<Companion> companions,
            Holders.Holder borrower) {
        Wish wish = asked.wish();
        Around around =
                loans.around(borrower.snapshot(), asked.point(), wish.models(), List.of(wish.time()), request.effort());
        if (borrower.asStaff()) {
            LoanDesk.requirePoint(request, borrower.caller().rights(), borrower.party(), around.point());
        }
        Planning.Plan plan = planning(around, borrower, request.now()).plan(wish);
        if (!plan.isAcceptable()) {
            return new Considered(plan, Optional.empty(), around, List.of());
        }
        Loan loan = loan(request, asked, reference, origin, companions, borrower, around, plan);
        Happening happening = new Happening(
                        reference,
                        loan.state() == State.REQUESTED ? "loan.requested" : "loan.reserved",
                        loan.askedBy(),
                        request.now(),
                        loan.party().associationId(),
                        Map.of())
                .asStaff(borrower.asStaff());
        List<Change> changes = new ArrayList<>();
        if (borrower.party() instanceof Party.Person) {
            changes.add(borrower.caller().unlessLeaving());
        }
        changes.addAll(loans.changes(around, Optional.empty(), loan, Map.of(), happening));
        return new Considered(plan, Optional.of(Loans.stored(loan)), around, changes);
    }

    /** Whether something that was due of those who wait for these things has been written down: then it must be read anew. */
    boolean settled(Request request, Asked asked, Authorization.Admitted read) {
        Wish wish = asked.wish();
        return settling.settle(
                loans.around(
                                read.snapshot(),
                                asked.point(),
                                wish.models(),
                                List.of(wish.time()),
                                List.of(),
                                request.effort())
                        .stocks()
                        .values(),
                request.now(),
                request.effort());
    }

    /** The nearest later times when all of it can be had, in a read of its own. */
    List<Interval> nearest(Request request, Asked asked, Holders.Holder borrower) {
        Wish wish = asked.wish();
        Interval span = new Interval(wish.time().start(), wish.time().end().plus(Duration.ofDays(LOOKED_AHEAD + 1L)));
        Around around = loans.around(
                borrower.snapshot()
                        .with(work.read(
                                loans.keysAround(asked.point(), wish.models(), List.of(span)), request.effort())),
                asked.point(),
                wish.models(),
                List.of(span),
                Visit.dates(wish.time(), LOOKED_AHEAD),
                request.effort());
        return planning(around, borrower, request.now()).nearest(wish, LOOKED_AHEAD);
    }

    Planning planning(Around around, Holders.Holder borrower, Instant now) {
        Optional<Borrowed> borrowed =
                borrower.account().map(account -> loans.borrowed(around.snapshot(), account.key()));
        return new Planning(
                around.point(),
                around.room(),
                around.models(),
                around.there(now),
                borrower.account().map(Account::level).orElse(Level.ASSOCIATION),
                borrowed,
                borrower.asStaff(),
                now);
    }

    private static List<Line> lines(Around around, Wish wish) {
        return wish.things().stream()
                .map(thing -> new Line(
                        thing.model(),
                        around.model(thing.model()).name(),
                        thing.variant(),
                        thing.quantity(),
                        around.model(thing.model()).lending().givenPerDay(),
                        List.of()))
                .toList();
    }

    Loan loan(
            Request request,
            Asked asked,
            String reference,
            Origin origin,
            List<Companion> companions,
            Holders.Holder borrower,
            Around around,
            Planning.Plan plan) {
        String whose = borrower.party().key();
        Wish wish = asked.wish();
        return new Loan(
                reference,
                0,
                origin,
                asked.point(),
                borrower.party(),
                borrower.associationName(),
                borrower.account().map(Account::key),
                borrower.caller().rights().personId(),
                request.now(),
                new Words(wish.purpose(), whose),
                care(wish.care(), whose),
                wish.time(),
                around.service(),
                lines(around, wish),
                wish.models().stream().anyMatch(model -> around.model(model).isService()),
                plan.state(),
                Optional.empty(),
                companions,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Care care(Care care, String whose) {
        return new Care(
                care.group(),
                care.responsible().map(person -> person(person, whose)),
                care.others().stream().map(person -> person(person, whose)).toList());
    }

    private static Care.Person person(Care.Person person, String whose) {
        return new Care.Person(
                new Words(person.name().text(), whose), new Words(person.phone().text(), whose));
    }
}
