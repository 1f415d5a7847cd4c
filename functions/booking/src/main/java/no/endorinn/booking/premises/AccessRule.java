package no.endorinn.booking.premises;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.calendar.Hours;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * How premises may be had at some hours, for some groups, whole or in part. An empty set of days, groups or parts means all.
 *
 * @param extent whether the rule is about the whole or about less than the whole
 */
public record AccessRule(
        Set<DayOfWeek> days, Hours hours, Set<Group> groups, Extent extent, Set<String> parts, Mode mode) {
    /** How much of the premises a rule is about. */
    public enum Extent {
        ANY,
        WHOLE,
        PART
    }

    /** How premises may be had, the most willing first. */
    public enum Mode {
        /** Booked at once. */
        DIRECT,
        /** Asked for, and answered by staff. */
        REQUEST,
        /** Not at all. */
        CLOSED
    }

    public AccessRule {
        days = Set.copyOf(days);
        groups = Set.copyOf(groups);
        parts = Set.copyOf(parts);
    }

    /** A time through which one mode holds. */
    public record Stretch(Interval time, Mode mode) {}

    /**
     * How the premises may be had from one moment to the next of a time, in order: the first rule that matches decides, {@code
     * DIRECT} where none does.
     */
    static List<Stretch> stretches(
            List<AccessRule> rules, Interval time, Group group, Set<String> parts, boolean whole) {
        List<AccessRule> concerned = rules.stream()
                .filter(rule -> rule.concerns(group, parts, whole))
                .toList();
        if (concerned.isEmpty()) {
            return List.of(new Stretch(time, Mode.DIRECT));
        }
        if (concerned.getFirst().holdsAlways()) {
            return List.of(new Stretch(time, concerned.getFirst().mode()));
        }
        List<Instant> moments = moments(concerned, time);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Instant from = moments.get(i);
            Instant to = i + 1 < moments.size() ? moments.get(i + 1) : time.end();
            Mode mode = concerned.stream()
                    .filter(rule -> rule.holdsAt(from))
                    .map(AccessRule::mode)
                    .findFirst()
                    .orElse(Mode.DIRECT);
            stretches.add(new Stretch(new Interval(from, to), mode));
        }
        return stretches;
    }

    private boolean concerns(Group group, Set<String> wanted, boolean whole) {
        boolean extentFits = switch (extent) {
            case ANY -> true;
            case WHOLE -> whole;
            case PART -> !whole;
        };
        return extentFits
                && (groups.isEmpty() || groups.contains(group))
                && (parts.isEmpty() || wanted.stream().anyMatch(parts::contains));
    }

    private boolean holdsAlways() {
        return days.isEmpty() && hours.equals(Hours.ALL_DAY);
    }

    private boolean holdsAt(Instant moment) {
        int minute = Oslo.minuteOfDay(moment);
        return (days.isEmpty() || days.contains(Oslo.date(moment).getDayOfWeek()))
                && hours.from() <= minute
                && minute < hours.to();
    }

    /**
     * The moments of the interval at which another rule may begin to decide: its start, midnights, changes of the clock, starts
     * and ends of hours.
     */
    private static List<Instant> moments(List<AccessRule> rules, Interval time) {
        TreeSet<Instant> moments = new TreeSet<>();
        moments.add(time.start());
        for (LocalDate date : Oslo.datesTouched(time)) {
            Oslo.evenStretches(date).forEach(stretch -> moments.add(stretch.start()));
            for (AccessRule rule : rules) {
                moments.add(Oslo.firstInstant(date, rule.hours().from()));
                moments.add(Oslo.lastInstant(date, rule.hours().from()));
                moments.add(Oslo.firstInstant(date, rule.hours().to()));
                moments.add(Oslo.lastInstant(date, rule.hours().to()));
            }
        }
        return moments.stream().filter(time::contains).toList();
    }
}
