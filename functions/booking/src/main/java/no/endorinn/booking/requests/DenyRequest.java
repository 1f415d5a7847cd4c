package no.endorinn.booking.requests;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Span;
import no.endorinn.booking.desk.Alteration;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.store.Bookings;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;

/** Says no to what waits, with a reason that the applicant reads; its time is free again. */
@Route("POST /requests/{reference}/deny")
final class DenyRequest implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    DenyRequest(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String reason = fields.text("reason", 500);
        Span span = BookingDesk.span(fields);
        fields.check();
        Answer answer = desk.change(request, (found, asked) -> decide(found, asked, reason, span));
        request.count("Denials", 1);
        return answer;
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, String reason, Span span) {
        Booking booking = found.booking();
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        Impartiality.require(request, found.rights(), RequestCase.matter(booking, around.premises()));
        List<Occurrence> waiting = booking.occurrences().stream()
                .filter(span::has)
                .filter(occurrence -> occurrence.status() == Status.REQUESTED
                        || occurrence.state().proposal().isPresent())
                .toList();
        if (waiting.isEmpty()) {
            if (wasDenied(booking, Optional.of(reason), span)) {
                return Decision.already(booking);
            }
            throw Rejection.of(CaseCode.NOTHING_TO_ANSWER);
        }
        String by = found.rights().personId();
        Booking.Ruling ruling = new Booking.Ruling(by, request.now(), Optional.of(reason));
        return desk.becomes(
                around,
                Alteration.inPlace(
                        booking,
                        waiting,
                        some -> booking.mapping(occurrence -> some.contains(occurrence)
                                        ? occurrence.denied(Words.ofMunicipality(reason))
                                        : occurrence)
                                .decided(ruling),
                        Event.of(Event.Type.DENIED, by, request.now())
                                .inRole(BookingDesk.role(request, found.rights(), booking))));
    }

    private static boolean wasDenied(Booking booking, Optional<String> reason, Span span) {
        return booking.ruling().flatMap(Booking.Ruling::reason).equals(reason)
                && booking.occurrences().stream()
                        .filter(span::has)
                        .anyMatch(occurrence -> occurrence.state().reason().equals(reason.map(Words::ofMunicipality)));
    }
}
