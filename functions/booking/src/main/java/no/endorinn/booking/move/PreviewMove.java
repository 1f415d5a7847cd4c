package no.endorinn.booking.move;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Rescheduling.Outcome;
import no.endorinn.booking.desk.Alteration.PartView;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView.TotalView;
import no.endorinn.booking.desk.BookingView.WaitsFor;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import org.jspecify.annotations.Nullable;

/** Says what a move would come to: what stands in its way, and what the booking would be and cost; moves nothing. */
@Route(value = "POST /bookings/{reference}/move/preview", about = BookingDesk.OF_A_BLOCK)
final class PreviewMove implements RouteHandler {
    private final BookingDesk desk;
    private final Moves moves;
    private final Messages messages;

    PreviewMove(BookingDesk desk, Moves moves, Messages messages) {
        this.desk = desk;
        this.moves = moves;
        this.messages = messages;
    }

    /** The whole booking as the move would make it once those have said yes who must, and what stands in the move's way. */
    record PreviewView(
            Occurrence.Status status,
            @Nullable WaitsFor waitsFor,
            TotalView price,
            TotalView priceBefore,
            List<ReasonView> obstacles,
            boolean needsReason,
            @Nullable List<PartView> parts) {}

    @Override
    public Answer handle(Request request) {
        Moves.Move move = Moves.Move.read(request.body());
        BookingDesk.Found found = desk.find(request);
        Optional<Moves.Planned> planned = moves.plan(found, request, move);
        Outcome outcome = planned.map(Moves.Planned::outcome).orElseGet(() -> Outcome.clear(found.booking()));
        List<PartView> parts = planned.filter(fits -> outcome.obstacles().isEmpty())
                .map(fits -> desk.parts(fits.around(), fits.alteration()))
                .orElse(List.of());
        List<Problem> obstacles = parts.size() > 1 ? List.of(BookingDesk.TOO_MUCH) : outcome.obstacles();
        return Answer.ok(new PreviewView(
                outcome.booking().status(),
                WaitsFor.of(outcome.booking()),
                TotalView.of(outcome.booking().asAskedFor().occurrences()),
                TotalView.of(found.booking().occurrences()),
                ReasonView.of(obstacles, messages, request.language()),
                planned.filter(Moves.Planned::needsReason).isPresent(),
                parts.size() > 1 ? parts : null));
    }
}
