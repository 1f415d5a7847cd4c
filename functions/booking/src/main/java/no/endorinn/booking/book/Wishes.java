package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Account;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Party;
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

    Wishes(Bookings bookings, Applicants applicants) {
        this.bookings = bookings;
        this.applicants = applicants;
    }

    /**
     * What a wish comes to.
     *
     * @param left what the limits leave to whoever it is for, before it is booked; none for what no limit binds
     * @param booking as it would be stored
     * @param storing makes the {@link #changes}, for whoever commits them: a preview does not
     */
    record Considered(
            Bookings.Surroundings around,
            Planning.Plan plan,
            List<Allowance.Left> left,
            Booking booking,
            Supplier<List<Change>> storing) {
        /** The changes that store the booking; none when they are more than one transaction takes. */
        List<Change> changes() {
            return storing.get();
        }

        /**
         * Whether the calendar has this very booking though its item was not there: a batched read is no snapshot, and the same
         * request, sent twice at once, was committed while it went on. Read again, its item is there.
         */
        boolean isThereMeanwhile(Wish wish) {
            return wish.times().stream()
                    .flatMap(time -> around.taken(time).stream())
                    .anyMatch(occupation -> occupation.reference().equals(booking.reference()));
        }
    }

    /** What must be read to answer {@link #consider}, apart from the caller's rights. */
    Collection<Key> keys(Request request, Wish wish) {
        List<Key> keys = new ArrayList<>(bookings.keysAround(wish.premisesId(), List.of(), wish.times()));
        keys.addAll(applicants.keys(request, wish));
        return keys;
    }

    /**
     * Looks at the wish in the light of what was read.
     *
     * @param reference what the booking will be called
     * @param companions what is reserved together with it
     * @throws Rejection 403 when the caller may not book this for them
     */
    Considered consider(
            Request request,
            Wish wish,
            String reference,
            Origin origin,
            List<Companion> companions,
            Holders.Holder applicant) {
        Bookings.Surroundings around = bookings.surroundings(
                request.effort(),
                applicant.snapshot(),
                wish.premisesId(),
                applicant.account().map(Account::key).stream().toList());
        applicants.requireArea(request, applicant, wish, around.premises());
        Planning planning = around.planning(applicant.account(), reference, request.now());
        Planning.Plan plan = planning.plan(wish, reference, applicant.asStaff());
        Booking booking = new Booking(
                reference,
                0,
                origin,
                wish.premisesId(),
                around.premises().termsOn(Oslo.date(wish.first().start())).name(),
                applicant.caller().rights().personId(),
                request.now(),
                Hire.of(
                                applicant.party(),
                                applicant.associationName(),
                                applicant.account().map(Account::key),
                                wish.activity())
                        .with(companions),
                plan.occurrences());
        Function<Booking, List<Change>> storing = some -> changes(around, some, applicant);
        List<Allowance.Left> left = planning.left(wish.first());
        Booking stored = Bookings.stored(booking);
        if (wish.repetition().isEmpty()) {
            // One time touches so few days that one transaction takes them, whoever asks and whatever there is.
            return new Considered(around, plan, left, stored, () -> storing.apply(booking));
        }
        List<Change> changes = storing.apply(booking);
        return changes.size() <= UnitOfWork.MOST_CHANGES
                ? new Considered(around, plan, left, stored, () -> changes)
                : new Considered(around, plan.with(tooManyDays(booking, storing)), left, stored, List::of);
    }

    private List<Change> changes(Bookings.Surroundings around, Booking booking, Holders.Holder applicant) {
        Event.Type type = booking.isWaiting() ? Event.Type.REQUESTED : Event.Type.BOOKED;
        Event event = Event.of(type, booking.bookedBy(), booking.bookedAt()).asStaff(applicant.asStaff());
        List<Change> changes = bookings.changes(around, List.of(new Bookings.Step(Optional.empty(), booking, event)));
        if (applicant.party() instanceof Party.Person) {
            changes.add(applicant.caller().unlessLeaving());
        }
        return changes;
    }

    /** More than a transaction takes, with the last date that a shorter series could have. */
    private static Problem tooManyDays(Booking booking, Function<Booking, List<Change>> storing) {
        List<Occurrence> dates = booking.occurrences();
        int fits = dates.size();
        while (fits > 1 && storing.apply(booking.with(dates.subList(0, fits))).size() > UnitOfWork.MOST_CHANGES) {
            fits--;
        }
        return BookingCode.TOO_MANY_DAYS.with(
                "last", Oslo.date(dates.get(fits - 1).time().start()));
    }
}
