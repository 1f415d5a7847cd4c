package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hours;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * When premises are free for a group: every time that the rules would let it book.
 *
 * @param taken everything taken on the days that an interval touches
 */
public record FreeSlots(Premises premises, Group group, Function<Interval, List<Occupation>> taken, Instant now) {
    /**
     * A time that can be had.
     *
     * @param parts ids of the parts; empty for the whole
     */
    public record Slot(Premises premises, Set<String> parts, Interval time, AccessRule.Mode mode) {
        public Terms terms() {
            return premises.termsOn(Oslo.date(time.start()));
        }
    }

    /** The slot at exactly this time, if it can be had. */
    public Optional<Slot> at(Interval time, Set<String> parts) {
        Interval held = Situation.held(premises.termsOn(Oslo.date(time.start())), time);
        Situation situation = new Situation(premises, time, parts, group, taken.apply(held), false, now);
        return Rules.obstacles(situation).isEmpty()
                ? Optional.of(new Slot(premises, parts, time, situation.mode()))
                : Optional.empty();
    }

    /** Those of the candidate times that can be had, in order. */
    public List<Slot> among(List<Interval> candidates, Set<String> parts) {
        return candidates.stream().flatMap(time -> at(time, parts).stream()).toList();
    }

    /**
     * Every time on the date that begins on the grid inside opening hours, lasts so long, and lies within the hours.
     *
     * @param minutes how long
     */
    public static List<Interval> candidates(Premises premises, LocalDate date, int minutes, Hours within) {
        Terms terms = premises.termsOn(date);
        Instant latestEnd = Oslo.lastInstant(date, within.to());
        List<Interval> open = terms.opening().on(date);
        List<Interval> candidates = new ArrayList<>();
        int firstStart = (within.from() + terms.startGrid() - 1) / terms.startGrid() * terms.startGrid();
        for (int minute = firstStart; minute < within.to(); minute += terms.startGrid()) {
            Instant start = Oslo.firstInstant(date, minute);
            Instant end = start.plus(Duration.ofMinutes(minutes));
            boolean startsOpen = open.stream().anyMatch(hours -> hours.contains(start));
            if (startsOpen && Oslo.exists(date, minute) && !end.isAfter(latestEnd)) {
                candidates.add(new Interval(start, end));
            }
        }
        return candidates;
    }
}
