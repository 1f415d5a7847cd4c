package no.endorinn.lending.desk;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.endorinn.cases.Party;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Suspension;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/** What every route about one existing loan does alike: finds it, sees whether the caller may, changes it, shows it. */
@Singleton
public final class LoanDesk {
    /** What a route is about that has other callers when it is for somebody without a login. */
    public static final String FOR_ANOTHER_PERSON = "for another person";

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Loans loans;
    private final Catalogue catalogue;
    private final RightsTable rights;
    private final Uncertain uncertain;
    private final Copies copies;
    private final Settling settling;

    public LoanDesk(
            UnitOfWork work,
            Authorization authorization,
            Loans loans,
            Catalogue catalogue,
            RightsTable rights,
            Uncertain uncertain,
            Copies copies,
            Settling settling) {
        this.work = work;
        this.authorization = authorization;
        this.loans = loans;
        this.catalogue = catalogue;
        this.rights = rights;
        this.uncertain = uncertain;
        this.copies = copies;
        this.settling = settling;
    }

    /** A loan in front of somebody who may do with it what the route does, and where it is fetched. */
    public record Found(Loan loan, Optional<Point> point, Rights rights) {}

    /**
     * The loan that the path names.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    public Found find(Request request) {
        String reference = request.reference();
        Authorization.Admitted admitted = authorization.read(request, List.of(loans.key(reference)));
        return found(request, loans.loan(admitted.snapshot(), reference), admitted);
    }

    /**
     * A loan that was read for the caller.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    public Found found(Request request, Optional<Loan> read, Authorization.Admitted admitted) {
        Loan loan = read.map(found -> settled(request, List.of(found)).getFirst())
                .filter(found -> found.party().admits(rights.callers("GET /loans/{reference}"), admitted.rights()))
                .orElseThrow(Rejection::notFound);
        if (!loan.party().admits(callers(request, loan.party()), admitted.rights())) {
            throw Rejection.forbidden();
        }
        Point point = catalogue.contents(request.effort()).points().get(loan.point());
        return new Found(loan, Optional.ofNullable(point), admitted.rights());
    }

    /** Who may call the route when it is about what is this party's. */
    private static Callers callers(Request request, Party party) {
        return party instanceof Party.Registered && request.differsWhen(FOR_ANOTHER_PERSON)
                ? request.callers(FOR_ANOTHER_PERSON)
                : request.callers();
    }

    /** Whether the caller may do this to the loan only as a member of staff. */
    public static boolean actsAsStaff(Request request, Found found) {
        return found.loan().party().isServedByStaff(request.callers(), found.rights());
    }

    /**
     * Stops staff whom the lending point does not belong to.
     *
     * @throws Rejection 403
     */
    public static void requirePoint(Request request, Found found) {
        requirePoint(request, found.rights(), found.loan().party(), found.point());
    }

    /** As {@link #requirePoint(Request, Found)}, of what is not there yet. */
    public static void requirePoint(Request request, Rights caller, Party party, Optional<Point> point) {
        if (point.isPresent()
                && !caller.isStaffFor(
                        callers(request, party).staff(), point.get().managers())) {
            throw Rejection.of(CommonCode.OTHER_AREA);
        }
    }

    /** Changes the loan that the path names, deciding anew as often as somebody else gets in between. */
    public Answer change(Request request, Function<Found, Decision<Loan>> change) {
        Found after = work.commit(request.effort(), () -> {
            Seen decided = decided(request, find(request), change);
            Found found = decided.found();
            Decision<Loan> decision = decided.decision();
            boolean seen = request.ifMatch().isEmpty()
                    || request.ifMatch().getAsLong() == found.loan().version();
            if (!decision.changes().isEmpty() && !seen) {
                throw Rejection.stale(view(request, found), found.loan().version());
            }
            return new Decision<>(new Found(decision.result(), found.point(), found.rights()), decision.changes());
        });
        return show(request, after);
    }

    /** What was decided of a loan, and of which. */
    private record Seen(Found found, Decision<Loan> decision) {}

    /** What stands around a loan is read after it: where that makes for a no and the loan is another by then, it is decided anew. */
    private Seen decided(Request request, Found found, Function<Found, Decision<Loan>> change) {
        try {
            return new Seen(found, change.apply(found));
        } catch (Rejection refused) {
            Found now = find(request);
            if (now.loan().version() == found.loan().version()) {
                throw refused;
            }
            return decided(request, now, change);
        }
    }

    /**
     * The loan after a move that needs no more than its state.
     *
     * @throws Rejection when it may not be made
     */
    public Decision<Loan> moved(Request request, Found found, Move move, Side side, String event) {
        return moved(request, found, move, side, event, new AtOnce());
    }

    /** As {@link #moved(Request, Found, Move, Side, String)}, after what else is decided in the same transaction. */
    public Decision<Loan> moved(Request request, Found found, Move move, Side side, String event, AtOnce earlier) {
        return switch (move.on(found.loan().state(request.now()), side)) {
            case Verdict.Already<State> already -> Decision.already(found.loan());
            case Verdict.Refused<State>(Problem why) -> throw Rejection.of(why);
            case Verdict.Leads<State>(State to) -> {
                Around around = loans.around(request.effort(), found.loan(), earlier, request.now());
                Loan after = found.loan().in(to);
                yield new Decision<>(
                        Loans.stored(after),
                        loans.changes(
                                around, Optional.of(found.loan()), after, Map.of(), happening(request, found, event)));
            }
        };
    }

