package no.endorinn.lending.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * How many a lending point can serve on a day, and who comes then. Pure.
 *
 * @param most fetches and returns together; empty where the point takes as many as come
 * @param days who comes, on the dates that were read
 * @param own the loan that is asked about, where it is there already: what it has it keeps
 */
public record Room(Optional<Integer> most, Map<LocalDate, Visits> days, Optional<String> own) {
    public static final Room UNLIMITED = new Room(Optional.empty(), Map.of(), Optional.empty());

    public Room {
        days = Map.copyOf(days);
    }

    /** For that loan, which has its places. */
    Room without(Loan loan) {
        return new Room(most, days, Optional.of(loan.reference()));
    }

    /** Whether the loan can have so many places on a date; whether it has them. */
    boolean has(int places, LocalDate date, Instant now) {
        Visits visits = days.get(date);
        if (most.isEmpty() || visits == null) {
            return true;
        }
        List<Visit> counting =
                visits.all().stream().filter(visit -> visit.counts(now)).toList();
        int had = (int) counting.stream()
                .filter(visit -> own.filter(visit.loan()::equals).isPresent())
                .count();
        return had >= places || counting.size() - had + places <= most.get();
    }

    /** Whether it has time for whoever fetches and brings back then. */
    boolean serves(Interval time, Instant now) {
        return has(1, Oslo.date(time.start()), now) && has(placesOnTheLastDay(time), Oslo.date(time.end()), now);
    }

    /** Who fetches and brings back on the same day comes twice. */
    static int placesOnTheLastDay(Interval time) {
        return Oslo.date(time.end()).equals(Oslo.date(time.start())) ? 2 : 1;
    }

    /**
     * The days that look different once a loan has become what it now is; none where the point takes as many as come.
     *
     * @throws IllegalStateException if one of its days was not read
     */
    public List<Visits> changed(Optional<Loan> before, Loan after) {
        if (most.isEmpty()) {
            return List.of();
        }
        Set<Visit> visits = Visit.of(after);
        Set<LocalDate> dates = new TreeSet<>();
        before.map(Visit::of).ifPresent(was -> was.forEach(visit -> dates.add(visit.date())));
        visits.forEach(visit -> dates.add(visit.date()));
        List<Visits> changed = new ArrayList<>();
        for (LocalDate date : dates) {
            Visits was = days.get(date);
            if (was == null) {
                throw new IllegalStateException("who comes on " + date + " was not read");
            }
            Visits is = was.of(after.reference(), visits);
            if (!is.equals(was)) {
                changed.add(is);
            }
        }
        return changed;
    }
}
