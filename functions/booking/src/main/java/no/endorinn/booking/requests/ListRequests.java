package no.endorinn.booking.requests;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** What waits for an answer, the oldest first. */
@Route("GET /requests")
final class ListRequests implements RouteHandler {
    private final Authorization authorization;
    private final Bookings bookings;
    private final BookingDesk desk;

    ListRequests(Authorization authorization, Bookings bookings, BookingDesk desk) {
        this.authorization = authorization;
        this.bookings = bookings;
        this.desk = desk;
    }

    /** A page of the queue. */
    record QueueView(List<BookingView> requests, @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String cursor = query.optionalText("cursor", 200);
        query.check();
        Optional<Cursor> from = Cursor.of(cursor);
        authorization.read(request, List.of());
        Page<Booking> page = bookings.queue(request, from);
        return Answer.ok(new QueueView(
                page.items().stream()
                        .map(booking -> desk.view(request, booking))
                        .toList(),
                page.cursor()));
    }
}
