package no.endorinn.booking.book;

import java.util.List;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.cases.Holders;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;

/** Says of every date of a wish whether it can be had, what stands in the way and what it costs; takes nothing. */
@Route(value = "POST /bookings/preview", about = BookingDesk.FOR_ANOTHER_PERSON)
final class PreviewBooking implements RouteHandler {
    private final Authorization authorization;
    private final Wishes wishes;
    private final Applicants applicants;
    private final Messages messages;

    PreviewBooking(Authorization authorization, Wishes wishes, Applicants applicants, Messages messages) {
        this.authorization = authorization;
        this.wishes = wishes;
        this.applicants = applicants;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Wish wish = WishForm.read(request.body(), true);
        Authorization.Admitted caller = authorization.read(request, wishes.keys(request, wish));
        Holders.Holder applicant = applicants.of(request, wish, caller);
        Wishes.Considered considered = wishes.consider(request, wish, "", Origin.NONE, List.of(), applicant);
        return Answer.ok(PreviewView.of(request, considered, messages));
    }
}
