package no.endorinn.booking.bookings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;

/** What every route about one existing booking does alike: finds it, sees whether the caller may, changes it, shows it. */
@Singleton
public final class BookingDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Bookings bookings;
    private final Messages messages;

    public BookingDesk(UnitOfWork work, Authorization authorization, Bookings bookings, Messages messages) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.messages = messages;
    }

    /** A booking in front of somebody who may see it. */
    public record Found(Booking booking, Rights rights) {}

    /**
     * The booking that the path names.
     *
     * @throws Rejection 404 when there is none, or the caller is neither concerned nor staff
     */
    public Found find(Request request) {
        String reference = request.reference();
        Authorization.Admitted admitted = authorization.read(request, List.of(bookings.key(reference)));
        Booking booking = bookings.booking(admitted.snapshot(), reference)
                .filter(found -> mayBeSeenBy(admitted.rights(), found))
                .orElseThrow(Rejection::notFound);
        return new Found(booking, admitted.rights());
    }

    /**
     * Changes the booking that the path names, deciding anew as often as somebody else gets in between.
     *
     * @param change gives the changes that make the booking what it answers; none when it is so already
     */
    public Answer change(Request request, BiFunction<Found, Request, Decision<Booking>> change) {
        Booking after = work.commit(request.deadline(), request.tally(), () -> {
            Found found = find(request);
            Decision<Booking> decision = change.apply(found, request);
            boolean seenByCaller = request.ifMatch().isEmpty()
                    || request.ifMatch().getAsLong() == found.booking().version();
            if (!decision.changes().isEmpty() && !seenByCaller) {
                throw Rejection.stale(view(request, found.booking()));
            }
            return decision;
        });
        return show(request, after);
    }

    /** The change from one state of a booking to another, with all that follows from it. */
    public Decision<Booking> becomes(Bookings.Surroundings around, Booking before, Booking after, Event event) {
        return new Decision<>(
                Bookings.stored(after),
                bookings.changes(around, List.of(new Bookings.Step(Optional.of(before), after, event))));
    }

    public Answer show(Request request, Booking booking) {
        return Answer.ok(view(request, booking)).version(booking.version());
    }

    public BookingView view(Request request, Booking booking) {
        return BookingView.of(booking, request.now(), messages, request.language());
    }

    /** Whether the person may act on it: it is theirs, their association's, or they look after all. */
    private static boolean mayBeSeenBy(Rights rights, Booking booking) {
        return rights.isStaff()
                || switch (booking.holder()) {
                    case Holder.Association(String id, String name) -> rights.isMemberOf(id);
                    case Holder.Person(String personId) -> personId.equals(rights.personId());
                    case Holder.Registered registered -> false;
                    case Holder.Municipality municipality -> false;
                };
    }

    /**
     * Whether the person may move or cancel it.
     *
     * @throws Rejection 403 when they may only look
     */
    public static void requireMayChange(Rights rights, Booking booking) {
        List<StaffRole> trusted = booking.isBlock()
                ? List.of(StaffRole.ADMINISTRATOR, StaffRole.CASEWORKER, StaffRole.CARETAKER)
                : List.of(StaffRole.ADMINISTRATOR, StaffRole.CASEWORKER, StaffRole.COORDINATOR);
        if (actsAsStaff(rights, booking) && !rights.isStaff(trusted)) {
            throw Rejection.forbidden();
        }
    }

    /** Whether the person has nothing to do with the booking but as a member of staff. */
    public static boolean actsAsStaff(Rights rights, Booking booking) {
        return switch (booking.holder()) {
            case Holder.Association(String id, String name) -> !rights.booksByOfficeFor(id);
            case Holder.Person(String personId) -> !personId.equals(rights.personId());
            case Holder.Registered registered -> true;
            case Holder.Municipality municipality -> true;
        };
    }
}
