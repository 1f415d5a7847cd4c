package no.endorinn.booking.book;

import java.util.List;
import java.util.Map;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.desk.BookingView.OccurrenceView;
import no.endorinn.booking.desk.BookingView.TotalView;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;

/**
 * What a wish would come to.
 *
 * @param limits what they leave, before this is booked
 * @param exceeded limits that it goes beyond, which do not bind the staff who book it
 */
public record PreviewView(
        int fits,
        List<OccurrenceView> occurrences,
        TotalView price,
        List<ReasonView> obstacles,
        List<LeftView> limits,
        List<ReasonView> exceeded) {
    /** What is left of one limit. */
    public record LeftView(String limit, int most, int left, String message) {
        static LeftView of(Allowance.Left left, Messages messages, Language language) {
            return new LeftView(
                    left.code(),
                    left.most(),
                    left.left(),
                    messages.text("left-" + left.code(), language, Map.of("most", left.most(), "left", left.left())));
        }
    }

    static PreviewView of(Request request, Wishes.Considered considered, Messages messages) {
        Planning.Plan plan = considered.plan();
        return new PreviewView(
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
                ReasonView.of(plan.exceeded(), messages, request.language()));
    }
}
