package no.endorinn.booking.bookings;

import java.util.ArrayList;
import java.util.List;
import no.endorinn.booking.bookings.BookingView.OccurrenceView;
import no.endorinn.booking.bookings.BookingView.ReasonView;
import no.endorinn.booking.bookings.BookingView.TotalView;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Key;

/** Says of every date of a wish whether it can be had, what stands in the way and what it costs; takes nothing. */
@Route(value = "POST /bookings/preview", about = Applicants.FOR_ANOTHER_PERSON)
final class PreviewBooking implements RouteHandler {
    private final Authorization authorization;
    private final Bookings bookings;
    private final Applicants applicants;
    private final Messages messages;

    PreviewBooking(Authorization authorization, Bookings bookings, Applicants applicants, Messages messages) {
        this.authorization = authorization;
        this.bookings = bookings;
        this.applicants = applicants;
        this.messages = messages;
    }

    /** What a wish would come to. */
    record PreviewView(int fits, List<OccurrenceView> occurrences, TotalView price, List<ReasonView> obstacles) {}

    @Override
    public Answer handle(Request request) {
        Wish wish = WishForm.read(request.body(), true);
        List<String> associations = wish.associationId().stream().toList();
        List<Key> keys = new ArrayList<>(bookings.keysAround(wish.premisesId(), associations, wish.times()));
        keys.addAll(applicants.keys(wish));
        Authorization.Admitted admitted = authorization.read(request, keys);
        applicants.holder(request, wish.who(), admitted);
        Planning.Plan plan = bookings.surroundings(request, admitted.snapshot(), wish.premisesId(), associations)
                .planning(wish.associationId(), request.now())
                .plan(wish, "", Applicants.actsAsStaff(request, wish.who(), admitted.rights()));
        List<Problem> problems = plan.problems().stream()
                .filter(problem -> wish.activity().houseRulesVersion() != 0
                        || !problem.code().equals("house-rules-changed"))
                .toList();
        return Answer.ok(new PreviewView(
                plan.fitting().size(),
                plan.occurrences().stream()
                        .map(occurrence ->
                                BookingView.occurrence(occurrence, request.now(), messages, request.language()))
                        .toList(),
                TotalView.of(plan.occurrences()),
                ReasonView.of(problems, messages, request.language())));
    }
}
