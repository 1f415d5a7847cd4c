package no.endorinn.booking.requests;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Dealings;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.who.StaffRole;

/** Asks whoever waits for an answer something that the answer needs; the request keeps its time and its place meanwhile. */
@Route("POST /requests/{reference}/ask")
final class AskApplicant implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    AskApplicant(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String text = fields.text("text", Dealings.LONGEST_REMARK);
        fields.check();
        Answer answer = desk.change(request, (found, asked) -> decide(found, asked, text));
        request.count("Questions", 1);
        return answer;
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, String text) {
        Booking booking = found.booking();
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        Impartiality.require(request, found.rights(), RequestCase.matter(booking, around.premises()));
        if (!booking.isWaiting()) {
            throw Rejection.of(CaseCode.NOTHING_TO_ANSWER);
        }
        if (booking.holder() instanceof Party.Registered) {
            throw Rejection.of(BookingCode.NOBODY_TO_ASK);
        }
        if (booking.endsWith(text, true)) {
            return Decision.already(booking);
        }
        Optional<StaffRole> role = BookingDesk.role(request, found.rights(), booking);
        String by = found.rights().personId();
        Booking after = booking.with(Dealings.Remark.question(role, by, request.now(), text));
        return desk.becomes(
                around,
                booking,
                after,
                Event.of(Event.Type.QUESTIONED, by, request.now()).inRole(role));
    }
}
