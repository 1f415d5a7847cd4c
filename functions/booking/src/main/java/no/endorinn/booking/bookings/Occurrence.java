package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.Tariff;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;

/**
 * One time of a booking. A single booking has one, a series has many.
 *
 * @param number 1 for the first; never given to another
 * @param parts the indivisible parts taken
 */
public record Occurrence(int number, Interval time, Set<String> parts, Agreed agreed, State state) {

    /**
     * What was agreed for it, by the terms as they were when it was decided.
     *
     * @param buffers kept free around it
     * @param price whatever the price list says later; empty for what was never available and for blocks
     * @param cancellationHours how long before the start cancelling is free
     */
    public record Agreed(Buffers buffers, Optional<Price> price, int cancellationHours) {
        /** For a block. */
        public static final Agreed NOTHING = new Agreed(new Buffers(0, 0), Optional.empty(), 0);
    }

    /** Minutes kept free before and after. */
    public record Buffers(int before, int after) {}

    /** Where an occurrence stands. */
    public enum Status {
        REQUESTED(true),
        CONFIRMED(true),
        DENIED(false),
        CANCELLED(false),
        CANCELLED_LATE(false),
        /** Made to give way to a block. */
        DISPLACED(false),
        NO_SHOW(true),
        /** Left out of a series that took what fitted. */
        NOT_AVAILABLE(false);

        private final boolean holdsTime;

        Status(boolean holdsTime) {
            this.holdsTime = holdsTime;
        }

        /** Whether the calendar has it. */
        public boolean holdsTime() {
            return holdsTime;
        }

        /** Whether it can still be moved, cancelled or answered. */
        public boolean isOpen() {
            return this == REQUESTED || this == CONFIRMED;
        }

        /** Whether its price is owed: it is, was, or should have been used. */
        public boolean isOwed() {
            return holdsTime || this == CANCELLED_LATE;
        }
    }

    public Occurrence {
        parts = Set.copyOf(parts);
    }

    public Status status() {
        return state.status();
    }

    public boolean holdsTime() {
        return status().holdsTime();
    }

    public boolean isOpen() {
        return status().isOpen();
    }

    public Buffers buffers() {
        return agreed.buffers();
    }

    public Optional<Price> price() {
        return agreed.price();
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(time.start());
    }

    /** Until when it can be cancelled without cost. */
    public Instant freeCancellationUntil() {
        return time.start().minus(Duration.ofHours(agreed.cancellationHours()));
    }

    /** Whether cancelling now would keep the price: confirmed, and past the deadline. A block has none, and is never late. */
    public boolean isLate(Instant now) {
        return state instanceof State.Confirmed && price().isPresent() && now.isAfter(freeCancellationUntil());
    }

    public Occurrence requested() {
        return in(State.Requested.ANEW);
    }

    public Occurrence confirmed() {
        return in(State.Confirmed.ANEW);
    }

    /** Called off; late when that is how late it is. */
    public Occurrence cancelled(Instant now, Optional<Words> why) {
        return in(new State.Cancelled(isLate(now), why));
    }

    /** Taken back by staff: what is asked for is denied, what is confirmed is cancelled at no cost. */
    public Occurrence undone(Words why) {
        return in(
                state instanceof State.Requested
                        ? new State.Denied(Optional.of(why), Optional.empty())
                        : new State.Cancelled(false, Optional.of(why)));
    }

    /** What is asked for is denied; what has a time and was wished or offered another keeps the one it has. */
    public Occurrence denied(Words why) {
        return state instanceof State.Requested
                ? in(new State.Denied(Optional.of(why), Optional.empty()))
                : withoutProposal(why);
    }

    public Occurrence displaced(Words why) {
        return in(new State.Displaced(Optional.of(why)));
    }

    public Occurrence missed() {
        return in(new State.NoShow());
    }

    public Occurrence notAvailable(List<Problem> why) {
        return new Occurrence(
                number,
                time,
                parts,
                new Agreed(agreed.buffers(), Optional.empty(), agreed.cancellationHours()),
                new State.NotAvailable(why));
    }

