package no.endorinn.booking.show;

import java.util.Optional;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
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
        Fields query = request.query();
        String cursor = query.optionalText("cursor", 500);
        query.check();
        Optional<Cursor> from = Cursor.of(cursor);
        BookingDesk.Found found = desk.find(request);
        return Answer.ok(history.ofEntity(
                request.effort(), from, found.booking().reference(), BookingDesk.reader(request, found)));
    }
}
