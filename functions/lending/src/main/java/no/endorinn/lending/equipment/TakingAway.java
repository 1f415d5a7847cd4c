package no.endorinn.lending.equipment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.problem.LendingCode;

/**
 * Taking copies out of what is lent for a while, and putting them back. It never asks whether others have reserved them: what is broken
 * is mended, and an owner's own weeks come first. Which reservations that hits is told by {@code loans.Affected}.
 */
public record TakingAway(Stock stock, Instant now) {
    /** So far ahead anything is taken away: as far as anybody may reserve. */
    public static final int MOST_DAYS = 366;

    /** What stands in the way of taking this copy away through that time, if anything does. */
    public Optional<Problem> objection(Copy copy, Interval time, Stock.Reason why) {
        if (!copy.works()) {
            return Optional.of(LendingCode.COPY_NOT_WORKING.problem());
        }
        if (why == Stock.Reason.OWNER && copy.owner().kind() == Copy.Owner.Kind.MUNICIPALITY) {
            return Optional.of(LendingCode.OWNER_IS_THE_MUNICIPALITY.problem());
        }
        return stock.outOf(copy.label())
                // Nobody knows when what is late comes back: it may be taken away all the same.
                .filter(out -> time.start().isBefore(out.due()))
                .map(out -> LendingCode.COPY_IS_OUT.problem());
    }

    /** With these copies away: what overlaps or follows at once is one time. What is over is noted no more. */
    public Stock away(List<Copy> copies, Interval time, Stock.Reason why) {
        List<Stock.Away> noted = new ArrayList<>(stock.away().stream()
                .filter(each -> now.isBefore(each.time().end()))
                .toList());
        for (Copy copy : copies) {
            Interval whole = time;
            for (Stock.Away each : List.copyOf(noted)) {
                if (each.label().equals(copy.label()) && meets(each.time(), whole)) {
                    whole = union(each.time(), whole);
                    noted.remove(each);
                }
            }
            noted.add(new Stock.Away(copy.label(), copy.variant(), whole, why));
        }
        return stock.away(noted);
    }

    /** With the copy back from what began then, or was to begin then: from now on. */
    public Stock back(String label, Instant start) {
        return stock.away(stock.away().stream()
                .flatMap(each ->
                        each.label().equals(label) && each.time().start().equals(start) ? ended(each) : Stream.of(each))
                .toList());
    }

    private Stream<Stock.Away> ended(Stock.Away away) {
        boolean began = away.time().start().isBefore(now);
        boolean lasts = now.isBefore(away.time().end());
        if (began && lasts) {
            Interval until = new Interval(away.time().start(), now);
            return Stream.of(new Stock.Away(away.label(), away.variant(), until, away.why()));
        }
        return began ? Stream.of(away) : Stream.empty();
    }

    private static boolean meets(Interval one, Interval other) {
        return !one.start().isAfter(other.end()) && !other.start().isAfter(one.end());
    }

    private static Interval union(Interval one, Interval other) {
        return new Interval(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }

    /** What is wrong with that time, if anything is. */
    public Optional<Problem> objection(Interval time) {
        boolean tooLong = time.end().isAfter(now.plus(Duration.ofDays(MOST_DAYS)));
        return tooLong ? Optional.of(LendingCode.AWAY_TOO_LONG.with("days", MOST_DAYS)) : Optional.empty();
    }
}
