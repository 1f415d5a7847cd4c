package no.endorinn.booking.limits;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.cases.Account;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * What one account has from this week on. It is written in the transaction of each booking that counts on it, so that no limit is
 * passed though many book at the same moment; and it is small: weeks in a row that are alike, as in a series, take no more room than
 * one ({@link Usages}).
 *
 * @param account whose it is: {@link Account#key}
 * @param version 0 before it is stored
 * @param shares by the premises' id
 */
public record Usage(String account, long version, Map<String, Share> shares) {
    /** More open bookings than so many has nobody, not even by staff's hand: the item stays below a third of what an item may be. */
    public static final int MOST_OPEN = 300;

    /**
     * What is taken of one of the premises.
     *
     * @param open what has not ended, by reference
     * @param minutes by the Monday of the week in which the time begins
     */
    public record Share(Map<String, Open> open, SortedMap<LocalDate, Integer> minutes) {
        static final Share NOTHING = new Share(Map.of(), new TreeMap<>());

        public Share {
            open = Map.copyOf(open);
            minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
        }

        boolean isNothing() {
            return open.isEmpty() && minutes.isEmpty();
        }
    }

    /** A booking that has not ended. */
    public record Open(Instant until, boolean waiting) {}

    public Usage {
        shares = Map.copyOf(shares);
    }

    public static Usage nothing(String account) {
        return new Usage(account, 0, Map.of());
    }

    /** With this beside what there is, and without what is over. */
    public Usage with(Use use, Instant now) {
        Share share = share(use.premisesId());
        Map<String, Open> open = new HashMap<>(share.open());
        use.until().ifPresent(until -> open.put(use.reference(), new Open(until, use.waiting())));
        SortedMap<LocalDate, Integer> minutes = new TreeMap<>(share.minutes());
        use.times().forEach(time -> minutes.merge(monday(time.start()), minutes(time), Integer::sum));
        return having(use.premisesId(), new Share(open, minutes)).from(now);
    }

    /** Without this, which was in it. */
    public Usage without(Use use) {
        Share share = share(use.premisesId());
        Map<String, Open> open = new HashMap<>(share.open());
        open.remove(use.reference());
        SortedMap<LocalDate, Integer> minutes = new TreeMap<>(share.minutes());
        use.times()
                .forEach(time -> minutes.computeIfPresent(
                        monday(time.start()), (week, had) -> had > minutes(time) ? had - minutes(time) : null));
        return having(use.premisesId(), new Share(open, minutes));
    }

    public Usage withVersion(long next) {
        return new Usage(account, next, shares);
    }

    /** How many bookings have not ended. */
    int open(Instant now) {
        return shares.keySet().stream().mapToInt(id -> openHere(id, now)).sum();
    }

    /** How many bookings of these premises have not ended. */
    int openHere(String premisesId, Instant now) {
        return (int) share(premisesId).open().values().stream()
                .filter(open -> open.until().isAfter(now))
                .count();
    }

    /** How many bookings that have not ended wait for an answer. */
    int waiting(Instant now) {
        return (int) shares.values().stream()
                .flatMap(share -> share.open().values().stream())
                .filter(open -> open.waiting() && open.until().isAfter(now))
                .count();
    }

    /** The minutes of these premises in the week in which the instant is. */
    int minutesInWeekOf(String premisesId, Instant instant) {
        return share(premisesId).minutes().getOrDefault(monday(instant), 0);
    }

    /** The minutes of all premises from this week on. */
    int minutesAhead(Instant now) {
        return shares.values().stream()
                .flatMap(share -> share.minutes().tailMap(monday(now)).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Share share(String premisesId) {
        return shares.getOrDefault(premisesId, Share.NOTHING);
    }

    private Usage having(String premisesId, Share share) {
        Map<String, Share> next = new HashMap<>(shares);
        next.put(premisesId, share);
        return new Usage(account, version, next);
    }

    private Usage from(Instant now) {
        Map<String, Share> next = new HashMap<>();
        shares.forEach((id, share) -> {
            Map<String, Open> open = new HashMap<>(share.open());
            open.values().removeIf(booking -> !booking.until().isAfter(now));
            Share left = new Share(open, share.minutes().tailMap(monday(now)));
            if (!left.isNothing()) {
                next.put(id, left);
            }
        });
        return new Usage(account, version, next);
    }

    private static int minutes(Interval time) {
        return Math.toIntExact(time.minutes());
    }

    private static LocalDate monday(Instant instant) {
        return Oslo.date(instant).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
