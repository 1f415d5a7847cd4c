package no.endorinn.together;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.reserve.Asked;

/**
 * What is to be had together, all of it or nothing, for one party.
 *
 * @param booking the room, for one time; none where things of several points are all there is
 * @param loans one for each lending point, at least one
 */
record Wanted(Optional<Wish> booking, List<Asked> loans) {
    Wanted {
        loans = List.copyOf(loans);
    }

    /** The same so many whole days later, at the same hours; empty where the wall clock does not show them. */
    Optional<Wanted> later(int days) {
        Optional<Wish> room =
                booking.flatMap(wish -> Oslo.later(wish.first(), days).map(wish::at));
        List<Asked> things = loans.stream()
                .flatMap(asked -> Oslo.later(asked.wish().time(), days).map(asked::at).stream())
                .toList();
        return room.isPresent() == booking.isPresent() && things.size() == loans.size()
                ? Optional.of(new Wanted(room, things))
                : Optional.empty();
    }
}
