package no.endorinn.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.time.Interval;

/**
 * That something is taken, or is wanted.
 *
 * @param reference whose it is: a booking's, a block's or a loan's reference number
 * @param number which of its times, the same for as long as it is that one, also where it moves; 1 where there is but one
 * @param kind why it is taken
 * @param time when it is used
 * @param before kept free before the use, from others' use though not from what they in turn keep free
 * @param after likewise after the use
 * @param parts the resource's indivisible parts that are used
 * @param quantity how much of each part
 * @param label what the public calendar says; empty when the public is told only that it is taken
 */
public record Occupation(
        String reference,
        int number,
        Kind kind,
        Interval time,
        Duration before,
        Duration after,
        Set<String> parts,
        int quantity,
        Optional<String> label) {

    /** Why something is taken. */
    public enum Kind {
        BOOKING,
        /** Asked for and not yet answered; holds its time meanwhile. */
        REQUEST,
        BLOCK,
        LOAN
    }

    public Occupation {
        if (quantity < 1 || parts.isEmpty() || before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("an occupation takes something, for some time: " + reference);
        }
        parts = Set.copyOf(parts);
    }

    /** So much of each of these parts, with nothing kept free around it; the public is told only that it is taken. */
    public static Occupation of(
            String reference, int number, Kind kind, Interval time, Set<String> parts, int quantity) {
        return new Occupation(
                reference, number, kind, time, Duration.ZERO, Duration.ZERO, parts, quantity, Optional.empty());
    }

    /** The same, with so long kept free after it. */
    public Occupation servicedFor(Duration service) {
        return new Occupation(reference, number, kind, time, before, service, parts, quantity, label);
    }

    /**
     * What stays the same when it moves.
     *
     * @param reference whose it is
     * @param number which of its times
     */
    public record Identity(String reference, int number) {}

    public Identity identity() {
        return new Identity(reference, number);
    }

    /** By what stays the same: others of the same identity are rare, and a busy day is put into sets again and again. */
    @Override
    public int hashCode() {
        return 31 * reference.hashCode() + number;
    }

    /** Whether the public calendar has it: with a text, and not while it is only asked for. */
    public boolean isPublic() {
        return label.isPresent() && kind != Kind.REQUEST;
    }

    /** The time with what is kept free around it: what the days of the calendar must know of. */
    public Interval held() {
        return before.isZero() && after.isZero() ? time : time.widened(before, after);
    }
}