    /**
     * The loan given up before it is fetched, after what else is decided in the same transaction.
     *
     * @throws Rejection when it may not be, or is not the caller's to give up
     */
    public Decision<Loan> givenUp(Request request, Found found, Optional<String> reason, AtOnce earlier) {
        boolean asStaff = actsAsStaff(request, found);
        if (asStaff) {
            requirePoint(request, found);
        }
        Side side = asStaff ? Side.STAFF : Side.BORROWER;
        String event = switch (found.loan().state(request.now())) {
            case WAITING -> "left";
            case OFFERED -> "declined";
            default -> "cancelled";
        };
        return moved(request, because(found, reason, side), Move.CANCEL, side, event, earlier);
    }

    /** With why, whosever words they are; what was given up before stays as it was. */
    private static Found because(Found found, Optional<String> reason, Side side) {
        Loan loan = found.loan();
        if (reason.isEmpty() || loan.state() == State.CANCELLED) {
            return found;
        }
        Words why = side == Side.STAFF
                ? Words.ofMunicipality(reason.get())
                : new Words(reason.get(), loan.party().key());
        return new Found(loan.because(why), found.point(), found.rights());
    }

    /** Something that happened to the loan just now, by the caller. */
    public static Happening happening(Request request, Found found, String event) {
        return new Happening(
                        found.loan().reference(),
                        "loan." + event,
                        found.rights().personId(),
                        request.now(),
                        found.loan().party().associationId(),
                        Map.of())
                .asStaff(actsAsStaff(request, found));
    }

    public Answer show(Request request, Found found) {
        return Answer.ok(view(request, found)).version(found.loan().version());
    }

    public LoanView view(Request request, Found found) {
        return LoanView.of(
                found.loan(),
                found.point(),
                Optional.empty(),
                List.of(),
                places(request, List.of(found.loan())).get(found.loan().reference()),
                request.now(),
                request.language());
    }

    /** These loans as they are once everybody has been offered what is theirs by now: whoever looks need not wait for the clock. */
    private List<Loan> settled(Request request, List<Loan> some) {
        boolean settled = settling.settle(stocks(request, some).values(), request.now(), request.effort());
        return settled
                ? loans.all(request.effort(), some.stream().map(Loan::reference).toList())
                : some;
    }

    /** What there is of that which some loans wait for; nothing is read where none does. */
    private Map<String, Stock> stocks(Request request, List<Loan> some) {
        Set<String> models = new LinkedHashSet<>();
        some.stream().filter(loan -> loan.state().waits()).forEach(loan -> models.addAll(loan.models()));
        return models.isEmpty() ? Map.of() : copies.stocks(models, request.effort());
    }

    /** Which number each of those that wait has in the list that it stands in. */
    private Map<String, Integer> places(Request request, List<Loan> some) {
        Map<String, Stock> stocks = stocks(request, some);
        Map<String, Integer> places = new HashMap<>();
        some.stream()
                .filter(loan -> loan.state(request.now()) == State.WAITING)
                .forEach(loan -> Optional.ofNullable(stocks.get(loan.models().getFirst()))
                        .flatMap(stock -> stock.waiting().number(loan.reference()))
                        .ifPresent(number -> places.put(loan.reference(), number)));
        return places;
    }

    /** The loan that was found, with what stops whoever it counts on from borrowing more, and what of it may not be there. */
    public LoanView whole(Request request, Found found) {
        Optional<Suspension> suspension = found.loan()
                .account()
                .map(account ->
                        loans.borrowed(work.read(List.of(loans.borrowedKey(account)), request.effort()), account))
                .flatMap(borrowed -> borrowed.suspendedAt(request.now()));
        List<String> mayFail = uncertain
                .of(request, List.of(found.loan()))
                .getOrDefault(found.loan().reference(), List.of());
        return LoanView.of(
                found.loan(),
                found.point(),
                suspension,
                mayFail,
                places(request, List.of(found.loan())).get(found.loan().reference()),
                request.now(),
                request.language());
    }

    /** Some loans, each with where it is fetched. */
    public List<LoanView> views(Request request, List<Loan> some) {
        return views(request, some, Map.of());
    }

    /** The same to those whose they are: also with what of them may not be there. */
    public List<LoanView> viewsOfTheirs(Request request, List<Loan> some) {
        return views(request, some, uncertain.of(request, some));
    }

    private List<LoanView> views(Request request, List<Loan> some, Map<String, List<String>> uncertain) {
        Map<String, Point> points = catalogue.contents(request.effort()).points();
        List<Loan> settled = settled(request, some);
        Map<String, Integer> places = places(request, settled);
        return settled.stream()
                .map(loan -> LoanView.of(
                        loan,
                        Optional.ofNullable(points.get(loan.point())),
                        Optional.empty(),
                        uncertain.getOrDefault(loan.reference(), List.of()),
                        places.get(loan.reference()),
                        request.now(),
                        request.language()))
                .toList();
    }
}
