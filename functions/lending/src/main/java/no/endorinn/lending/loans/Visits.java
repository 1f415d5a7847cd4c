package no.endorinn.lending.loans;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * All who come to a lending point on a day.
 *
 * @param version 0 before it is stored
 */
public record Visits(String point, LocalDate date, long version, Set<Visit> all) {
    public Visits {
        all = Set.copyOf(all);
    }

    /** With just these of that day for a loan, instead of what it had. */
    Visits of(String loan, Set<Visit> itsVisits) {
        Set<Visit> next = new HashSet<>(all);
        next.removeIf(visit -> visit.loan().equals(loan));
        itsVisits.stream().filter(visit -> visit.date().equals(date)).forEach(next::add);
        return new Visits(point, date, version, next);
    }
}
