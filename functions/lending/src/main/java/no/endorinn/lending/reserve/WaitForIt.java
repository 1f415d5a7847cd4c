package no.endorinn.lending.reserve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Party;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Wish;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/**
 * Takes a place in the list of those who wait for a model, a variant of it, so many, at that time: a loan that waits, and takes nothing
 * until it is offered. Only for what cannot be had now; sent again, it is the same place.
 */
@Route(value = "POST /equipment/{model}/waiting", about = LoanDesk.FOR_ANOTHER_PERSON)
final class WaitForIt implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Loans loans;
    private final Wishes wishes;
    private final Borrowers borrowers;
    private final Settling settling;
    private final LoanDesk desk;
    private final Messages messages;

    WaitForIt(
            UnitOfWork work,
            Authorization authorization,
            Catalogue catalogue,
            Loans loans,
            Wishes wishes,
            Borrowers borrowers,
            Settling settling,
            LoanDesk desk,
            Messages messages) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.loans = loans;
        this.wishes = wishes;
        this.borrowers = borrowers;
        this.settling = settling;
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Wish wish = WishForm.readOne(request.body(), request.path("model"));
        Model model = catalogue.contents(request.effort()).models().get(request.path("model"));
        if (model == null) {
            throw Rejection.notFound();
        }
        Asked asked = new Asked(model.point(), wish);
        Loan loan = work.create(origin, request.effort(), reference -> consider(request, asked, reference, origin));
        request.count("Waits", 1);
        return Answer.created(
                        "/loans/" + loan.reference(),
                        desk.views(request, List.of(loan)).getFirst())
                .version(loan.version());
    }

    private Creation<Loan> consider(Request request, Asked asked, String reference, Origin origin) {
        Wish wish = asked.wish();
        List<Key> keys = new ArrayList<>(wishes.keys(request, asked));
        keys.add(loans.key(reference));
        Authorization.Admitted caller = authorization.read(request, keys);
        Optional<Loan> made = loans.loan(caller.snapshot(), reference);
        if (made.isPresent()) {
            return new Creation.There<>(made.get().origin(), made.get());
        }
        Holders.Holder borrower = borrowers.of(request, wish, caller);
        Around around =
                loans.around(borrower.snapshot(), asked.point(), wish.models(), List.of(wish.time()), request.effort());
        if (borrower.asStaff()) {
            LoanDesk.requirePoint(request, caller.rights(), borrower.party(), around.point());
        }
        if (settling.settle(around.stocks().values(), request.now(), request.effort())) {
            return new Creation.Unsettled<>();
        }
        Planning planning = wishes.planning(around, borrower, request.now());
        Planning.Plan plan = planning.place(wish);
        if (!plan.isAcceptable()) {
            throw RefusalView.ofAPlace(request, plan, messages);
        }
        Loan loan = wishes.loan(request, asked, reference, origin, List.of(), borrower, around, plan)
                .awaiting(State.WAITING, planning.over(wish));
        return new Creation.New<>(new Decision<>(Loans.stored(loan), changes(request, around, borrower, loan)));
    }

    private List<Change> changes(Request request, Around around, Holders.Holder borrower, Loan loan) {
        List<Change> changes = new ArrayList<>();
        if (borrower.party() instanceof Party.Person) {
            changes.add(borrower.caller().unlessLeaving());
        }
        String model = loan.models().getFirst();
        Stock stock = around.stock(model);
        WaitingList.Place place = new WaitingList.Place(
                loan.reference(),
                loan.lines().getFirst().variant(),
                loan.lines().getFirst().quantity(),
                loan.time(),
                loan.answerBy().orElseThrow(),
                Optional.empty());
        Happening happening = new Happening(
                        loan.reference(),
                        "loan.waiting",
                        loan.askedBy(),
                        request.now(),
                        loan.party().associationId(),
                        Map.of())
                .asStaff(borrower.asStaff());
        changes.addAll(loans.changes(
                around,
                Optional.empty(),
                loan,
                Map.of(model, stock.waiting(stock.waiting().with(place, request.now()))),
                happening));
        return changes;
    }
}
