package no.endorinn.booking.show;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** An association's bookings, or one's own private ones: those to come, the nearest first, or those past, the latest first. */
@Route("GET /bookings")
final class ListBookings implements RouteHandler {
    private final Authorization authorization;
    private final Bookings bookings;
    private final BookingDesk desk;

    ListBookings(Authorization authorization, Bookings bookings, BookingDesk desk) {
        this.authorization = authorization;
        this.bookings = bookings;
        this.desk = desk;
    }

    private enum When {
        COMING,
        PAST
    }

    /** A page of the list. */
    record PageView(List<BookingView> bookings, @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String association = query.optionalText("association", 40);
        When when = query.optionalChoice("when", When.class);
        String cursor = query.optionalText("cursor", 200);
        query.check();
        Optional<Cursor> from = Cursor.of(cursor);
        Authorization.Admitted admitted = authorization.read(request, List.of());
        Page<Booking> page = bookings.ofHolder(
                request.effort(), holder(request, admitted, association), request.now(), when != When.PAST, from);
        return Answer.ok(new PageView(
                page.items().stream()
                        .map(booking -> desk.view(request, booking, admitted.rights()))
                        .toList(),
                page.cursor()));
    }

    private static Party holder(Request request, Authorization.Admitted admitted, @Nullable String association) {
        if (association == null) {
            return new Party.Person(admitted.requireKnown().personId());
        }
        if (!request.callers().admits(admitted.rights(), association)) {
            throw Rejection.notFound();
        }
        return new Party.Association(association);
    }
}
