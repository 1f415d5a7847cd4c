package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Terms;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Paging;
import no.endorinn.calendar.Resource;
import no.endorinn.calendar.Stretches;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * Some premises on one date, looked through once for times of one length. What stands in the way is put together as stretches
 * that a time may not meet, and each step goes past all of it: the work grows with what is taken, not with the number of starts
 * on the grid. It leaves out only what {@link Rules} would refuse.
 */
public final class FreeDay {
    private final FreeSlots slots;
    private final LocalDate date;
    private final Duration length;
    private final Terms terms;
    private final Stretches open;
    private final Optional<Interval> starts;
    private @Nullable List<Occupation> taken;

    FreeDay(FreeSlots slots, LocalDate date, Duration length, FreeSlots.Window within) {
        this.slots = slots;
        this.date = date;
        this.length = length;
        this.terms = slots.premises().termsOn(date);
        Interval day = Oslo.day(date);
        this.open = open(new Interval(day.start(), day.end().plus(length)));
        this.starts = isLetAtAll() ? starts(day, within) : Optional.empty();
    }

    /** All the days of the calendar that its times with their buffers touch lie in here; empty when there can be no time. */
    public Optional<Interval> held() {
        return starts.map(these ->
                Situation.held(terms, new Interval(these.start(), these.end().plus(length))));
    }

    public FreeSlots slots() {
        return slots;
    }

    /** What holds on the date. */
    public Terms terms() {
        return terms;
    }

    /** The times of these parts, or the whole, that look free. */
    public Times times(Set<String> parts) {
        return new Times(parts);
    }

    /** What does not depend on the hour. */
    private boolean isLetAtAll() {
        LocalDate last = Oslo.date(slots.now()).plusDays(terms.daysAhead());
        return !date.isAfter(last) && length.toMinutes() >= terms.shortest() && length.toMinutes() <= terms.longest();
    }

    /** When it is open, with what meets at midnight made one. */
    private Stretches open(Interval span) {
        List<Interval> hours = new ArrayList<>();
        Oslo.datesTouched(span)
                .forEach(each ->
                        hours.addAll(slots.premises().termsOn(each).opening().on(each)));
        return Stretches.covering(hours);
    }

    /** From the first moment at which a time could begin to just after the last. */
    private Optional<Interval> starts(Interval day, FreeSlots.Window within) {
        Instant from = later(Oslo.firstInstant(date, within.from()), slots.now());
        Instant to = Oslo.lastInstant(date, within.to());
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        List<Interval> possible = open.inOrder().stream()
                .flatMap(hours -> hours.intersection(new Interval(from, to)).stream())
                .filter(hours -> hours.length().compareTo(length) >= 0 && day.contains(hours.start()))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Instant last = possible.getLast().end().minus(length);
        Instant until = last.isBefore(day.end()) ? last.plusSeconds(1) : day.end();
        return Optional.of(new Interval(possible.getFirst().start(), until));
    }

    private List<Occupation> taken(Interval held) {
        if (taken == null) {
            taken = slots.taken().apply(held);
        }
        return taken;
    }

    /** Where the use may not be: closed, not for the group, no longer let, or taken. */
    private Stretches notUsable(Interval span, Set<String> parts, List<Occupancy.Full> full) {
        List<Interval> stretches = new ArrayList<>(open.gaps(span).inOrder());
        for (AccessRule.Stretch stretch : slots.premises().modes(span, slots.group(), parts)) {
            if (stretch.mode() == AccessRule.Mode.CLOSED) {
                stretches.add(stretch.time());
            }
        }
        Oslo.datesTouched(span).stream()
                .filter(each -> !slots.premises().areLet(each, slots.group(), parts))
                .map(Oslo::day)
                .forEach(stretches::add);
        full.forEach(part -> stretches.addAll(part.held()));
        return Stretches.covering(stretches);
    }

    /** What its buffers may not meet either: what is used, and dates on which no more is taken. */
    private static Stretches notToKeep(List<Occupation> there, List<Occupancy.Full> full) {
        List<Interval> stretches = new ArrayList<>();
        full.forEach(part -> stretches.addAll(part.used()));
        if (there.size() >= Paging.DAY.most()) {
            there.stream()
                    .flatMap(occupation -> Oslo.datesTouched(occupation.held()).stream())
                    .distinct()
                    .filter(date -> Paging.DAY.isFull(date, there))
                    .map(Oslo::day)
                    .forEach(stretches::add);
        }
        return Stretches.covering(stretches);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is free of certain parts. */
    public final class Times {
        private final Duration before = Duration.ofMinutes(terms.bufferBefore());
        private final Duration after = Duration.ofMinutes(terms.bufferAfter());
        private final List<Interval> even = Oslo.evenStretches(date);
        private final Stretches notUsable;
        private final Stretches notToKeep;

        private Times(Set<String> parts) {
            if (starts.isEmpty()) {
                notUsable = Stretches.covering(List.of());
                notToKeep = notUsable;
                return;
            }
            Interval span =
                    new Interval(starts.get().start(), starts.get().end().plus(length));
            Resource resource = terms.resource(slots.premises().id());
            List<Occupation> there = taken(Situation.held(terms, span));
            List<Occupancy.Full> full = there.isEmpty()
                    ? List.of()
                    : terms.indivisible(parts).stream()
                            .map(part -> Occupancy.full(resource, there, part, 1))
                            .toList();
            notUsable = notUsable(span, parts, full);
            notToKeep = notToKeep(there, full);
        }

        /** The first of the times that does not begin before the moment. */
        public Optional<Interval> from(Instant moment) {
            return starts.flatMap(these -> from(these, later(moment, these.start())));
        }

        /** All of them, in order, each found when it is asked for. */
        public Stream<Interval> all() {
            return Stream.iterate(
                            from(Instant.MIN),
                            Optional::isPresent,
                            found -> found.flatMap(time -> from(time.start().plusSeconds(1))))
                    .flatMap(Optional::stream);
        }

        private Optional<Interval> from(Interval these, Instant moment) {
            Optional<Instant> start = onGrid(moment);
            while (start.filter(these::contains).isPresent()) {
                Instant usable = notUsable.clearFrom(start.get(), length);
                Instant clear = notToKeep
                        .clearFrom(usable.minus(before), before.plus(length).plus(after))
                        .plus(before);
                if (clear.equals(start.get())) {
                    return Optional.of(new Interval(clear, clear.plus(length)));
                }
                start = onGrid(clear);
            }
            return Optional.empty();
        }

        /**
         * The first moment of the date on the grid, not before this one. The wall clock counts: the hour that comes twice has its
         * starts twice, the one that is skipped has none.
         */
        private Optional<Instant> onGrid(Instant moment) {
            for (Interval stretch : even) {
                if (moment.isBefore(stretch.end())) {
                    int midnight = Oslo.minuteOfDay(stretch.start());
                    long since = Duration.between(stretch.start(), later(moment, stretch.start()))
                                    .plusSeconds(59)
                                    .toMinutes()
                            + midnight;
                    long minute = Math.ceilDiv(since, terms.startGrid()) * terms.startGrid();
                    Instant start = stretch.start().plus(Duration.ofMinutes(minute - midnight));
                    if (start.isBefore(stretch.end())) {
                        return Optional.of(start);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
