package no.endorinn.booking.book;

import java.util.List;
import java.util.Map;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.desk.BookingView.OccurrenceView;
import no.endorinn.booking.desk.BookingView.TotalView;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;

/** Says of every date of a wish whether it can be had, what stands in the way and what it costs; takes nothing. */
@Route(value = "POST /bookings/preview", about = BookingDesk.FOR_ANOTHER_PERSON)
final class PreviewBooking implements RouteHandler {
    private final Authorization authorization;
    private final Wishes wishes;
    private final Messages messages;

    PreviewBooking(Authorization authorization, Wishes wishes, Messages messages) {
        this.authorization = authorization;
        this.wishes = wishes;
        this.messages = messages;
    }

    /**
     * What a wish would come to.
     *
     * @param limits what they leave, before this is booked
     * @param exceeded limits that it goes beyond, which do not bind the staff who book it
     */
    record PreviewView(
            int fits,
            List<OccurrenceView> occurrences,
            TotalView price,
            List<ReasonView> obstacles,
            List<LeftView> limits,
            List<ReasonView> exceeded) {}

    /** What is left of one limit. */
    record LeftView(String limit, int most, int left, String message) {
        static LeftView of(Allowance.Left left, Messages messages, Language language) {
            return new LeftView(
                    left.code(),
                    left.most(),
                    left.left(),
                    messages.text("left-" + left.code(), language, Map.of("most", left.most(), "left", left.left())));
        }
    }

    @Override
    public Answer handle(Request request) {
        Wish wish = WishForm.read(request.body(), true);
        Authorization.Admitted caller = authorization.read(request, wishes.keys(request, wish));
        Wishes.Considered considered = wishes.consider(request, wish, "", Origin.NONE, caller);
        Planning.Plan plan = considered.plan();
        return Answer.ok(new PreviewView(
                plan.fitting().size(),
                plan.occurrences().stream()
                        .map(occurrence ->
                                BookingView.occurrence(occurrence, request.now(), messages, request.language()))
                        .toList(),
                TotalView.of(plan.occurrences()),
                ReasonView.of(plan.problems(), messages, request.language()),
                considered.left().stream()
                        .map(left -> LeftView.of(left, messages, request.language()))
                        .toList(),
                ReasonView.of(plan.exceeded(), messages, request.language())));
    }
}
