package no.endorinn.booking.bookings;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.words.Words;

/** Where an occurrence stands, with what only one that stands there has: whom it waits for, or how it ended and why. */
public sealed interface State {
    /**
     * Asked for. Staff must answer; or the applicant, while staff offer something else.
     *
     * @param reason why the last that was proposed for it came to nothing
     */
    record Requested(Optional<Words> reason, Optional<Proposal> proposal) implements State {
        public static final Requested ANEW = new Requested(Optional.empty(), Optional.empty());
    }

    /**
     * It can be used. Staff must answer where the booker asks for another time, the applicant where staff offer one instead.
     *
     * @param reason why the last that was proposed for it came to nothing
     */
    record Confirmed(Optional<Words> reason, Optional<Proposal> proposal) implements State {
        public static final Confirmed ANEW = new Confirmed(Optional.empty(), Optional.empty());
    }

    /** Staff said no. They may still think better of it, and offer something else. */
    record Denied(Optional<Words> reason, Optional<Proposal> proposal) implements State {}

    /**
     * Called off, by whoever has it or by staff: the reason tells whose words it is.
     *
     * @param late past its deadline, so that the price is still owed
     */
    record Cancelled(boolean late, Optional<Words> reason) implements State {}

    /** Made to give way to a block. */
    record Displaced(Optional<Words> reason) implements State {}

    /** Nobody came. */
    record NoShow() implements State {}

    /** Left out of a series that took what fitted. */
    record NotAvailable(List<Problem> obstacles) implements State {
        public NotAvailable {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** What staff wrote when they denied or displaced it, or whoever cancelled it; gone when words are no longer kept. */
    default Optional<Words> reason() {
        return Optional.empty();
    }

    /** Another time for it, on which somebody must still answer. */
    default Optional<Proposal> proposal() {
        return Optional.empty();
    }

    /** Why it was not available. */
    default List<Problem> obstacles() {
        return List.of();
    }

    /** The one word for it. */
    default Status status() {
        return switch (this) {
            case Requested requested -> Status.REQUESTED;
            case Confirmed confirmed -> Status.CONFIRMED;
            case Denied denied -> Status.DENIED;
            case Cancelled cancelled -> cancelled.late() ? Status.CANCELLED_LATE : Status.CANCELLED;
            case Displaced displaced -> Status.DISPLACED;
            case NoShow noShow -> Status.NO_SHOW;
            case NotAvailable notAvailable -> Status.NOT_AVAILABLE;
        };
    }
}
