package no.endorinn.booking.requests;

import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Dealings;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/** Answers what staff have asked about a request that still waits. */
@Route("POST /bookings/{reference}/reply")
final class ReplyToQuestion implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    ReplyToQuestion(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String text = fields.text("text", Dealings.LONGEST_REMARK);
        fields.check();
        return desk.change(request, (found, asked) -> decide(found, asked, text));
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, String text) {
        Booking booking = found.booking();
        if (!booking.isAsked()) {
            if (booking.endsWith(text, false)) {
                return Decision.already(booking);
            }
            throw Rejection.of(BookingCode.NOTHING_ASKED);
        }
        String by = found.rights().personId();
        Booking after = booking.with(Dealings.Remark.reply(by, request.now(), text));
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        Event event = Event.of(Event.Type.ANSWERED, by, request.now());
        return desk.becomes(around, booking, after, event, List.of(found.unlessLeaving()));
    }
}
