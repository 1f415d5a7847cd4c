package no.endorinn.booking.show;

import java.util.Optional;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;

/** Who did what to a booking, the latest first. */
@Route(value = "GET /bookings/{reference}/history", about = History.WITH_NAMES)
final class ShowHistory implements RouteHandler {
    private final BookingDesk desk;
    private final History history;

    ShowHistory(BookingDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        BookingDesk.Found found = desk.find(request);
        History.Reader reader = found.booking()
                .holder()
                .reader(request.callers(History.WITH_NAMES), found.rights(), request.language());
        return Answer.ok(
                history.ofEntity(request.effort(), from, found.booking().reference(), reader));
    }
}