    /** With another time or other parts that somebody must still answer. */
    Occurrence proposing(Proposal.By by, Occurrence then, Instant now) {
        return with(state.reason(), Optional.of(new Proposal(by, then.requested(), Optional.of(now))));
    }

    /** As it stands, and nothing else proposed. */
    public Occurrence withoutProposal() {
        return with(state.reason(), Optional.empty());
    }

    /** As it stands, and what was proposed has come to nothing. */
    public Occurrence withoutProposal(Words why) {
        return with(Optional.of(why), Optional.empty());
    }

    private Occurrence with(Optional<Words> reason, Optional<Proposal> proposal) {
        return switch (state) {
            case State.Requested requested -> in(new State.Requested(reason, proposal));
            case State.Confirmed confirmed -> in(new State.Confirmed(reason, proposal));
            case State.Denied denied -> in(new State.Denied(reason, proposal));
            case State.Cancelled cancelled -> this;
            case State.Displaced displaced -> this;
            case State.NoShow noShow -> this;
            case State.NotAvailable notAvailable -> this;
        };
    }

    private Occurrence in(State next) {
        return new Occurrence(number, time, parts, agreed, next);
    }

    Occurrence with(Buffers others) {
        return new Occurrence(
                number, time, parts, new Agreed(others, agreed.price(), agreed.cancellationHours()), state);
    }

    /** With the price that its time and parts have by the rates agreed for the other, and with the other's deadline. */
    Occurrence agreedAs(Occurrence other, Tariff.Extent extent) {
        Optional<Price> price =
                other.price().map(was -> was.tariff().price(time, extent)).or(this::price);
        return new Occurrence(
                number,
                time,
                parts,
                new Agreed(agreed.buffers(), price, other.agreed().cancellationHours()),
                state);
    }

    /** What somebody wants it to be, when that is something else than it is. */
    public Optional<Occurrence> proposed(Proposal.By by) {
        return state.proposal().filter(made -> made.by() == by).map(Proposal::then);
    }

    /** Since when staff must answer for it: since it was asked for, or since another time was. */
    public Instant waitsSince(Instant askedFor) {
        return state.proposal()
                .filter(made -> made.by() == Proposal.By.BOOKER)
                .flatMap(Proposal::at)
                .orElse(askedFor);
    }

    /** Whether staff must answer: it is asked for, or has a time and the booker asks for another. */
    public boolean waitsForStaff() {
        return state.proposal().map(made -> made.by() == Proposal.By.BOOKER).orElse(state instanceof State.Requested);
    }

    /** Whether the applicant must answer: staff offer something dearer than was asked for. */
    public boolean waitsForApplicant() {
        return proposed(Proposal.By.STAFF).isPresent();
    }

    /** All that the calendar keeps for it: its own time while it has one, and one that is proposed. */
    public Stream<Occurrence> kept() {
        return Stream.concat(Stream.of(this), state.proposal().map(Proposal::then).stream())
                .filter(Occurrence::holdsTime);
    }

    /** The parts as a wish names them: none for premises that are not divided. */
    public Set<String> wanted() {
        return parts.equals(Resource.UNDIVIDED) ? Set.of() : parts;
    }

    /**
     * How the calendar shows it.
     *
     * @param settled as what, once nobody need answer
     */
    Occupation occupation(String reference, Occupation.Kind settled, Optional<String> label) {
        return new Occupation(
                reference,
                number,
                state instanceof State.Requested ? Occupation.Kind.REQUEST : settled,
                time,
                Duration.ofMinutes(buffers().before()),
                Duration.ofMinutes(buffers().after()),
                parts,
                1,
                label);
    }

    /** The time with its buffers. */
    public Interval held() {
        return time.widened(
                Duration.ofMinutes(buffers().before()),
                Duration.ofMinutes(buffers().after()));
    }
}
