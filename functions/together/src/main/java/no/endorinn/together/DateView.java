package no.endorinn.together;

import java.util.List;
import no.endorinn.lending.reserve.RefusalView.TimeView;
import org.jspecify.annotations.Nullable;

/**
 * Another day when all of it can be had.
 *
 * @param days so many days later than was asked for
 * @param booking when the room would be had, if one is wanted
 * @param loans when the things of each point would be fetched and brought back
 */
record DateView(int days, @Nullable TimeView booking, List<TimeView> loans) {
    static DateView of(int days, Wanted wanted) {
        return new DateView(
                days,
                wanted.booking().map(wish -> TimeView.of(wish.first())).orElse(null),
                wanted.loans().stream()
                        .map(asked -> TimeView.of(asked.wish().time()))
                        .toList());
    }
}
