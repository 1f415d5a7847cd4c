package no.endorinn.booking.premises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * Premises in the catalogue, with what has held for them, holds, and will hold.
 *
 * @param version one more with each change
 * @param termsByDate the terms by the date from which each holds; before the first date the first ones hold too
 * @param retiredFrom from this date they are no longer let
 */
public record Premises(
        String id, long version, NavigableMap<LocalDate, Terms> termsByDate, Optional<LocalDate> retiredFrom) {
    /** The most versions of terms that are kept; the oldest goes when a new one comes. */
    public static final int MOST_TERMS = 12;

    public Premises {
        if (termsByDate.isEmpty()) {
            throw new IllegalArgumentException("premises have terms: " + id);
        }
        termsByDate = Collections.unmodifiableNavigableMap(new TreeMap<>(termsByDate));
    }

    /** What holds on the date. */
    public Terms termsOn(LocalDate date) {
        Map.Entry<LocalDate, Terms> since = termsByDate.floorEntry(date);
        return since != null
                ? since.getValue()
                : Objects.requireNonNull(termsByDate.firstEntry()).getValue();
    }

    /** Since when the terms of the date have held. */
    public LocalDate termsSince(LocalDate date) {
        LocalDate since = termsByDate.floorKey(date);
        return since != null ? since : termsByDate.firstKey();
    }

    /** What will hold later than the date. */
    public SortedMap<LocalDate, Terms> termsAfter(LocalDate date) {
        return termsByDate.tailMap(date, false);
    }

    public boolean isRetiredOn(LocalDate date) {
        return retiredFrom.isPresent() && !date.isBefore(retiredFrom.get());
    }

    /** What the wanted parts cost a group, each day by the terms of that day; empty when one of them does not let to it. */
    public Optional<Price> price(Interval time, Group group, Set<String> wanted) {
        List<Tariff.Day> days = new ArrayList<>();
        List<LocalDate> dates = Oslo.datesTouched(time);
        dates.forEach(date -> termsOn(date).rates(group).ifPresent(days::add));
        return days.size() < dates.size()
                ? Optional.empty()
                : Optional.of(new Tariff(group, days)
                        .price(time, termsOn(dates.getFirst()).extent(wanted)));
    }

    /** How the wanted parts may be had by a group: the least willing moment decides. */
    public AccessRule.Mode mode(Interval time, Group group, Set<String> wanted) {
        return modes(time, group, wanted).stream()
                .map(AccessRule.Stretch::mode)
                .max(AccessRule.Mode::compareTo)
                .orElseThrow();
    }

    /** How the wanted parts may be had from one moment to the next of the time, in order: each day by the terms of that day. */
    public List<AccessRule.Stretch> modes(Interval time, Group group, Set<String> wanted) {
        List<AccessRule.Stretch> modes = new ArrayList<>();
        for (Oslo.OnDate day : Oslo.byDate(time)) {
            modes.addAll(termsOn(day.date()).modes(day.time(), group, wanted));
        }
        return modes;
    }

    /** Whether they have these parts and are let to the group on the date, at whatever hours. */
    public boolean areLet(LocalDate date, Group group, Set<String> wanted) {
        Terms terms = termsOn(date);
        return terms.prices().rates().containsKey(group) && terms.partIds().containsAll(wanted) && !isRetiredOn(date);
    }

    /** Whether they are open during all of the time, which may cross midnight: each day by the hours of its own terms. */
    public boolean areOpen(Interval time) {
        for (Oslo.OnDate day : Oslo.byDate(time)) {
            if (!termsOn(day.date()).opening().cover(day.time())) {
                return false;
            }
        }
        return true;
    }

    /** The reasons for closures that the time runs into. */
    public List<String> closureReasons(Interval time) {
        return Oslo.byDate(time).stream()
                .flatMap(day -> termsOn(day.date()).opening().closureReasons(day.time()).stream())
                .distinct()
                .toList();
    }

    /** The first date on which not all that can be had here could be had there, or the other way about: hours, parts, for whom, how long. */
    public Optional<LocalDate> letOtherwiseFrom(Premises other) {
        SortedSet<LocalDate> changes = new TreeSet<>(termsByDate.keySet());
        changes.addAll(other.termsByDate().keySet());
        changes.add(LocalDate.EPOCH);
        Stream<LocalDate> terms = changes.stream().filter(date -> !termsOn(date).areLetLike(other.termsOn(date)));
        Stream<LocalDate> ends = retiredFrom.equals(other.retiredFrom())
                ? Stream.empty()
                : Stream.of(retiredFrom, other.retiredFrom()).flatMap(Optional::stream);
        return Stream.concat(terms, ends).min(Comparator.naturalOrder());
    }

    /** With other terms from a date on, up to those that begin later. */
    public Premises withTerms(LocalDate from, Terms terms) {
        NavigableMap<LocalDate, Terms> changed = new TreeMap<>(termsByDate);
        changed.put(from, terms);
        while (changed.size() > MOST_TERMS) {
            changed.pollFirstEntry();
        }
        return new Premises(id, version, changed, retiredFrom);
    }

    public Premises retired(LocalDate from) {
        return new Premises(id, version, termsByDate, Optional.of(from));
    }

    public Premises withVersion(long next) {
        return new Premises(id, next, termsByDate, retiredFrom);
    }
}
