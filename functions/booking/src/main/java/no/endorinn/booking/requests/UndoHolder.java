package no.endorinn.booking.requests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.requests.Holders.Holder;
import no.endorinn.booking.store.Bookings;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/**
 * Denies what waits and cancels what is booked of one holder's, as much as the caller has chosen, with one reason that the holder
 * reads; nothing of it is owed. A booking is a transaction; the answer says how far it got, and the same request sent again goes on.
 */
@Route("POST /bookings/{reference}/holder/undo")
final class UndoHolder implements RouteHandler {
    /** What one booking may take. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final BookingDesk desk;
    private final Bookings bookings;
    private final Holders holders;
    private final UnitOfWork work;
    private final Messages messages;

    UndoHolder(BookingDesk desk, Bookings bookings, Holders holders, UnitOfWork work, Messages messages) {
        this.desk = desk;
        this.bookings = bookings;
        this.holders = holders;
        this.work = work;
        this.messages = messages;
    }

    /**
     * How far it got.
     *
     * @param undone references of what holds no time any more
     * @param left references of what there was no time for
     * @param kept what the caller may not undo, and why
     */
    record UndoneView(List<String> undone, List<String> left, List<KeptView> kept) {}

    /** Something that stays as it is. */
    record KeptView(String reference, List<ReasonView> why) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String reason = fields.text("reason", 500);
        Set<String> chosen = BookingDesk.references(fields, "references", Holders.MOST);
        if (chosen.isEmpty()) {
            fields.note(CommonCode.MISSING, "references");
        }
        fields.check();
        BookingDesk.Found found = desk.find(request);
        Holder holder = holders.behind(request, found.booking());
        List<String> undone = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<KeptView> kept = new ArrayList<>();
        for (String reference : chosen) {
            if (request.effort().endsWithin(LONGEST)) {
                left.add(reference);
                continue;
            }
            try {
                undo(request, found, holder, reference, reason);
                undone.add(reference);
            } catch (Rejection refused) {
                if (refused.status() == 503) {
                    left.add(reference);
                } else {
                    kept.add(new KeptView(reference, ReasonView.of(refused.problems(), messages, request.language())));
                }
            }
        }
        request.count("Undone", undone.size());
        return Answer.ok(new UndoneView(undone, left, kept));
    }

    /** As many transactions as it takes until nothing of the booking is to come. */
    private void undo(Request request, BookingDesk.Found caller, Holder holder, String reference, String reason) {
        boolean more = true;
        while (more) {
            more = work.commit(request.effort(), () -> decide(request, caller, holder, reference, reason));
        }
    }

    /** What one transaction can take of the booking, and whether there is more of it. */
    private Decision<Boolean> decide(
            Request request, BookingDesk.Found caller, Holder holder, String reference, String reason) {
        Booking booking = bookings.booking(work.read(List.of(bookings.key(reference)), request.effort()), reference)
                .filter(holder::has)
                .orElseThrow(Rejection::notFound);
        List<Occurrence> open = Holders.undoable(booking, request);
        Bookings.Surroundings around = bookings.around(request.effort(), booking, List.of());
        Impartiality.require(request, caller.rights(), RequestCase.matter(booking, around.premises()));
        if (open.isEmpty()) {
            return Decision.already(false);
        }
        for (int many = open.size(); ; many = (many + 1) / 2) {
            List<Change> changes =
                    bookings.changes(around, List.of(step(request, caller, booking, open.subList(0, many), reason)));
            if (changes.size() <= UnitOfWork.MOST_CHANGES) {
                return new Decision<>(many < open.size(), changes);
            }
        }
    }

    private static Bookings.Step step(
            Request request, BookingDesk.Found caller, Booking booking, List<Occurrence> leaving, String reason) {
        String by = caller.rights().personId();
        Booking after = booking.mapping(occurrence ->
                        leaving.contains(occurrence) ? occurrence.undone(Words.ofMunicipality(reason)) : occurrence)
                .decided(new Booking.Ruling(by, request.now(), Optional.of(reason)));
        boolean had = leaving.stream().anyMatch(occurrence -> occurrence.status() == Status.CONFIRMED);
        Event event = Event.of(had ? Event.Type.CANCELLED : Event.Type.DENIED, by, request.now())
                .inRole(BookingDesk.role(request, caller.rights(), booking));
        return new Bookings.Step(Optional.of(booking), after, event);
    }
}
