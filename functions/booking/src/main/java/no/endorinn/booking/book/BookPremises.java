package no.endorinn.booking.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.desk.QuestionView;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Holders;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Books premises, once or in series: one batched read, one decision, one transaction. The booking's reference is derived from who
 * asks and their {@code Idempotency-Key}, so a repeat finds what the first one made.
 */
@Route(value = "POST /bookings", about = BookingDesk.FOR_ANOTHER_PERSON)
final class BookPremises implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Bookings bookings;
    private final Wishes wishes;
    private final Applicants applicants;
    private final Messages messages;

    BookPremises(
            UnitOfWork work,
            Authorization authorization,
            Bookings bookings,
            Wishes wishes,
            Applicants applicants,
            Messages messages) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.wishes = wishes;
        this.applicants = applicants;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Wish wish = WishForm.read(request.body(), false);
        Booked booked = work.create(origin, request.effort(), reference -> consider(request, wish, reference, origin));
        request.count("Bookings", 1);
        BookingView view = BookingView.of(
                booked.booking(),
                request.now(),
                messages,
                request.language(),
                true,
                booked.booking().needs(),
                null,
                booked.question().orElse(null));
        return Answer.created("/bookings/" + booked.booking().reference(), view)
                .version(booked.booking().version());
    }

    /** What was booked, and what to ask on the occasion. */
    private record Booked(Booking booking, Optional<QuestionView> question) {}

    private Booked booked(Request request, Booking booking, Authorization.Admitted caller) {
        return new Booked(booking, applicants.question(request, booking.holder(), caller));
    }

    private Creation<Booked> consider(Request request, Wish wish, String reference, Origin origin) {
        List<Key> keys = new ArrayList<>(wishes.keys(request, wish));
        keys.add(bookings.key(reference));
        Authorization.Admitted caller = authorization.read(request, keys);
        Optional<Booking> there = bookings.booking(caller.snapshot(), reference);
        if (there.isPresent()) {
            return new Creation.There<>(there.get().origin(), booked(request, there.get(), caller));
        }
        Holders.Holder applicant = applicants.of(request, wish, caller);
        Wishes.Considered considered = wishes.consider(request, wish, reference, origin, List.of(), applicant);
        if (considered.isThereMeanwhile(wish)) {
            return new Creation.Unsettled<>();
        }
        Planning.require(
                considered.plan(),
                wish.take(),
                refused -> RefusalView.of(request, wish, considered.around(), refused, messages));
        return new Creation.New<>(new Decision<>(booked(request, considered.booking(), caller), considered.changes()));
    }
}
