package no.endorinn.booking.requests;

import java.time.Instant;
import java.util.List;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.requests.Holders.Holder;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Impartiality.MayDecideView;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import org.jspecify.annotations.Nullable;

/** All that whoever has a booking has to come, of all premises: what waits and what is booked, what they have through others too. */
@Route("GET /bookings/{reference}/holder")
final class ShowHolder implements RouteHandler {
    private final BookingDesk desk;
    private final Holders holders;
    private final Catalogue catalogue;
    private final Impartiality impartiality;

    ShowHolder(BookingDesk desk, Holders holders, Catalogue catalogue, Impartiality impartiality) {
        this.desk = desk;
        this.holders = holders;
        this.catalogue = catalogue;
        this.impartiality = impartiality;
    }

    /**
     * Somebody, and what they have.
     *
     * @param more whether there is more than is shown
     */
    record HolderView(@Nullable String name, List<HeldView> bookings, boolean more) {}

    /**
     * A booking in short.
     *
     * @param association through which they have it, by its name
     * @param start of the nearest of its times to come
     * @param times how many of its times are to come
     */
    record HeldView(
            String reference,
            Status status,
            String premisesName,
            @Nullable String association,
            String purpose,
            Instant start,
            Instant end,
            int times,
            Instant bookedAt,
            MayDecideView decision) {
        static HeldView of(Booking booking, List<Occurrence> open, MayDecideView decision) {
            return new HeldView(
                    booking.reference(),
                    booking.status(),
                    booking.premisesName(),
                    booking.hire().flatMap(Hire::associationName).orElse(null),
                    booking.kind().purpose(),
                    open.getFirst().time().start(),
                    open.getFirst().time().end(),
                    open.size(),
                    booking.bookedAt(),
                    decision);
        }
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        BookingDesk.Found found = desk.find(request);
        Holder holder = holders.behind(request, found.booking());
        List<Booking> open = holders.open(request, holder);
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Impartiality.Panel panel =
                impartiality.panel(request, found.rights(), "POST /bookings/{reference}/holder/undo");
        return Answer.ok(new HolderView(
                holder.name().orElse(null),
                open.stream()
                        .limit(Holders.MOST)
                        .map(booking -> HeldView.of(
                                booking,
                                Holders.undoable(booking, request),
                                panel.view(RequestCase.matter(booking, contents.require(booking.premisesId())))))
                        .toList(),
                open.size() > Holders.MOST));
    }
}
