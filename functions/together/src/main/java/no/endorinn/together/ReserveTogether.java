package no.endorinn.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.booking.book.BookingOffer;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.reserve.CheckedView;
import no.endorinn.lending.reserve.LoanOffer;
import no.endorinn.lending.reserve.RefusalView;

/**
 * Reserves a room and things of a few lending points, all or nothing: one batched read, one decision, one transaction over both tables.
 * The booking and the first loan have one reference, derived from who asks and their {@code Idempotency-Key}, so a repeat finds what the
 * first one made.
 */
@Route(value = "POST /together", about = BookingDesk.FOR_ANOTHER_PERSON)
final class ReserveTogether implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final BookingOffer bookings;
    private final LoanOffer loans;
    private final Plans plans;

    ReserveTogether(UnitOfWork work, Authorization authorization, BookingOffer bookings, LoanOffer loans, Plans plans) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.loans = loans;
        this.plans = plans;
    }

    /** What of a loan is in the way, thing by thing. */
    record RefusedLoanView(String point, List<RefusalView.ThingView> things) {}

    /** What there is of it, in front of whoever asked. */
    private record Made(Optional<Booking> booking, List<Loan> loans, Authorization.Admitted caller) {
        Optional<Origin> origin() {
            return Stream.concat(
                            booking.stream().map(Booking::origin),
                            loans.stream().map(Loan::origin))
                    .findFirst();
        }

        boolean isAllOf(Wanted wanted) {
            return booking.isPresent() == wanted.booking().isPresent()
                    && loans.size() == wanted.loans().size();
        }
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Wanted wanted = WantedForm.read(request.body(), false);
        Made made = work.create(origin, request.effort(), reference -> consider(request, wanted, reference, origin));
        made.booking().ifPresent(booking -> request.count("Bookings", 1));
        request.count("Loans", made.loans().size());
        String reference = made.loans().getFirst().reference();
        return Answer.created(
                made.booking().isPresent() ? "/bookings/" + reference : "/loans/" + reference,
                new TogetherView(
                        reference,
                        made.booking()
                                .map(booking -> bookings.view(request, booking, made.caller()))
                                .orElse(null),
                        loans.views(request, made.loans())));
    }

    private Creation<Made> consider(Request request, Wanted wanted, String reference, Origin origin) {
        List<String> references = references(origin, reference, wanted.loans().size());
        List<Key> keys = new ArrayList<>(plans.keys(request, wanted));
        keys.add(bookings.key(reference));
        references.forEach(each -> keys.add(loans.key(each)));
        Authorization.Admitted caller = authorization.read(request, keys);
        Made there = new Made(
                bookings.booking(caller.snapshot(), reference),
                references.stream()
                        .flatMap(each -> loans.loan(caller.snapshot(), each).stream())
                        .toList(),
                caller);
        if (there.origin().isPresent()) {
            boolean half = there.origin().get().equals(origin) && !there.isAllOf(wanted);
            return half
                    ? new Creation.Unsettled<>()
                    : new Creation.There<>(there.origin().get(), there);
        }
        Plans.Plan plan = plans.plan(request, wanted, references, origin, plans.whose(request, wanted, caller));
        if (plan.isThereMeanwhile()) {
            return new Creation.Unsettled<>();
        }
        List<Problem> problems = plan.problems();
        if (!problems.isEmpty()) {
            throw Rejection.of(
                    problems, Map.of("loans", refused(wanted, plan), "dates", plans.nearest(request, wanted, caller)));
        }
        Made made = new Made(
                plan.booking().map(BookingOffer.Offered::booking),
                plan.loans().stream()
                        .flatMap(offered -> offered.loan().stream())
                        .toList(),
                caller);
        return new Creation.New<>(new Decision<>(made, LoanOffer.fitting(plan.changes())));
    }

    /** The first loan is called as the booking; each further one has a number of its own, derived from the same request. */
    private static List<String> references(Origin origin, String reference, int many) {
        int attempt = origin.references().toList().indexOf(reference);
        return IntStream.range(0, many)
                .mapToObj(i -> i == 0
                        ? reference
                        : new RequestKey(RequestKey.sha256(origin.requestKey() + '\n' + i))
                                .references()
                                .toList()
                                .get(attempt))
                .toList();
    }

    private static List<RefusedLoanView> refused(Wanted wanted, Plans.Plan plan) {
        List<RefusedLoanView> refused = new ArrayList<>();
        for (int i = 0; i < plan.loans().size(); i++) {
            CheckedView checked = plan.loans().get(i).checked();
            refused.add(new RefusedLoanView(wanted.loans().get(i).point(), checked.things()));
        }
        return refused;
    }
}
