package no.endorinn.booking.cancel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.desk.Alteration;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Cancels one occurrence, this and the later ones, or all that have not begun. Past its deadline an occurrence can still be
 * cancelled, but the price stays, and whoever cancels must have been told and have said yes.
 */
@Route(value = "POST /bookings/{reference}/cancel", about = BookingDesk.OF_A_BLOCK)
final class CancelBooking implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    CancelBooking(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    private enum Scope {
        THIS,
        REST,
        ALL
    }

    private record Cancellation(
            @Nullable Integer occurrence, Scope scope, int to, boolean acceptLate, Optional<String> reason) {
        boolean concerns(Occurrence other) {
            if (occurrence == null) {
                return true;
            }
            return switch (scope) {
                case THIS -> other.number() == occurrence;
                case REST -> other.number() >= occurrence && other.number() <= to;
                case ALL -> true;
            };
        }
    }

    /** What cancelling late still costs, in øre. */
    record CostView(long amount) {}

    @Override
    public Answer handle(Request request) {
        Cancellation cancellation = read(request.body());
        Answer answer = desk.change(request, (found, asked) -> decide(found, asked, cancellation));
        request.count("Cancellations", 1);
        return answer;
    }

    private static Cancellation read(Fields fields) {
        Integer occurrence = fields.optionalInteger("occurrence", 1, Repetition.MOST_DATES);
        Integer to = fields.optionalInteger("to", occurrence == null ? 1 : occurrence, Repetition.MOST_DATES);
        Scope given = fields.optionalChoice("scope", Scope.class);
        Scope scope = given == null && to != null ? Scope.REST : given;
        if (occurrence == null && scope != null && scope != Scope.ALL) {
            fields.note(CommonCode.MISSING, "occurrence");
        }
        Cancellation cancellation = new Cancellation(
                occurrence,
                scope != null ? scope : occurrence == null ? Scope.ALL : Scope.THIS,
                to == null ? Repetition.MOST_DATES : to,
                fields.flag("acceptLate", false),
                Optional.ofNullable(fields.optionalText("reason", 300)));
        fields.check();
        return cancellation;
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, Cancellation cancellation) {
        Booking booking = found.booking();
        List<Occurrence> concerned =
                booking.occurrences().stream().filter(cancellation::concerns).toList();
        if (concerned.isEmpty()) {
            throw Rejection.of(BookingCode.NO_SUCH_OCCURRENCE.at("/occurrence"));
        }
        List<Occurrence> leaving = concerned.stream()
                .filter(occurrence -> booking.mayCancel(occurrence, request.now()))
                .toList();
        if (leaving.isEmpty()) {
            if (concerned.stream().anyMatch(Occurrence::isOpen)) {
                throw Rejection.of(BookingCode.HAS_BEGUN.at("/occurrence"));
            }
            return Decision.already(booking);
        }
        requireAccepted(leaving, cancellation, request);
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        desk.requireArea(request, found, around.premises());
        boolean asStaff = BookingDesk.actsAsStaff(request, found.rights(), booking);
        String by = found.rights().personId();
        Optional<Words> reason =
                cancellation.reason().map(text -> asStaff ? Words.ofMunicipality(text) : Words.by(by, text));
        boolean ownWords = reason.isPresent() && !asStaff;
        Alteration alteration = Alteration.inPlace(
                booking,
                leaving,
                some -> booking.mapping(occurrence ->
                        some.contains(occurrence) ? occurrence.cancelled(request.now(), reason) : occurrence),
                Event.of(Event.Type.CANCELLED, by, request.now())
                        .inRole(BookingDesk.role(request, found.rights(), booking)));
        return desk.becomes(around, alteration, ownWords ? List.of(found.unlessLeaving()) : List.of());
    }

    private static void requireAccepted(List<Occurrence> leaving, Cancellation cancellation, Request request) {
        List<Occurrence> late = leaving.stream()
                .filter(occurrence -> occurrence.isLate(request.now()))
                .toList();
        if (!late.isEmpty() && !cancellation.acceptLate()) {
            long cost = late.stream()
                    .flatMap(occurrence -> occurrence.price().stream())
                    .mapToLong(Price::amount)
                    .sum();
            throw Rejection.of(
                    List.of(BookingCode.LATE_CANCELLATION
                            .at("/acceptLate")
                            .with("until", late.getFirst().freeCancellationUntil())),
                    Map.of("cost", new CostView(cost)));
        }
    }
}
