package no.endorinn.booking.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.Pointers;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/** Moves one occurrence to another time or other parts, or this and all later ones by the same shift of the wall clock. */
@Route(value = "POST /bookings/{reference}/move", about = BookingDesk.OF_A_BLOCK)
final class MoveBooking implements RouteHandler {
    private final BookingDesk desk;
    private final Moves moves;

    MoveBooking(BookingDesk desk, Moves moves) {
        this.desk = desk;
        this.moves = moves;
    }

    @Override
    public Answer handle(Request request) {
        Moves.Move move = Moves.Move.read(request.body());
        Answer answer = desk.change(request, (found, asked) -> decide(found, asked, move));
        request.count("Moves", 1);
        return answer;
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, Moves.Move move) {
        Optional<Moves.Planned> planned = moves.plan(found, request, move);
        if (planned.isEmpty()) {
            return Decision.already(found.booking());
        }
        List<Problem> obstacles = new ArrayList<>(planned.get().outcome().obstacles());
        if (planned.get().needsReason() && move.reason().isEmpty()) {
            obstacles.add(CommonCode.MISSING.at("/reason"));
        }
        if (!obstacles.isEmpty()) {
            throw Rejection.of(Pointers.inRequest(obstacles));
        }
        return desk.becomes(planned.get().around(), planned.get().alteration());
    }
}
