package no.endorinn.booking.requests;

import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Proposal.By;
import no.endorinn.booking.bookings.Span;
import no.endorinn.booking.desk.Alteration;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/**
 * The applicant's yes or no to what staff offer in place of what was asked for, at a higher price. A no leaves what was asked for
 * as it was, and staff answer it anew.
 */
@Route(value = "POST /bookings/{reference}/answer", about = BookingDesk.FOR_ANOTHER_PERSON)
final class AnswerOffer implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    AnswerOffer(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    private enum Given {
        YES,
        NO
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Given given = fields.choice("answer", Given.class);
        Span span = BookingDesk.span(fields);
        fields.check();
        return desk.change(request, (found, asked) -> decide(found, asked, given, span));
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, Given given, Span span) {
        Booking booking = found.booking();
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        desk.requireArea(request, found, around.premises());
        List<Occurrence> offered = booking.offered().stream().filter(span::has).toList();
        if (offered.isEmpty()) {
            if (isAnswered(booking, given, span)) {
                return Decision.already(booking);
            }
            throw Rejection.of(CaseCode.NOTHING_TO_ANSWER);
        }
        boolean begun = offered.stream()
                .flatMap(occurrence -> occurrence.proposed(By.STAFF).stream())
                .anyMatch(occurrence -> occurrence.hasBegun(request.now()));
        if (given == Given.YES && !begun && booking.offerHasLapsed(request.now())) {
            throw Rejection.of(BookingCode.OFFER_LAPSED.with(
                    "until", booking.offeredUntil().orElseThrow()));
        }
        Event.Type type = given == Given.YES ? Event.Type.OFFER_ACCEPTED : Event.Type.OFFER_DECLINED;
        Event event = Event.of(type, found.rights().personId(), request.now())
                .inRole(BookingDesk.role(request, found.rights(), booking));
        return desk.becomes(
                around,
                Alteration.inPlace(
                        booking,
                        offered,
                        some -> booking.mapping(occurrence ->
                                some.contains(occurrence) ? answered(occurrence, given, request) : occurrence),
                        event));
    }

    /** Whether a repeat of the answer finds what the first one made. */
    private static boolean isAnswered(Booking booking, Given given, Span span) {
        Status then = given == Given.YES ? Status.CONFIRMED : Status.REQUESTED;
        return booking.ruling().isPresent()
                && booking.occurrences().stream().filter(span::has).anyMatch(occurrence -> occurrence.status() == then);
    }

    private static Occurrence answered(Occurrence occurrence, Given given, Request request) {
        if (given == Given.NO) {
            return occurrence.withoutProposal();
        }
        Occurrence offered = occurrence.proposed(By.STAFF).orElseThrow();
        if (offered.hasBegun(request.now())) {
            throw Rejection.of(BookingCode.HAS_BEGUN);
        }
        return offered.confirmed();
    }
}
