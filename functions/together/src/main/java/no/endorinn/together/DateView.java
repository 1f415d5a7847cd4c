package no.endorinn.together;

import java.time.Instant;
import java.util.List;
import no.endorinn.kernel.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Another day when all of it can be had.
 *
 * @param days so many days later than was asked for
 * @param booking when the room would be had, if one is wanted
 * @param loans when the things of each point would be fetched and brought back
 */
record DateView(int days, @Nullable SpanView booking, List<SpanView> loans) {
    /** From when to when. */
    record SpanView(Instant start, Instant end) {
        static SpanView of(Interval time) {
            return new SpanView(time.start(), time.end());
        }
    }

    static DateView of(int days, Wanted wanted) {
        return new DateView(
                days,
                wanted.booking().map(wish -> SpanView.of(wish.first())).orElse(null),
                wanted.loans().stream()
                        .map(asked -> SpanView.of(asked.wish().time()))
                        .toList());
    }
}
