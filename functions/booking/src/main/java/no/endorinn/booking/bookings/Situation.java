package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.Tariff;
import no.endorinn.booking.premises.Terms;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/** Some premises wanted at one time, with all that decides whether they can be had. Showing and deciding both ask this. */
public final class Situation {
    private final Premises premises;
    private final Terms terms;
    private final Interval time;
    private final List<LocalDate> dates;
    private final Set<String> wanted;
    private final Group group;
    private final List<Occupation> taken;
    private final boolean byStaff;
    private final Instant now;

    /** Asked for by a rule and by what is shown; null until then. */
    private AccessRule.@Nullable Mode mode;

    private @Nullable List<Occupation> inTheWay;

    /**
     * A wish among what is taken.
     *
     * @param wanted ids of the wanted parts; empty for the whole
     * @param taken everything on the calendar days that the time with its buffers touches, apart from what is itself on the move
     * @param byStaff staff are not bound by how far ahead, by the start grid or by lengths
     */
    public Situation(
            Premises premises,
            Interval time,
            Set<String> wanted,
            Group group,
            List<Occupation> taken,
            boolean byStaff,
            Instant now) {
        this.premises = premises;
        this.time = time;
        this.dates = Oslo.datesTouched(time);
        this.terms = premises.termsOn(dates.getFirst());
        this.wanted = Set.copyOf(wanted);
        this.group = group;
        this.taken = List.copyOf(taken);
        this.byStaff = byStaff;
        this.now = now;
    }

    Premises premises() {
        return premises;
    }

    /** What holds on the day it begins. */
    Terms terms() {
        return terms;
    }

    Interval time() {
        return time;
    }

    /** The local dates that it touches, in order. */
    List<LocalDate> dates() {
        return dates;
    }

    Set<String> wanted() {
        return wanted;
    }

    Group group() {
        return group;
    }

    List<Occupation> taken() {
        return taken;
    }

    boolean byStaff() {
        return byStaff;
    }

    Instant now() {
        return now;
    }

    /** What is taken that leaves too little of what is wanted; nothing where there are no such parts, which is for another rule. */
    List<Occupation> inTheWay() {
        if (inTheWay == null) {
            inTheWay = taken.isEmpty() || !terms.partIds().containsAll(wanted)
                    ? List.of()
                    : Occupancy.obstacles(terms.resource(premises.id()), taken, use());
        }
        return inTheWay;
    }

    AccessRule.Mode mode() {
        if (mode == null) {
            mode = premises.mode(time, group, wanted);
        }
        return mode;
    }

    Optional<Price> price() {
        return premises.price(time, group, wanted);
    }

    /** How much of the premises is wanted. */
    Tariff.Extent extent() {
        return terms.extent(wanted);
    }

    /** The time with the buffers that the terms ask for. */
    Interval held() {
        return held(terms, time);
    }

    /** A time with the buffers of the terms. */
    public static Interval held(Terms terms, Interval time) {
        return time.widened(Duration.ofMinutes(terms.bufferBefore()), Duration.ofMinutes(terms.bufferAfter()));
    }

    /** What it would take of the calendar, by nobody yet. */
    Occupation use() {
        return new Occupation(
                "",
                1,
                Occupation.Kind.BOOKING,
                time,
                Duration.ofMinutes(terms.bufferBefore()),
                Duration.ofMinutes(terms.bufferAfter()),
                terms.indivisible(wanted),
                1,
                Optional.empty());
    }

    /** As an occurrence that the calendar can take. */
    public Occurrence occurrence(int number, State state) {
        Occurrence.Agreed agreed = new Occurrence.Agreed(
                new Occurrence.Buffers(terms.bufferBefore(), terms.bufferAfter()), price(), terms.cancellationHours());
        return new Occurrence(number, time, terms.indivisible(wanted), agreed, state);
    }
}
