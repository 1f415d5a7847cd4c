package no.endorinn.booking.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Needs;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.bookings.Span;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.time.Oslo;

/** Asks the caretaker for something else at one time of a booking, or from it on: until its day begins, for then the day is planned. */
@Route(value = "POST /bookings/{reference}/needs", about = BookingDesk.FOR_ANOTHER_PERSON)
final class ChangeNeeds implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    ChangeNeeds(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    private enum Scope {
        THIS,
        REST
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        int first = fields.integer("occurrence", 1, Repetition.MOST_DATES);
        Scope scope = fields.optionalChoice("scope", Scope.class);
        Optional<String> text = Optional.ofNullable(fields.optionalText("needs", Needs.LONGEST));
        fields.check();
        Span span = new Span(first, scope == Scope.REST ? Repetition.MOST_DATES : first);
        return desk.change(request, (found, asked) -> decide(found, asked, span, text));
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, Span span, Optional<String> text) {
        Booking booking = found.booking();
        Occurrence first = booking.occurrence(span.from())
                .orElseThrow(() -> Rejection.of(BookingCode.NO_SUCH_OCCURRENCE.at("/occurrence")));
        Needs needs = booking.needs().with(span, text);
        if (needs.equals(booking.needs())) {
            return Decision.already(booking);
        }
        if (!first.isOpen()) {
            throw Rejection.of(BookingCode.NO_LONGER_OPEN.at("/occurrence"));
        }
        Instant dayBegins = Oslo.day(Oslo.date(first.time().start())).start();
        if (!request.now().isBefore(dayBegins)) {
            throw Rejection.of(BookingCode.DAY_HAS_BEGUN.at("/occurrence"));
        }
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        desk.requireArea(request, found, around.premises());
        Event event = Event.of(Event.Type.NEEDS_CHANGED, found.rights().personId(), request.now())
                .inRole(BookingDesk.role(request, found.rights(), booking));
        return desk.becomes(around, booking, booking.with(needs), event, List.of(found.unlessLeaving()));
    }
}
