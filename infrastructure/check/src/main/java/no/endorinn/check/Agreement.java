package no.endorinn.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.time.Oslo;

/**
 * Whether what the bookings say is taken and what the calendar says is taken are the same, item for item, and nothing is taken
 * twice. Pure: compares what was read.
 */
final class Agreement {
    private Agreement() {}

    /** A day of one of the resources. */
    private record Place(LocalDate date, String resourceId) {}

    /** Every difference in plain words, with references and dates and nothing personal; empty when all is well. */
    static Set<String> differences(Collection<Booking> bookings, Collection<CalendarPage> days) {
        Map<Place, Set<Occupation>> expected = new HashMap<>();
        for (Booking booking : bookings) {
            for (Occupation occupation : booking.occupations()) {
                for (LocalDate date : Oslo.datesTouched(occupation.held())) {
                    expected.computeIfAbsent(new Place(date, booking.premisesId()), place -> new HashSet<>())
                            .add(occupation);
                }
            }
        }
        Set<String> differences = new TreeSet<>();
        Map<Place, List<Occupation>> actual = new HashMap<>();
        days.forEach(day -> actual.put(new Place(day.first(), day.resourceId()), day.occupations()));
        Set<Place> places = new HashSet<>(expected.keySet());
        places.addAll(actual.keySet());
        for (Place place : places) {
            Set<Occupation> wanted = expected.getOrDefault(place, Set.of());
            List<Occupation> there = actual.getOrDefault(place, List.of());
            wanted.stream()
                    .filter(occupation -> !there.contains(occupation))
                    .forEach(missing -> differences.add(say("booked, but not in the calendar", place, missing)));
            there.stream()
                    .filter(occupation -> !wanted.contains(occupation))
                    .forEach(extra -> differences.add(say("in the calendar, but not booked", place, extra)));
            differences.addAll(takenTwice(place, there));
        }
        return differences;
    }

    private static List<String> takenTwice(Place place, List<Occupation> there) {
        List<String> twice = new ArrayList<>();
        if (new HashSet<>(there).size() < there.size()) {
            twice.add("the same occupation stands twice on " + place.date() + " at " + place.resourceId());
        }
        Set<String> parts = new HashSet<>();
        there.forEach(occupation -> parts.addAll(occupation.parts()));
        for (Occupation one : there) {
            List<Occupation> others = there.stream()
                    .filter(other -> !other.equals(one) && !isProposedFor(one, other))
                    .toList();
            Resource premises = Resource.premises(place.resourceId(), parts);
            if (!Occupancy.fits(premises, others, one)) {
                twice.add(say("taken twice", place, one));
            }
        }
        return twice;
    }

    /** Whether one of them is the time that is proposed for the other: a booking may keep both, though they overlap. */
    private static boolean isProposedFor(Occupation one, Occupation other) {
        return one.reference().equals(other.reference())
                && (one.kind() == Occupation.Kind.REQUEST || other.kind() == Occupation.Kind.REQUEST);
    }

    private static String say(String what, Place place, Occupation occupation) {
        return what + ": " + occupation.reference() + " on " + place.date() + " at " + place.resourceId() + ", "
                + Oslo.local(occupation.time().start()).toLocalTime() + "–"
                + Oslo.local(occupation.time().end()).toLocalTime() + ", parts "
                + new TreeSet<>(occupation.parts());
    }
}
