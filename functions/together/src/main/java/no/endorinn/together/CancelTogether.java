package no.endorinn.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.endorinn.booking.book.BookingOffer;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.cancel.CancelOffer;
import no.endorinn.cases.Companion;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.reserve.LoanOffer;

/** Gives up all that was reserved together, in one transaction: what has ended already stays as it is. */
@Route("POST /together/{reference}/cancel")
final class CancelTogether implements RouteHandler {
    private static final String ACCEPT_LATE = "/acceptLate";

    private final UnitOfWork work;
    private final Authorization authorization;
    private final BookingOffer bookings;
    private final CancelOffer cancelling;
    private final LoanOffer loans;

    CancelTogether(
            UnitOfWork work,
            Authorization authorization,
            BookingOffer bookings,
            CancelOffer cancelling,
            LoanOffer loans) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.cancelling = cancelling;
        this.loans = loans;
    }

    /** What there is of it, in front of the caller. */
    private record All(Optional<Booking> booking, List<Loan> loans, Authorization.Admitted caller) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        boolean acceptLate = fields.flag("acceptLate", false);
        fields.check();
        All gone = work.commit(request.effort(), () -> decide(request, find(request), acceptLate));
        return Answer.ok(new TogetherView(
                gone.booking()
                        .map(Booking::reference)
                        .orElseGet(() -> gone.loans().getFirst().reference()),
                gone.booking()
                        .map(booking -> bookings.view(request, booking, gone.caller()))
                        .orElse(null),
                loans.views(request, gone.loans())));
    }

    /**
     * All that was reserved together with what the path names, and that itself.
     *
     * @throws Rejection 404 when there is no such thing, or it was reserved by itself
     */
    private All find(Request request) {
        String reference = request.reference();
        Authorization.Admitted caller =
                authorization.read(request, List.of(bookings.key(reference), loans.key(reference)));
        List<Companion> others = Stream.concat(
                        bookings.booking(caller.snapshot(), reference).flatMap(Booking::hire).stream()
                                .map(Hire::companions),
                        loans.loan(caller.snapshot(), reference).stream().map(Loan::companions))
                .filter(companions -> !companions.isEmpty())
                .findFirst()
                .orElseThrow(Rejection::notFound);
        List<Key> keys = new ArrayList<>();
        for (Companion other : others) {
            keys.add(
                    switch (other.kind()) {
                        case BOOKING -> bookings.key(other.reference());
                        case LOAN -> loans.key(other.reference());
                    });
        }
        Authorization.Admitted all = caller.with(work.read(keys, request.effort()));
        Stream<String> references =
                Stream.concat(Stream.of(reference), others.stream().map(Companion::reference));
        List<String> distinct = references.distinct().toList();
        return new All(
                distinct.stream()
                        .flatMap(each -> bookings.booking(all.snapshot(), each).stream())
                        .findFirst(),
                distinct.stream()
                        .flatMap(each -> loans.loan(all.snapshot(), each).stream())
                        .toList(),
                all);
    }

    /** All of it given up; refuses with all that is in the way. */
    private Decision<All> decide(Request request, All there, boolean acceptLate) {
        AtOnce changes = new AtOnce();
        List<Rejection> refusals = new ArrayList<>();
        Optional<Booking> booking = there.booking()
                .flatMap(some -> decided(
                        () -> cancelling.all(request, Optional.of(some), there.caller(), acceptLate),
                        changes,
                        refusals));
        List<Loan> givenUp = new ArrayList<>();
        for (Loan loan : there.loans()) {
            decided(() -> loans.givenUp(request, Optional.of(loan), there.caller(), changes), changes, refusals)
                    .ifPresent(givenUp::add);
        }
        if (!refusals.isEmpty()) {
            // Once each: how many there are of what somebody may not see is not told.
            Set<Problem> problems = new LinkedHashSet<>();
            Map<String, Object> details = new HashMap<>();
            refusals.forEach(refused -> {
                refused.problems().forEach(problem -> problems.add(placed(problem)));
                details.putAll(refused.details());
            });
            throw Rejection.of(List.copyOf(problems), details);
        }
        return new Decision<>(new All(booking, givenUp, there.caller()), LoanOffer.fitting(changes.changes()));
    }

    /** Of what a part's own request may say, this one says only whether it may cost. */
    private static Problem placed(Problem problem) {
        return ACCEPT_LATE.equals(problem.pointer()) ? problem : new Problem(problem.code(), null, problem.arguments());
    }

    private static <T> Optional<T> decided(Supplier<Decision<T>> decide, AtOnce changes, List<Rejection> refusals) {
        try {
            Decision<T> decision = decide.get();
            changes.add(decision.changes());
            return Optional.of(decision.result());
        } catch (Rejection refused) {
            refusals.add(refused);
            return Optional.empty();
        }
    }
}
