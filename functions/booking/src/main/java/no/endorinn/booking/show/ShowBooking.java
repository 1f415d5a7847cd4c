package no.endorinn.booking.show;

import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A booking, to those whose it is and to staff. */
@Route(value = "GET /bookings/{reference}", about = BookingDesk.WITH_WHOM)
final class ShowBooking implements RouteHandler {
    private final BookingDesk desk;

    ShowBooking(BookingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request, desk.find(request));
    }
}
