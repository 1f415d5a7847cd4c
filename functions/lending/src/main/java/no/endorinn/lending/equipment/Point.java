package no.endorinn.lending.equipment;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.OpeningHours;

/**
 * Where equipment is fetched and brought back.
 *
 * @param version one more with each change
 * @param managers the departments and districts whose staff look after it, by name; several may
 * @param opening when one may fetch and bring back
 * @param service how long a thing is looked over after each loan, before it can be lent again
 * @param lostAfterDays so many days late, a thing counts as lost
 * @param mostVisitsADay so many it can serve on an opening day, fetches and returns together; empty where it takes as many as come
 * @param offered so long what somebody waited for is held for them, at the most
 * @param retired whether nothing is lent there any more
 */
public record Point(
        String id,
        long version,
        String name,
        Address address,
        Set<String> managers,
        Contact contact,
        OpeningHours opening,
        Duration service,
        int lostAfterDays,
        Optional<Integer> mostVisitsADay,
        Duration offered,
        boolean retired) {
    /** So long it is where the point does not say. */
    public static final Duration USUALLY_OFFERED = Duration.ofHours(24);

    /** Where it is. */
    public record Address(String street, String postcode, String town) {}

    /** Whom to ask. */
    public record Contact(String name, Optional<String> email, Optional<String> phone) {}

    public Point {
        managers = Set.copyOf(managers);
    }

    public Point withVersion(long next) {
        return new Point(
                id,
                next,
                name,
                address,
                managers,
                contact,
                opening,
                service,
                lostAfterDays,
                mostVisitsADay,
                offered,
                retired);
    }
}
