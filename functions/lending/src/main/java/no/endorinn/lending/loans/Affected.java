package no.endorinn.lending.loans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.time.Interval;

/** Which reservations can no longer be kept, when there is less than there was, or something is late. */
public final class Affected {
    private Affected() {}

    /**
     * A reservation that cannot be kept.
     *
     * @param missing so many too few there are, of those not fetched yet
     */
    public record Hit(String reference, String variant, int missing) {}

    /** Something that could be lent in its place, and how many of it are free through all of the time. */
    public record Substitute(Availability model, String variant, int free) {}

    /** Those that do not fit beside what is out and what is to be fetched before them, the soonest first. */
    public static List<Hit> hits(Availability there) {
        List<Occupation> counting = new ArrayList<>(there.counting());
        List<Occupation> coming = counting.stream()
                .filter(taken -> taken.kind() == Occupation.Kind.BOOKING || taken.kind() == Occupation.Kind.REQUEST)
                .sorted(Comparator.comparing((Occupation taken) -> taken.time().start())
                        .thenComparing(Occupation::reference))
                .toList();
        counting.removeAll(coming);
        List<Hit> hits = new ArrayList<>();
        for (Occupation next : new LinkedHashSet<>(coming)) {
            int free = Occupancy.free(there.resource(), counting, next);
            if (next.quantity() <= free) {
                counting.add(next);
            } else {
                hits.add(new Hit(next.reference(), next.parts().iterator().next(), next.quantity() - free));
            }
        }
        return hits;
    }

    /** The references of {@link #hits}, each once. */
    public static Set<String> references(Availability there) {
        Set<String> references = new LinkedHashSet<>();
        hits(there).forEach(hit -> references.add(hit.reference()));
        return references;
    }

    /**
     * What of these could be lent in place of a variant that is missing: another model's of the same size, or where the missing one has
     * no sizes, any.
     */
    public static Stream<Substitute> substitutes(List<Availability> others, Hit hit, Interval time) {
        return others.stream()
                .flatMap(other -> other.model().parts().stream()
                        .filter(part ->
                                hit.variant().equals(part) || hit.variant().equals(Resource.WHOLE))
                        .map(part -> new Substitute(other, part, other.free(part, time))))
                .filter(substitute -> substitute.free() >= hit.missing());
    }
}
