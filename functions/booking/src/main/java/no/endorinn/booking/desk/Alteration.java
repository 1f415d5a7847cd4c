package no.endorinn.booking.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One change of several occurrences of a booking, all at once. Where that is more than one transaction takes, it is made in parts.
 *
 * @param concerned in the order in which parts of them may be changed without meeting those that are not yet
 * @param change what the booking becomes when it is made to these of them only
 * @param goingTo where it takes an occurrence, when that is somewhere else
 */
public record Alteration(
        Booking before,
        List<Occurrence> concerned,
        Function<List<Occurrence>, Booking> change,
        Function<Occurrence, Optional<Interval>> goingTo,
        Event event) {

    public Alteration {
        concerned = List.copyOf(concerned);
    }

    /** A change that leaves everything at its time. */
    public static Alteration inPlace(
            Booking before, List<Occurrence> concerned, Function<List<Occurrence>, Booking> change, Event event) {
        return new Alteration(before, concerned, change, occurrence -> Optional.empty(), event);
    }

    /**
     * One part, for the same request again.
     *
     * @param from the number of its first occurrence
     * @param to the number of its last
     * @param start where its first goes, when it goes anywhere
     */
    public record PartView(
            int from,
            int to,
            @Nullable Instant start,
            @Nullable Instant end) {}

    /** The booking's part of a transaction that changes these. */
    Bookings.Step step(List<Occurrence> some) {
        return new Bookings.Step(Optional.of(before), change.apply(some), event);
    }

    /** The parts in which it can be made, each as long as it may be. */
    List<PartView> parts(Predicate<List<Occurrence>> fitsInATransaction) {
        List<PartView> parts = new ArrayList<>();
        for (int from = 0; from < concerned.size(); ) {
            int to = concerned.size();
            while (to > from + 1 && !fitsInATransaction.test(concerned.subList(from, to))) {
                to--;
            }
            parts.add(part(concerned.subList(from, to)));
            from = to;
        }
        return List.copyOf(parts);
    }

    private PartView part(List<Occurrence> some) {
        boolean forwards = some.getFirst().number() <= some.getLast().number();
        Occurrence first = forwards ? some.getFirst() : some.getLast();
        Occurrence last = forwards ? some.getLast() : some.getFirst();
        Optional<Interval> there = goingTo.apply(first);
        return new PartView(
                first.number(),
                last.number(),
                there.map(Interval::start).orElse(null),
                there.map(Interval::end).orElse(null));
    }
}
