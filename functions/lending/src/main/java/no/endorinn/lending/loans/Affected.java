package no.endorinn.lending.loans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;

/** Which reservations can no longer be kept, when there is less than there was, or something is late. */
public final class Affected {
    private Affected() {}

    /** The references of those that do not fit beside what is out and what is to be fetched before them, the soonest first. */
    public static Set<String> references(Availability there) {
        List<Occupation> counting = new ArrayList<>(there.counting());
        List<Occupation> coming = counting.stream()
                .filter(taken -> taken.kind() == Occupation.Kind.BOOKING || taken.kind() == Occupation.Kind.REQUEST)
                .sorted(Comparator.comparing((Occupation taken) -> taken.time().start())
                        .thenComparing(Occupation::reference))
                .toList();
        counting.removeAll(coming);
        Set<String> affected = new LinkedHashSet<>();
        for (Occupation next : coming) {
            if (Occupancy.fits(there.resource(), counting, next)) {
                counting.add(next);
            } else {
                affected.add(next.reference());
            }
        }
        return affected;
    }
}
