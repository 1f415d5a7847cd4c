package no.endorinn.booking.bookings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/**
 * Books premises, once or in series: one batched read, one decision, one transaction. The booking's reference is derived from who
 * asks and their {@code Idempotency-Key}, so a repeat finds what the first one made.
 */
@Route(value = "POST /bookings", about = Applicants.FOR_ANOTHER_PERSON)
final class BookPremises implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Bookings bookings;
    private final Applicants applicants;
    private final Messages messages;
    private final RefusalView refusals;
    private final Areas areas;

    BookPremises(
            UnitOfWork work,
            Authorization authorization,
            Bookings bookings,
            Applicants applicants,
            Messages messages,
            RefusalView refusals,
            Areas areas) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.applicants = applicants;
        this.messages = messages;
        this.refusals = refusals;
        this.areas = areas;
    }

    @Override
    public Answer handle(Request request) {
        RequestKey key = request.key();
        Wish wish = WishForm.read(request.body(), false);
        List<String> references = key.references().toList();
        Booked booked = work.commit(request.deadline(), request.tally(), () -> decide(request, wish, references));
        request.count("Bookings", 1);
        BookingView view = BookingView.of(
                booked.booking(),
                request.now(),
                messages,
                request.language(),
                booked.question().orElse(null));
        return Answer.created("/bookings/" + booked.booking().reference(), view)
                .version(booked.booking().version());
    }

    /** What was booked, and what to ask on the occasion. */
    private record Booked(Booking booking, Optional<QuestionView> question) {}

    private Optional<QuestionView> question(Request request, Booking booking, Authorization.Admitted admitted) {
        return applicants.question(request, booking.holder(), admitted);
    }

    private Collection<Key> keys(Wish wish, String reference) {
        List<Key> keys = new ArrayList<>(bookings.keysAround(
                wish.premisesId(), wish.associationId().stream().toList(), wish.times()));
        keys.add(bookings.key(reference));
        keys.addAll(applicants.keys(wish));
        return keys;
    }

    /** Decides under the first reference that is free or already this request's own. */
    private Decision<Booked> decide(Request request, Wish wish, List<String> references) {
        for (String reference : references) {
            Authorization.Admitted admitted = authorization.read(request, keys(wish, reference));
            Optional<Booking> there = bookings.booking(admitted.snapshot(), reference);
            Booking.Origin origin = new Booking.Origin(request.key().digest(), request.bodyDigest());
            if (there.isEmpty()) {
                return decide(request, wish, reference, origin, admitted);
            }
            if (there.get().origin().requestKey().equals(origin.requestKey())) {
                return Decision.already(
                        new Booked(there.get().repeatedBy(origin), question(request, there.get(), admitted)));
            }
        }
        throw new IllegalStateException("eight references in a row are taken");
    }

    private Decision<Booked> decide(
            Request request, Wish wish, String reference, Booking.Origin origin, Authorization.Admitted admitted) {
        Holder holder = applicants.holder(request, wish.who(), admitted);
        Bookings.Surroundings around = bookings.surroundings(
                request,
                admitted.snapshot(),
                wish.premisesId(),
                wish.associationId().stream().toList());
        if (isThereMeanwhile(wish, reference, around)) {
            return decide(request, wish, request.key().references().toList());
        }
        boolean asStaff = Applicants.actsAsStaff(request, wish.who(), admitted.rights());
        if (asStaff) {
            areas.requireToActFor(
                    request,
                    wish.associationId().isPresent()
                            ? request.callers()
                            : request.callers(Applicants.FOR_ANOTHER_PERSON),
                    admitted.rights(),
                    Areas.of(around.premises(), wish.first().start()),
                    wish.associationId());
        }
        Planning.Plan plan =
                around.planning(wish.associationId(), request.now()).plan(wish, reference, asStaff);
        Planning.require(plan, wish.take(), refused -> refusals.refusal(request, wish, around, refused));
        Booking booking = new Booking(
                reference,
                0,
                origin,
                wish.premisesId(),
                around.premises().termsOn(Oslo.date(wish.first().start())).name(),
                holder,
                admitted.rights().personId(),
                request.now(),
                wish.activity(),
                Optional.empty(),
                plan.occurrences());
        Event.Type type = booking.isWaiting() ? Event.Type.REQUESTED : Event.Type.BOOKED;
        Event event =
                Event.of(type, admitted.rights().personId(), request.now()).asStaff(asStaff);
        Bookings.Step step = new Bookings.Step(Optional.empty(), booking, event);
        return new Decision<>(
                new Booked(Bookings.stored(booking), question(request, booking, admitted)),
                bookings.changes(around, List.of(step)));
    }

    /**
     * Whether the calendar has this very booking though its item was not there: a batched read is no snapshot, and the same
     * request, sent twice at once, was committed while it went on. Read again, its item is there.
     */
    private static boolean isThereMeanwhile(Wish wish, String reference, Bookings.Surroundings around) {
        return wish.times().stream()
                .flatMap(time -> around.taken(time).stream())
                .anyMatch(occupation -> occupation.reference().equals(reference));
    }
}
