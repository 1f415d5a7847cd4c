package no.endorinn.booking.bookings;

import java.util.List;
import no.endorinn.booking.bookings.BookingView.OccurrenceView;
import no.endorinn.booking.bookings.BookingView.TotalView;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;

/** Says of every date of a wish whether it can be had, what stands in the way and what it costs; takes nothing. */
@Route(value = "POST /bookings/preview", about = Applicants.FOR_ANOTHER_PERSON)
final class PreviewBooking implements RouteHandler {
    /** Nobody's: nothing is stored, and nothing is called so. */
    private static final Booking.Origin NO_ORIGIN = new Booking.Origin("", "");

    private final Authorization authorization;
    private final Wishes wishes;
    private final Messages messages;

    PreviewBooking(Authorization authorization, Wishes wishes, Messages messages) {
        this.authorization = authorization;
        this.wishes = wishes;
        this.messages = messages;
    }

    /** What a wish would come to. */
    record PreviewView(int fits, List<OccurrenceView> occurrences, TotalView price, List<ReasonView> obstacles) {}

    @Override
    public Answer handle(Request request) {
        Wish wish = WishForm.read(request.body(), true);
        Authorization.Admitted caller = authorization.read(request, wishes.keys(wish));
        Planning.Plan plan =
                wishes.consider(request, wish, "", NO_ORIGIN, caller).plan();
        return Answer.ok(new PreviewView(
                plan.fitting().size(),
                plan.occurrences().stream()
                        .map(occurrence ->
                                BookingView.occurrence(occurrence, request.now(), messages, request.language()))
                        .toList(),
                TotalView.of(plan.occurrences()),
                ReasonView.of(plan.problems(), messages, request.language())));
    }
}
