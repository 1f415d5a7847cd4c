package no.endorinn.booking.show;

import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.HolderForm;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
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

    /** A page of the list. */
    record PageView(List<BookingView> bookings, @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        HolderForm asked = HolderForm.read(request, authorization);
        Page<Booking> page =
                bookings.ofHolder(request.effort(), asked.holder(), request.now(), asked.coming(), asked.from());
        return Answer.ok(new PageView(
                page.items().stream()
                        .map(booking ->
                                desk.view(request, booking, asked.caller().rights()))
                        .toList(),
                page.cursor()));
    }
}
