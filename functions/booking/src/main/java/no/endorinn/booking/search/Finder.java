package no.endorinn.booking.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.FreeDay;
import no.endorinn.booking.bookings.FreeSlots;
import no.endorinn.booking.bookings.FreeSlots.Slot;
import no.endorinn.booking.bookings.FreeSlots.Window;
import no.endorinn.booking.bookings.Situation;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * Finds what is free in several premises, in the order in which it is wanted, and no more of it than is wanted: the rules are
 * asked about what is about to be shown, not about everything that might be.
 */
final class Finder {
    /** How far around the wanted time the nearest others are sought first, in minutes; then twice as far, and so on. */
    private static final int NEAR = 15;

    private final List<Premises> premises;
    private final Days days;
    private final Instant now;

    Finder(List<Premises> premises, Days days, Instant now) {
        this.premises = premises;
        this.days = days;
        this.now = now;
    }

    /**
     * Some parts of premises, or the whole, on a date.
     *
     * @param order among those that begin at the same time
     */
    private record Line(int order, FreeSlots slots, Set<String> parts, FreeDay.Times times) {
        Optional<Candidate> from(Instant moment) {
            return times.from(moment).map(time -> new Candidate(this, time));
        }
    }

    /** A time of a line that looks free. */
    private record Candidate(Line line, Interval time) {
        private static final Comparator<Candidate> SOONEST = Comparator.comparing(
                        (Candidate candidate) -> candidate.time().start())
                .thenComparingInt(candidate -> candidate.line().order());

        Optional<Candidate> next() {
            return line.from(time.start().plusSeconds(1));
        }
    }

    /** For each of the dates what is free on it, the soonest first; found one by one as it is asked for. */
    List<Stream<Slot>> free(SearchForm search, List<LocalDate> dates) {
        if (!search.exactly()) {
            return lines(search, dates, search.within()).stream()
                    .map(this::soonest)
                    .toList();
        }
        List<List<Exact>> wanted =
                dates.stream().map(date -> exactly(search, date)).toList();
        days.read(wanted.stream()
                .flatMap(List::stream)
                .map(Exact::held)
                .distinct()
                .flatMap(held -> Oslo.datesTouched(held).stream())
                .collect(Collectors.toSet()));
        return wanted.stream()
                .map(onDate -> onDate.stream().flatMap(each -> free(each, search)))
                .toList();
    }

    /**
     * Some premises at exactly one time.
     *
     * @param held the time with its buffers
     */
    private record Exact(FreeSlots slots, Terms terms, Interval time, Interval held) {}

    private List<Exact> exactly(SearchForm search, LocalDate date) {
        List<Premises> suitable = suitable(search, date);
        return FreeSlots.exactly(date, search.within()).stream()
                .flatMap(time -> suitable.stream().map(each -> {
                    Terms terms = each.termsOn(date);
                    return new Exact(slots(each, search), terms, time, Situation.held(terms, time));
                }))
                .toList();
    }

    /** Nothing is shown of days that have not been looked at. */
    private Stream<Slot> free(Exact wanted, SearchForm search) {
        return days.know(wanted.held())
                ? search.extents(wanted.terms()).stream()
                        .flatMap(parts -> wanted.slots().at(wanted.time(), parts).stream())
                : Stream.empty();
    }

    private Stream<Slot> soonest(List<Line> lines) {
        PriorityQueue<Candidate> heads = new PriorityQueue<>(Candidate.SOONEST);
        lines.forEach(line -> line.from(Instant.MIN).ifPresent(heads::add));
        return Stream.generate(() -> Optional.ofNullable(heads.poll()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .flatMap(soonest -> {
                    soonest.next().ifPresent(heads::add);
                    return slot(soonest).stream();
                });
    }

    /** The free times on the date that begin nearest to a moment, at most so many. */
    List<Slot> nearest(SearchForm search, LocalDate date, Instant wanted, int most) {
        List<Line> lines = lines(search, List.of(date), Window.ANY_TIME).getFirst();
        List<Slot> found = List.of();
        for (int reach = NEAR; found.size() < most && reach < 2 * Oslo.DAY_MINUTES; reach *= 2) {
            found = within(lines, wanted, Duration.ofMinutes(reach))
                    .flatMap(candidate -> slot(candidate).stream())
                    .limit(most)
                    .toList();
        }
        return found;
    }

    private static Stream<Candidate> within(List<Line> lines, Instant wanted, Duration reach) {
        List<Candidate> candidates = new ArrayList<>();
        Instant last = wanted.plus(reach);
        for (Line line : lines) {
            Optional<Candidate> next = line.from(wanted.minus(reach));
            while (next.isPresent() && !next.get().time().start().isAfter(last)) {
                candidates.add(next.get());
                next = next.get().next();
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparing(candidate ->
                        Duration.between(wanted, candidate.time().start()).abs()));
    }

    /** Nothing is shown of days that have not been looked at. */
    private Optional<Slot> slot(Candidate candidate) {
        FreeSlots slots = candidate.line().slots();
        Interval time = candidate.time();
        Interval held = Situation.held(slots.premises().termsOn(Oslo.date(time.start())), time);
        return days.know(held) ? slots.at(time, candidate.line().parts()) : Optional.empty();
    }

    /** For each date all that there is to look through, once its days are read. */
    private List<List<Line>> lines(SearchForm search, List<LocalDate> dates, Window within) {
        List<List<FreeDay>> looks = new ArrayList<>();
        Set<LocalDate> touched = new TreeSet<>();
        for (LocalDate date : dates) {
            List<FreeDay> onDate = new ArrayList<>();
            for (Premises each : suitable(search, date)) {
                FreeDay day = slots(each, search).on(date, search.minutes(), within);
                day.held().ifPresent(held -> {
                    touched.addAll(Oslo.datesTouched(held));
                    onDate.add(day);
                });
            }
            looks.add(onDate);
        }
        days.read(touched);
        return looks.stream().map(onDate -> lines(search, onDate)).toList();
    }

    private List<Line> lines(SearchForm search, List<FreeDay> onDate) {
        List<Line> lines = new ArrayList<>();
        for (FreeDay day : onDate) {
            for (Set<String> parts : search.extents(day.terms())) {
                lines.add(new Line(lines.size(), day.slots(), parts, day.times(parts)));
            }
        }
        return lines;
    }

    private List<Premises> suitable(SearchForm search, LocalDate date) {
        return premises.stream().filter(each -> search.suits(each, date)).toList();
    }

    private FreeSlots slots(Premises each, SearchForm search) {
        return new FreeSlots(each, search.group(), held -> days.taken(each.id(), held), now);
    }
}
