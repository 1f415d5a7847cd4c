package no.endorinn.booking.cancel;

import java.util.Optional;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;

/**
 * Cancels one occurrence, this and the later ones, or all that have not begun. Past its deadline an occurrence can still be
 * cancelled, but the price stays, and whoever cancels must have been told and have said yes.
 */
@Route(value = "POST /bookings/{reference}/cancel", about = BookingDesk.OF_A_BLOCK)
final class CancelBooking implements RouteHandler {
    private final BookingDesk desk;
    private final CancelOffer offer;

    CancelBooking(BookingDesk desk, CancelOffer offer) {
        this.desk = desk;
        this.offer = offer;
    }

    @Override
    public Answer handle(Request request) {
        CancelOffer.Cancellation cancellation = read(request.body());
        Answer answer = desk.change(request, (found, asked) -> offer.decide(found, asked, cancellation));
        request.count("Cancellations", 1);
        return answer;
    }

    private static CancelOffer.Cancellation read(Fields fields) {
        Integer occurrence = fields.optionalInteger("occurrence", 1, Repetition.MOST_DATES);
        Integer to = fields.optionalInteger("to", occurrence == null ? 1 : occurrence, Repetition.MOST_DATES);
        CancelOffer.Scope given = fields.optionalChoice("scope", CancelOffer.Scope.class);
        CancelOffer.Scope scope = given == null && to != null ? CancelOffer.Scope.REST : given;
        if (occurrence == null && scope != null && scope != CancelOffer.Scope.ALL) {
            fields.note(CommonCode.MISSING, "occurrence");
        }
        CancelOffer.Cancellation cancellation = new CancelOffer.Cancellation(
                occurrence,
                scope != null ? scope : occurrence == null ? CancelOffer.Scope.ALL : CancelOffer.Scope.THIS,
                to == null ? Repetition.MOST_DATES : to,
                fields.flag("acceptLate", false),
                Optional.ofNullable(fields.optionalText("reason", 300)));
        fields.check();
        return cancellation;
    }
}
