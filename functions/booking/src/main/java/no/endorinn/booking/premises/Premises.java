package no.endorinn.booking.premises;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
        return termsEntry(date).getValue();
    }

    /** Since when the terms of the date have held. */
    public LocalDate termsSince(LocalDate date) {
        return termsEntry(date).getKey();
    }

    /** What will hold later than the date. */
    public SortedMap<LocalDate, Terms> termsAfter(LocalDate date) {
        return termsByDate.tailMap(date, false);
    }

    public boolean isRetiredOn(LocalDate date) {
        return retiredFrom.isPresent() && !date.isBefore(retiredFrom.get());
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

    private Map.Entry<LocalDate, Terms> termsEntry(LocalDate date) {
        Map.Entry<LocalDate, Terms> entry = termsByDate.floorEntry(date);
        return entry != null ? entry : termsByDate.firstEntry();
    }
}
