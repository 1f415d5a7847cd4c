package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.desk.Pointers;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyForm;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.time.Interval;

/** What booking offers to whoever reserves something else with a room: what has to be read, what is in the way, what changes. */
@Singleton
public final class BookingOffer {
    private final Bookings bookings;
    private final Applicants applicants;
    private final Wishes wishes;
    private final BookingDesk desk;
    private final Messages messages;

    BookingOffer(Bookings bookings, Applicants applicants, Wishes wishes, BookingDesk desk, Messages messages) {
        this.bookings = bookings;
        this.applicants = applicants;
        this.wishes = wishes;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * What a wish comes to.
     *
     * @param problems all that is in the way, each at its place in the wish
     * @param booking as it would be stored
     * @param isThereMeanwhile whether it has been made since its item was read
     * @param changes that store it; none where something is in the way
     * @param preview what is shown of it
     */
    public record Offered(
            List<Problem> problems,
            Booking booking,
            boolean isThereMeanwhile,
            List<Change> changes,
            PreviewView preview) {}

    /** For whom something is asked for in these fields; what is wrong is noted. */
    public static Optional<Party.Represented> who(Fields fields) {
        return PartyForm.read(fields, BookingCode.BOTH_ASSOCIATION_AND_PERSON);
    }

    /** The wish in the fields for one time; empty where it has none. What is wrong is noted. */
    public static Optional<Wish> read(Fields fields, Optional<Party.Represented> who, String purpose, boolean preview) {
        return WishForm.once(fields, who, purpose, preview);
    }

    /** Where the booking of this reference is. */
    public Key key(String reference) {
        return bookings.key(reference);
    }

    public Optional<Booking> booking(Snapshot snapshot, String reference) {
        return bookings.booking(snapshot, reference);
    }

    /**
     * What must be read to answer {@link #holder} and {@link #consider}, apart from the caller's rights.
     *
     * @param days so many later the same is asked about, too
     */
    public Collection<Key> keys(Request request, Wish wish, int days) {
        Interval span = days == 0 ? wish.first() : wish.first().widened(Duration.ZERO, Duration.ofDays(days + 1L));
        List<Key> keys = new ArrayList<>(bookings.keysAround(wish.premisesId(), List.of(), List.of(span)));
        keys.addAll(applicants.keys(request, wish));
        return keys;
    }

    /**
     * Whoever it would be for.
     *
     * @throws Rejection 403 when the caller may not book for them, 422 when there is no such association
     */
    public Holders.Holder holder(Request request, Wish wish, Authorization.Admitted caller) {
        return applicants.of(request, wish, caller);
    }

    /**
     * Looks at the wish in the light of what was read.
     *
     * @throws Rejection 403 when the caller may not book this for them, 422 when there are no such premises
     */
    public Offered consider(
            Request request,
            Wish wish,
            String reference,
            Origin origin,
            List<Companion> companions,
            Holders.Holder holder) {
        Wishes.Considered considered = wishes.consider(request, wish, reference, origin, companions, holder);
        List<Problem> problems = Pointers.inRequest(considered.plan().allProblems());
        return new Offered(
                problems,
                considered.booking(),
                considered.isThereMeanwhile(wish),
                problems.isEmpty() ? considered.changes() : List.of(),
                PreviewView.of(request, considered, messages));
    }

    /** The booking for whoever has it. */
    public BookingView view(Request request, Booking booking, Authorization.Admitted caller) {
        return desk.view(request, booking, caller.rights());
    }
}
