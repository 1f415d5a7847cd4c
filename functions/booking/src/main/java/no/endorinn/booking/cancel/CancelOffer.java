package no.endorinn.booking.cancel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.desk.Alteration;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** What cancelling comes to, for a booking by itself and for one that is given up with what was reserved together with it. */
@Singleton
public final class CancelOffer {
    private final BookingDesk desk;
    private final Bookings bookings;

    CancelOffer(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    /** How much of a booking is meant. */
    enum Scope {
        THIS,
        REST,
        ALL
    }

    /** What is cancelled, and whether it was said yes to that it costs. */
    record Cancellation(
            @Nullable Integer occurrence, Scope scope, int to, boolean acceptLate, Optional<String> reason) {
        boolean concerns(Occurrence other) {
            if (occurrence == null) {
                return true;
            }
            return switch (scope) {
                case THIS -> other.number() == occurrence;
                case REST -> other.number() >= occurrence && other.number() <= to;
                case ALL -> true;
            };
        }
    }

    /** What cancelling late still costs, in øre. */
    record CostView(long amount) {}

    /**
     * All that has not begun of a booking that was read for the caller.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more; 409 or 422 as when it
     *     is cancelled by itself
     */
    public Decision<Booking> all(
            Request request, Optional<Booking> booking, Authorization.Admitted caller, boolean acceptLate) {
        Cancellation all = new Cancellation(null, Scope.ALL, Repetition.MOST_DATES, acceptLate, Optional.empty());
        return decide(desk.found(request, booking, caller), request, all);
    }

    Decision<Booking> decide(BookingDesk.Found found, Request request, Cancellation cancellation) {
        Booking booking = found.booking();
        List<Occurrence> concerned =
                booking.occurrences().stream().filter(cancellation::concerns).toList();
        if (concerned.isEmpty()) {
            throw Rejection.of(BookingCode.NO_SUCH_OCCURRENCE.at("/occurrence"));
        }
        List<Occurrence> leaving = concerned.stream()
                .filter(occurrence -> booking.mayCancel(occurrence, request.now()))
                .toList();
        if (leaving.isEmpty()) {
            if (concerned.stream().anyMatch(Occurrence::isOpen)) {
                throw Rejection.of(BookingCode.HAS_BEGUN.at("/occurrence"));
            }
            return Decision.already(booking);
        }
        requireAccepted(leaving, cancellation, request);
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        desk.requireArea(request, found, around.premises());
        boolean asStaff = BookingDesk.actsAsStaff(request, found.rights(), booking);
        String by = found.rights().personId();
        Optional<Words> reason =
                cancellation.reason().map(text -> asStaff ? Words.ofMunicipality(text) : Words.by(by, text));
        boolean ownWords = reason.isPresent() && !asStaff;
        Alteration alteration = Alteration.inPlace(
                booking,
                leaving,
                some -> booking.mapping(occurrence ->
                        some.contains(occurrence) ? occurrence.cancelled(request.now(), reason) : occurrence),
                Event.of(Event.Type.CANCELLED, by, request.now())
                        .inRole(BookingDesk.role(request, found.rights(), booking)));
        return desk.becomes(around, alteration, ownWords ? List.of(found.unlessLeaving()) : List.of());
    }

    private static void requireAccepted(List<Occurrence> leaving, Cancellation cancellation, Request request) {
        List<Occurrence> late = leaving.stream()
                .filter(occurrence -> occurrence.isLate(request.now()))
                .toList();
        if (!late.isEmpty() && !cancellation.acceptLate()) {
            long cost = late.stream()
                    .flatMap(occurrence -> occurrence.price().stream())
                    .mapToLong(Price::amount)
                    .sum();
            throw Rejection.of(
                    List.of(BookingCode.LATE_CANCELLATION
                            .at("/acceptLate")
                            .with("until", late.getFirst().freeCancellationUntil())),
                    Map.of("cost", new CostView(cost)));
        }
    }
}
