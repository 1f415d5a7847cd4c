package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.limits.Account;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/**
 * The one way from a wish to what it comes to, for booking and for its preview alike: whose it will be, whether the caller may,
 * which dates can be had, and whether one transaction can take them.
 */
@Singleton
final class Wishes {
    private final Bookings bookings;
    private final Applicants applicants;
    private final Accounts accounts;
    private final Areas areas;

    Wishes(Bookings bookings, Applicants applicants, Accounts accounts, Areas areas) {
        this.bookings = bookings;
        this.applicants = applicants;
        this.accounts = accounts;
        this.areas = areas;
    }

    /**
     * What a wish comes to.
     *
     * @param left what the limits leave to whoever it is for, before it is booked; none for what no limit binds
     * @param booking as it would be stored
     * @param changes that store it; none when nothing can be had
     */
    record Considered(
            Bookings.Surroundings around,
            Planning.Plan plan,
            List<Allowance.Left> left,
            Booking booking,
            List<Change> changes) {}

    /** What must be read to answer {@link #consider}, apart from the caller's rights. */
    Collection<Key> keys(Request request, Wish wish) {
        List<Key> keys = new ArrayList<>(
                bookings.keysAround(wish.premisesId(), accounts.candidates(request, wish), wish.times()));
        keys.addAll(applicants.keys(wish));
        return keys;
    }

    /**
     * Looks at the wish in the light of what was read.
     *
     * @param reference what the booking will be called
     * @throws Rejection 403 when the caller may not book this for them
     */
    Considered consider(Request request, Wish wish, String reference, Origin origin, Authorization.Admitted caller) {
        Party holder = applicants.party(request, wish, caller);
        Accounts.Counted counted = accounts.counted(request, wish, caller);
        Bookings.Surroundings around = bookings.surroundings(
                request.effort(),
                counted.snapshot(),
                wish.premisesId(),
                counted.account().map(Account::key).stream().toList());
        boolean asStaff = holder.isServedByStaff(request.callers(), caller.rights());
        if (asStaff) {
            areas.requireToActFor(
                    request,
                    wish.associationId().isPresent()
                            ? request.callers()
                            : request.callers(Applicants.FOR_ANOTHER_PERSON),
                    caller.rights(),
                    Areas.of(around.premises(), wish.first().start()),
                    wish.associationId());
        }
        Planning planning = around.planning(counted.account(), reference, request.now());
        Planning.Plan plan = planning.plan(wish, reference, asStaff);
        Booking booking = new Booking(
                reference,
                0,
                origin,
                wish.premisesId(),
                around.premises().termsOn(Oslo.date(wish.first().start())).name(),
                caller.rights().personId(),
                request.now(),
                Hire.of(
                        holder,
                        applicants.associationName(holder, caller),
                        counted.account().map(Account::key),
                        wish.activity()),
                plan.occurrences());
        return withChanges(around, plan, planning.left(wish.first()), booking, asStaff, caller);
    }

    /** With the changes that store the booking, and a problem when they are more than a transaction takes. */
    private Considered withChanges(
            Bookings.Surroundings around,
            Planning.Plan plan,
            List<Allowance.Left> left,
            Booking booking,
            boolean asStaff,
            Authorization.Admitted caller) {
        List<Change> changes = changes(around, booking, asStaff, caller);
        if (changes.size() <= UnitOfWork.MOST_CHANGES) {
            return new Considered(around, plan, left, Bookings.stored(booking), changes);
        }
        Problem tooMuch =
                Problem.rule("too-many-days").at("/repeat/until").with("last", last(around, booking, asStaff, caller));
        return new Considered(around, plan.with(tooMuch), left, Bookings.stored(booking), List.of());
    }

    private List<Change> changes(
            Bookings.Surroundings around, Booking booking, boolean asStaff, Authorization.Admitted caller) {
        Event.Type type = booking.isWaiting() ? Event.Type.REQUESTED : Event.Type.BOOKED;
        Event event = Event.of(type, booking.bookedBy(), booking.bookedAt()).asStaff(asStaff);
        List<Change> changes = bookings.changes(around, List.of(new Bookings.Step(Optional.empty(), booking, event)));
        if (booking.holder() instanceof Party.Person) {
            changes.add(caller.unlessLeaving());
        }
        return changes;
    }

    /** The last date that a shorter series could have in one transaction. */
    private LocalDate last(
            Bookings.Surroundings around, Booking booking, boolean asStaff, Authorization.Admitted caller) {
        List<Occurrence> dates = booking.occurrences();
        int fits = dates.size();
        while (fits > 1
                && changes(around, booking.with(dates.subList(0, fits)), asStaff, caller)
                                .size()
                        > UnitOfWork.MOST_CHANGES) {
            fits--;
        }
        return Oslo.date(dates.get(fits - 1).time().start());
    }
}
