package no.endorinn.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.endorinn.kernel.time.Interval;

/** Stretches of time in order, none meeting another. Found in one pass, and then asked many times. */
public final class Stretches {
    private static final Stretches NONE = new Stretches(List.of());

    private final List<Interval> inOrder;
    private final long[] ends;

    private Stretches(List<Interval> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.ends = new long[inOrder.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = inOrder.get(i).end().getEpochSecond();
        }
    }

    /** Whatever these intervals cover. */
    public static Stretches covering(Collection<Interval> intervals) {
        if (intervals.isEmpty()) {
            return NONE;
        }
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::start));
        List<Interval> joined = new ArrayList<>();
        for (Interval next : sorted) {
            boolean meets = !joined.isEmpty() && !joined.getLast().end().isBefore(next.start());
            joined.add(meets ? both(joined.removeLast(), next) : next);
        }
        return new Stretches(joined);
    }

    /** What lies between them within the bounds. */
    public Stretches gaps(Interval within) {
        List<Interval> gaps = new ArrayList<>();
        Instant from = within.start();
        for (Interval stretch : inOrder) {
            if (from.isBefore(stretch.start()) && from.isBefore(within.end())) {
                gaps.add(new Interval(from, earlier(stretch.start(), within.end())));
            }
            from = later(from, stretch.end());
        }
        if (from.isBefore(within.end())) {
            gaps.add(new Interval(from, within.end()));
        }
        return new Stretches(gaps);
    }

    public List<Interval> inOrder() {
        return inOrder;
    }

    /** The first moment, not before this one, from which so long a time meets none of them. */
    public Instant clearFrom(Instant moment, Duration length) {
        Instant from = moment;
        for (int next = firstEndingAfter(from); next < inOrder.size(); next++) {
            Interval stretch = inOrder.get(next);
            if (!stretch.start().isBefore(from.plus(length))) {
                return from;
            }
            from = later(from, stretch.end());
        }
        return from;
    }

    private int firstEndingAfter(Instant moment) {
        int found = Arrays.binarySearch(ends, moment.getEpochSecond());
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static Interval both(Interval one, Interval other) {
        return new Interval(one.start(), later(one.end(), other.end()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
