package no.endorinn.lending.equipment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * Who waits for a model, first come, first served, and for whom it is held meanwhile. It stands in the model's {@link Stock}, which
 * everybody reads who decides about the model, and whose version each of them holds.
 *
 * @param places in the order in which they were taken
 * @param next from when it must be looked at anew: something was given back, an offer or a wish is over, or a day on which something
 *     may not have been fetched; nothing is settled until somebody has
 */
public record WaitingList(List<Place> places, Instant next) {
    /** So many wait for a model: they are read with every search. */
    public static final int MOST = 20;

    /** Nobody waits. */
    public static final WaitingList NOBODY = new WaitingList(List.of(), Instant.MAX);

    /**
     * A place in the list: so many of a variant, for some time.
     *
     * @param loan the reference of the loan that it becomes
     * @param over from when it can no longer be had in time
     * @param answerBy until when it is offered, and held; empty while it is not
     */
    public record Place(
            String loan, String variant, int quantity, Interval time, Instant over, Optional<Instant> answerBy) {
        /** Whether it is held for them at that moment. */
        public boolean isOffered(Instant now) {
            return answerBy.filter(now::isBefore).isPresent();
        }

        /** Whether they still wait for somebody to give it back. */
        public boolean waits(Instant now) {
            return answerBy.isEmpty() && now.isBefore(over);
        }

        /** Whether it is about the same as some of the variant at that time. */
        public boolean meets(String otherVariant, Interval other) {
            return variant.equals(otherVariant) && time.overlaps(other);
        }

        private Instant ends() {
            return answerBy.orElse(over);
        }
    }

    public WaitingList {
        places = List.copyOf(places);
    }

    /** Whether what was to happen by then has not been written down. */
    public boolean isUnsettled(Instant now) {
        return !places.isEmpty() && !now.isBefore(next);
    }

    /** Something of the model may be free from that moment on. */
    public WaitingList freed(Instant at) {
        return places.isEmpty() || next.isBefore(at) ? this : new WaitingList(places, at);
    }

    /** With one more, at the end; something may have become free while they made up their mind. */
    public WaitingList with(Place place, Instant now) {
        return of(Stream.concat(places.stream(), Stream.of(place))).freed(now);
    }

    /** Without a loan's place; those behind it keep theirs. */
    public WaitingList without(String loan) {
        WaitingList shorter = of(places.stream().filter(place -> !place.loan().equals(loan)));
        return shorter.places().isEmpty() ? NOBODY : shorter;
    }

    /** With a loan's place held for it until then. */
    public WaitingList offered(String loan, Instant until) {
        return held(loan, Optional.of(until));
    }

    /** With a loan's place kept, and nothing held for it any more. */
    public WaitingList passedOver(String loan) {
        return held(loan, Optional.empty());
    }

    private WaitingList held(String loan, Optional<Instant> until) {
        return of(places.stream()
                .map(place -> place.loan().equals(loan)
                        ? new Place(loan, place.variant(), place.quantity(), place.time(), place.over(), until)
                        : place));
    }

    /** Looked at as it is at that moment, with nothing more to be done then. */
    public WaitingList settled(Instant at) {
        Instant midnight = Oslo.day(Oslo.date(at)).end();
        List<Instant> moments = new ArrayList<>(List.of(midnight));
        places.forEach(place -> moments.add(place.ends()));
        return places.isEmpty()
                ? NOBODY
                : new WaitingList(
                        places, moments.stream().min(Comparator.naturalOrder()).orElse(midnight));
    }

    private Optional<Place> of(String loan) {
        return places.stream().filter(place -> place.loan().equals(loan)).findFirst();
    }

    /** Which number a loan has among those who want the same at the same time, if it has a place. */
    public Optional<Integer> number(String loan) {
        return of(loan).map(own -> 1
                + (int) places.stream()
                        .takeWhile(place -> !place.loan().equals(loan))
                        .filter(place -> place.meets(own.variant(), own.time()))
                        .count());
    }

    private WaitingList of(Stream<Place> others) {
        return new WaitingList(others.toList(), next);
    }
}
