package no.endorinn.booking.premises;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.booking.limits.Limits;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.calendar.Resource;
import no.endorinn.cases.Level;
import no.endorinn.kernel.time.Interval;

/**
 * What holds for premises from a date on: what they are, when they are open, what they cost and how they may be had. Lengths in
 * minutes unless the name says otherwise.
 *
 * @param place the part of the municipality, for searching
 * @param parts those that can be let by themselves; none when the premises are only let whole
 * @param startGrid bookings start on a multiple of so many minutes past midnight
 * @param daysAhead how many days ahead one may book
 * @param cancellationHours how long before the start cancelling is free of charge
 */
public record Terms(
        String name,
        Owner owner,
        Address address,
        String place,
        int capacity,
        List<Part> parts,
        Set<Suitability> suitability,
        List<String> pictures,
        HouseRules houseRules,
        Contact contact,
        OpeningHours opening,
        int startGrid,
        int shortest,
        int longest,
        int daysAhead,
        int bufferBefore,
        int bufferAfter,
        int cancellationHours,
        Optional<Quota> quota,
        PriceList prices,
        List<AccessRule> access) {

    /** The longest buffer before or after a booking, in minutes; whoever reads days ahead of the terms reads so much around. */
    public static final int LONGEST_BUFFER = 120;

    /** The furthest ahead that any terms may let anybody book, in days. */
    public static final int MOST_DAYS_AHEAD = 730;

    /** Who the premises belong to: the municipality, a parish, a sports club, … */
    public record Owner(String name, boolean municipal) {}

    /** Where it is. */
    public record Address(String street, String postcode, String town) {}

    /** A part that can be let by itself. */
    public record Part(String id, String name, int capacity) {}

    /** What must be accepted when booking; a new version for each new text. */
    public record HouseRules(int version, String text) {}

    /** Whom to ask: an office, not a person. */
    public record Contact(String name, Optional<String> email, Optional<String> phone) {}

    /** The most that one holder may have of these premises, where that is not what holds everywhere. */
    public record Quota(
            Optional<Integer> openBookings, Optional<Integer> hoursPerWeek, Optional<Integer> seriesLength) {}

    /** What the premises are good for. */
    public enum Suitability {
        ACOUSTICS,
        STAGE,
        KITCHEN,
        STORAGE,
        STEP_FREE,
        SPORTS,
        SWIMMING,
        MEETING,
        REHEARSAL,
        PROJECTOR,
        PIANO,
        WARDROBE,
        OUTDOOR,
        HEARING_LOOP
    }

    public Terms {
        parts = List.copyOf(parts);
        suitability = Set.copyOf(suitability);
        pictures = List.copyOf(pictures);
        access = List.copyOf(access);
    }

    /** The department that owns the premises, and the district they are in: a staff role may be held for those alone. */
    public Set<String> areas() {
        return new HashSet<>(List.of(place, owner.name()));
    }

    /** What the calendar knows the premises as. */
    public Resource resource(String premisesId) {
        return Resource.premises(premisesId, partIds());
    }

    /** The indivisible parts of a wish; all of them when it names none. */
    public Set<String> indivisible(Set<String> wanted) {
        return !wanted.isEmpty() ? wanted : parts.isEmpty() ? Resource.UNDIVIDED : partIds();
    }

    /** Whether the wish is for the whole: it names no part, or every one. */
    public boolean isWhole(Set<String> wanted) {
        return wanted.isEmpty() || wanted.containsAll(partIds());
    }

    public Set<String> partIds() {
        return parts.isEmpty() ? Set.of() : parts.stream().map(Part::id).collect(Collectors.toUnmodifiableSet());
    }

    /** How many people the wanted parts hold together. */
    public int capacityOf(Set<String> wanted) {
        if (isWhole(wanted)) {
            return capacity;
        }
        return parts.stream()
                .filter(part -> wanted.contains(part.id()))
                .mapToInt(Part::capacity)
                .sum();
    }

    /** How the wanted parts may be had by a group from one moment to the next of a time, in order. */
    List<AccessRule.Stretch> modes(Interval time, Group group, Set<String> wanted) {
        return AccessRule.stretches(access, time, group, indivisible(wanted), isWhole(wanted));
    }

    /** What somebody may have here: an association what the quota says, others never more than they may have everywhere. */
    public Limits limits(Level level, Limits everywhere) {
        return quota.map(held -> everywhere.here(
                        level == Level.ASSOCIATION, held.openBookings(), held.hoursPerWeek(), held.seriesLength()))
                .orElse(everywhere);
    }

    /** Whether whatever can be had by these could be had by the others, price, notice and buffers aside. */
    boolean areLetLike(Terms other) {
        return parts.equals(other.parts)
                && opening.equals(other.opening)
                && access.equals(other.access)
                && prices.rates().keySet().equals(other.prices.rates().keySet());
    }

    /** What a group pays by the hour; empty when the premises are not let to it. */
    Optional<Tariff.Day> rates(Group group) {
        return prices.day(group, !parts.isEmpty());
    }

    /** How much of the premises the wish is for. */
    public Tariff.Extent extent(Set<String> wanted) {
        return new Tariff.Extent(isWhole(wanted), wanted.size());
    }
}
