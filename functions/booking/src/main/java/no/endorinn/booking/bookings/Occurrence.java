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
 * @param buffers kept free around it, as the terms were when it was decided
 * @param price as it was when it was decided, whatever the price list says later; empty for what was never available and
 *     for blocks
 * @param cancellationHours how long before the start cancelling is free, as the terms were when it was decided
 * @param obstacles why it was not available
 * @param reason what staff wrote when they denied or displaced it, or the booker when they cancelled
 * @param proposal another time for it, on which somebody must still answer; none once it is no longer open
 */
public record Occurrence(
        int number,
        Interval time,
        Set<String> parts,
        Buffers buffers,
        Status status,
        Optional<Price> price,
        int cancellationHours,
        List<Problem> obstacles,
        Optional<Words> reason,
        Optional<Proposal> proposal) {

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
        obstacles = List.copyOf(obstacles);
    }

    public boolean holdsTime() {
        return status.holdsTime();
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(time.start());
    }

    /** Until when it can be cancelled without cost. */
    public Instant freeCancellationUntil() {
        return time.start().minus(Duration.ofHours(cancellationHours));
    }

    /** Whether cancelling now would keep the price: confirmed, and past the deadline. A block has none, and is never late. */
    public boolean isLate(Instant now) {
        return status == Status.CONFIRMED && price.isPresent() && now.isAfter(freeCancellationUntil());
    }

    /** An occurrence that nobody has proposed anything else for. */
    public static Occurrence of(
            int number,
            Interval time,
            Set<String> parts,
            Buffers buffers,
            Status status,
            Optional<Price> price,
            int cancellationHours) {
        return new Occurrence(
                number,
                time,
                parts,
                buffers,
                status,
                price,
                cancellationHours,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** With another status; what was proposed falls when it is no longer open. */
    public Occurrence as(Status next) {
        return new Occurrence(
                number,
                time,
                parts,
                buffers,
                next,
                price,
                cancellationHours,
                obstacles,
                reason,
                next.isOpen() ? proposal : Optional.empty());
    }

    public Occurrence because(Optional<Words> why) {
        return new Occurrence(number, time, parts, buffers, status, price, cancellationHours, obstacles, why, proposal);
    }

    Occurrence with(Buffers others) {
        return new Occurrence(
                number, time, parts, others, status, price, cancellationHours, obstacles, reason, proposal);
    }

    /** With the price that its time and parts have by the rates agreed for the other, and with the other's deadline. */
    Occurrence agreedAs(Occurrence other, Tariff.Extent extent) {
        Optional<Price> agreed = other.price().map(was -> was.tariff().price(time, extent));
        return new Occurrence(
                number,
                time,
                parts,
                buffers,
                status,
                agreed.or(this::price),
                other.cancellationHours(),
                obstacles,
                reason,
                proposal);
    }

    public Occurrence notAvailable(List<Problem> why) {
        return new Occurrence(
                number,
                time,
                parts,
                buffers,
                Status.NOT_AVAILABLE,
                Optional.empty(),
                cancellationHours,
                why,
                reason,
                Optional.empty());
    }

    /** With another time or other parts that somebody must still answer. */
    Occurrence proposing(Proposal.By by, Occurrence then) {
        return proposing(Optional.of(new Proposal(by, then.as(Status.REQUESTED))));
    }

    /** As it stands, and nothing else proposed. */
    public Occurrence withoutProposal() {
        return proposing(Optional.empty());
    }

    private Occurrence proposing(Optional<Proposal> proposed) {
        return new Occurrence(
                number, time, parts, buffers, status, price, cancellationHours, obstacles, reason, proposed);
    }

    /** What somebody wants it to be, when that is something else than it is. */
    public Optional<Occurrence> proposed(Proposal.By by) {
        return proposal.filter(made -> made.by() == by).map(Proposal::then);
    }

    /** Whether staff must answer: it is asked for, or has a time and the booker asks for another. */
    public boolean waitsForStaff() {
        return proposal.map(made -> made.by() == Proposal.By.BOOKER).orElse(status == Status.REQUESTED);
    }

    /** Whether the applicant must answer: staff offer something dearer than was asked for. */
    public boolean waitsForApplicant() {
        return proposed(Proposal.By.STAFF).isPresent();
    }

    /** All that the calendar keeps for it: its own time while it has one, and one that is proposed. */
    public Stream<Occurrence> kept() {
        return Stream.concat(Stream.of(this), proposal.map(Proposal::then).stream())
                .filter(Occurrence::holdsTime);
    }

    /** The parts as a wish names them: none for premises that are not divided. */
    public Set<String> wanted() {
        return parts.equals(Set.of(Resource.WHOLE)) ? Set.of() : parts;
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
                status == Status.REQUESTED ? Occupation.Kind.REQUEST : settled,
                time,
                Duration.ofMinutes(buffers.before()),
                Duration.ofMinutes(buffers.after()),
                parts,
                1,
                label);
    }

    /** The time with its buffers. */
    public Interval held() {
        return time.widened(Duration.ofMinutes(buffers.before()), Duration.ofMinutes(buffers.after()));
    }
}
