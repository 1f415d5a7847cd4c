package no.endorinn.lending.loans;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.equipment.WaitingList.Place;

/**
 * Whose turn it is. What is given back is offered to the first whom it fits, and held for them for a while; whoever does not answer leaves
 * the list, and it goes on to the next, from that very moment. Whom it does not fit keep their place, and so do those who are stopped from
 * borrowing, or for whom the point has no time on their days: they are passed over until it is otherwise. It follows from what is stored and the time alone: whether somebody looks or the
 * clock does, and when, comes to the same.
 *
 * @param there what is free around all that is waited for, as it is now
 * @param room how many the point can serve on the days of all that is waited for
 * @param longest so long something is held, at the most
 * @param stopped until when those may borrow nothing whose places these are, by the reference of the loan
 */
public record Turns(Availability there, Room room, Duration longest, Map<String, Instant> stopped) {
    /** So long one has at the least, where it can still be had for that long. */
    private static final Duration SHORTEST = Duration.ofHours(2);

    /** Who has not so long must not lose it in their sleep. */
    private static final Duration OVER_A_NIGHT = Duration.ofHours(12);

    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 8;
    private static final int MORNING = 10 * 60;

    /**
     * The next thing that is to be written down.
     *
     * @param list the list after it
     * @param turn whose place it is about; empty where there is nothing more to be done until now
     */
    public record Step(WaitingList list, Optional<Turn> turn) {}

    /**
     * What became of a place.
     *
     * @param at when
     * @param to OFFERED, MISSED, or WAITING again
     * @param answerBy until when it is held, or waits
     */
    public record Turn(String loan, Instant at, State to, Optional<Instant> answerBy) {}

    public Turns {
        stopped = Map.copyOf(stopped);
    }

    /** The first of what has not been written down until now. */
    public Step next() {
        WaitingList list = there.stock().waiting();
        while (list.isUnsettled(there.now())) {
            Instant at = list.next();
            Optional<Place> over = list.places().stream()
                    .filter(place -> !place.isOffered(at) && !place.waits(at))
                    .findFirst();
            if (over.isPresent()) {
                String loan = over.get().loan();
                return new Step(list.without(loan), Optional.of(new Turn(loan, at, State.MISSED, Optional.empty())));
            }
            Optional<Place> kept = list.places().stream()
                    .filter(place -> place.isOffered(at) && isStopped(place, at))
                    .findFirst();
            if (kept.isPresent()) {
                String loan = kept.get().loan();
                return new Step(
                        list.passedOver(loan),
                        Optional.of(new Turn(
                                loan, at, State.WAITING, Optional.of(kept.get().over()))));
            }
            Optional<Place> fits = firstWhomItFits(list, at);
            if (fits.isPresent()) {
                Instant until = heldUntil(at, fits.get().over());
                String loan = fits.get().loan();
                return new Step(
                        list.offered(loan, until), Optional.of(new Turn(loan, at, State.OFFERED, Optional.of(until))));
            }
            list = list.settled(at);
        }
        return new Step(list, Optional.empty());
    }

    /**
     * Until when something is held from that moment on that can be had in time until it is over: for half of what is left then at the most,
     * so that others have their turn before it is too late for all.
     */
    private Instant heldUntil(Instant at, Instant over) {
        Duration half = Duration.between(at, over).dividedBy(2);
        Duration most = half.compareTo(longest) < 0 ? half : longest;
        Duration held = most.compareTo(SHORTEST) < 0 ? SHORTEST : most;
        Instant end = at.plus(held).truncatedTo(ChronoUnit.SECONDS);
        Instant until = held.compareTo(OVER_A_NIGHT) < 0 ? notAtNight(end) : end;
        return until.isBefore(over) ? until : over;
    }

    /** What would end at night ends in the morning. */
    private static Instant notAtNight(Instant end) {
        int hour = Oslo.local(end).getHour();
        if (hour < NIGHT_ENDS) {
            return Oslo.firstInstant(Oslo.date(end), MORNING);
        }
        return hour < NIGHT_BEGINS ? end : Oslo.firstInstant(Oslo.date(end).plusDays(1), MORNING);
    }

    private Optional<Place> firstWhomItFits(WaitingList list, Instant at) {
        // Of what is held, what is held for others counts, and nothing else of the list: it is being settled.
        Stock stock = there.stock().waiting(list.settled(at));
        Availability then = new Availability(there.model(), stock, there.taken(), there.service(), at);
        return list.places().stream()
                .filter(place -> place.waits(at)
                        && !isStopped(place, at)
                        && then.fits(place.variant(), place.quantity(), place.time())
                        && isServed(place))
                .findFirst();
    }

    /** Whether the point has time for them: as it is now, for what is offered must hold when they accept. */
    private boolean isServed(Place place) {
        return there.model().isService() || room.serves(place.time(), there.now());
    }

    private boolean isStopped(Place place, Instant at) {
        Instant until = stopped.get(place.loan());
        return until != null && at.isBefore(until);
    }
}
