package no.endorinn.booking.requests;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Queue;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What waits for an answer, the oldest first. */
@Route("GET /requests")
final class ListRequests implements RouteHandler {
    private final Authorization authorization;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final Queue queue;
    private final UnitOfWork work;

    ListRequests(Authorization authorization, Bookings bookings, BookingDesk desk, Queue queue, UnitOfWork work) {
        this.authorization = authorization;
        this.bookings = bookings;
        this.desk = desk;
        this.queue = queue;
        this.work = work;
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
        Page<Waiting> page =
                queue.part(List.of(CaseKinds.REQUEST), from, request.effort()).page();
        List<Key> keys = page.items().stream()
                .map(waiting -> bookings.key(waiting.reference()))
                .toList();
        Snapshot found = work.read(keys, request.effort());
        return Answer.ok(new QueueView(
                keys.stream()
                        .flatMap(key -> found.at(key).stream())
                        .map(Bookings::booking)
                        .filter(Booking::isWaiting)
                        .map(booking -> desk.view(request, booking))
                        .toList(),
                page.cursor()));
    }
}
