package no.endorinn.booking.bookings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.premises.Group;
import no.endorinn.cases.Party;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * What somebody wants to book.
 *
 * @param parts ids of the parts; empty for the whole
 * @param who for whom; empty for oneself
 * @param first the time, or the first time of a series
 */
public record Wish(
        String premisesId,
        Set<String> parts,
        Optional<Party.Represented> who,
        Interval first,
        Optional<Repetition> repetition,
        Take take,
        Booking.Activity activity) {

    /** What to do when not all of a series can be had. */
    public enum Take {
        ALL,
        THOSE_THAT_FIT
    }

    public Wish {
        parts = Set.copyOf(parts);
    }

    /** The same as a series; no other where there is no pattern. */
    public Wish repeated(Optional<Repetition> pattern, Take some) {
        return new Wish(premisesId, parts, who, first, pattern, some, activity);
    }

    /** The same at another time. */
    public Wish at(Interval other) {
        return new Wish(premisesId, parts, who, other, repetition, take, activity);
    }

    /** The association it is for, if it is for one. */
    public Optional<String> associationId() {
        return who.flatMap(Party::associationId);
    }

    public Group group() {
        return activity.group();
    }

    /** Every date wanted: one, or the series'. */
    List<Repetition.Planned> dates() {
        return repetition
                .map(pattern -> pattern.planned(first))
                .orElseGet(() -> List.of(new Repetition.Planned(Oslo.date(first.start()), Optional.of(first))));
    }

    /** The times wanted, for knowing which days of the calendar to read. */
    public List<Interval> times() {
        return dates().stream().flatMap(date -> date.time().stream()).toList();
    }
}
