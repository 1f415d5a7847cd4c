package no.endorinn.booking.schedule;

import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/** Notes that nobody came to an occurrence that has begun; the price stays. */
@Route("POST /bookings/{reference}/no-show")
final class NoteNoShow implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    NoteNoShow(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        int number = fields.integer("occurrence", 1, Repetition.MOST_DATES);
        fields.check();
        return desk.change(request, (found, asked) -> decide(found, asked, number));
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, int number) {
        Booking booking = found.booking();
        Occurrence missed = booking.occurrences().stream()
                .filter(occurrence -> occurrence.number() == number && booking.kind() instanceof Hire)
                .findFirst()
                .orElseThrow(() -> Rejection.of(BookingCode.NO_SUCH_OCCURRENCE.at("/occurrence")));
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        Authorization.requireArea(
                request,
                found.rights(),
                Areas.of(around.premises(), missed.time().start()));
        if (missed.status() == Status.NO_SHOW) {
            return Decision.already(booking);
        }
        if (missed.status() != Status.CONFIRMED) {
            throw Rejection.of(BookingCode.NO_LONGER_OPEN.at("/occurrence"));
        }
        if (!missed.hasBegun(request.now())) {
            throw Rejection.of(BookingCode.HAS_NOT_BEGUN.at("/occurrence"));
        }
        Booking after = booking.mapping(occurrence -> occurrence.number() == number ? occurrence.missed() : occurrence);
        Event event = Event.of(Event.Type.NO_SHOW, found.rights().personId(), request.now())
                .inRole(BookingDesk.role(request, found.rights(), booking));
        return desk.becomes(around, booking, after, event);
    }
}
