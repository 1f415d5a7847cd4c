package no.endorinn.booking.bookings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Rescheduling.By;
import no.endorinn.booking.bookings.Rescheduling.Destination;
import no.endorinn.booking.bookings.Rescheduling.Outcome;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.time.Interval;

/** Moves one occurrence to another time or other parts, or this and all later ones by the same shift of the wall clock. */
@Route("POST /bookings/{reference}/move")
final class MoveBooking implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    MoveBooking(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    private enum Scope {
        THIS,
        REST
    }

    /**
     * Where to.
     *
     * @param parts ids; empty optional to keep the parts
     */
    private record Move(int occurrence, Scope scope, Interval time, Optional<Set<String>> parts) {}

    @Override
    public Answer handle(Request request) {
        Move move = read(request.body());
        Answer answer = desk.change(request, (found, asked) -> decide(found, asked, move));
        request.count("Moves", 1);
        return answer;
    }

    private static Move read(Fields fields) {
        int occurrence = fields.integer("occurrence", 1, Repetition.MOST_DATES);
        Scope scope = fields.optionalChoice("scope", Scope.class);
        Optional<Interval> time = WishForm.interval(fields);
        Optional<Set<String>> parts =
                fields.has("parts") ? Optional.of(Set.copyOf(fields.texts("parts", 12, 10))) : Optional.empty();
        fields.check();
        return new Move(occurrence, scope == null ? Scope.THIS : scope, time.orElseThrow(), parts);
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, Move move) {
        Booking booking = found.booking();
        if (booking.isBlock()) {
            throw Rejection.of(Problem.rule("block-is-lifted-not-moved"));
        }
        Occurrence model = booking.occurrences().stream()
                .filter(occurrence -> occurrence.number() == move.occurrence())
                .findFirst()
                .orElseThrow(
                        () -> Rejection.of(Problem.rule("no-such-occurrence").at("/occurrence")));
        List<Occurrence> moving = booking.occurrences().stream()
                .filter(occurrence -> occurrence.number() == model.number()
                        || (move.scope() == Scope.REST && occurrence.number() > model.number() && occurrence.isOpen()))
                .toList();
        Set<String> parts = move.parts().orElseGet(model::wanted);
        List<Destination> destinations = Rescheduling.shifted(moving, model, move.time(), parts);
        if (isThereAlready(moving, destinations)) {
            return Decision.already(booking);
        }
        requireMovable(moving, request);
        Bookings.Surroundings around = bookings.around(
                request,
                booking,
                destinations.stream().flatMap(to -> to.time().stream()).toList());
        boolean asStaff = BookingDesk.actsAsStaff(request, found.rights(), booking);
        By by = asStaff ? By.STAFF_FOR_BOOKER : By.BOOKER;
        Outcome outcome = around.rescheduling(booking, request.now()).to(destinations, by);
        if (!outcome.obstacles().isEmpty()) {
            throw Rejection.of(outcome.obstacles());
        }
        Event event = Event.of(Event.Type.MOVED, found.rights().personId(), request.now())
                .asStaff(asStaff);
        return desk.becomes(around, booking, outcome.booking(), event);
    }

    private static boolean isThereAlready(List<Occurrence> moving, List<Destination> destinations) {
        for (int i = 0; i < moving.size(); i++) {
            Destination to = destinations.get(i);
            boolean sameParts = to.parts().equals(moving.get(i).wanted());
            if (!sameParts || !to.time().equals(Optional.of(moving.get(i).time()))) {
                return false;
            }
        }
        return true;
    }

    private static void requireMovable(List<Occurrence> moving, Request request) {
        for (Occurrence occurrence : moving) {
            if (!occurrence.isOpen()) {
                throw Rejection.of(Problem.conflict("no-longer-open").at("/occurrence"));
            }
            if (occurrence.hasBegun(request.now())) {
                throw Rejection.of(Problem.rule("has-begun").at("/occurrence"));
            }
            if (occurrence.isLate(request.now())) {
                throw Rejection.of(Problem.rule("too-late-to-move")
                        .at("/occurrence")
                        .with("until", occurrence.freeCancellationUntil()));
            }
        }
    }
}
