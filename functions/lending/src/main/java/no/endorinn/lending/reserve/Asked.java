package no.endorinn.lending.reserve;

import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.loans.Wish;

/** What is asked of which lending point. */
public record Asked(String point, Wish wish) {
    /** The same at another time. */
    public Asked at(Interval other) {
        return new Asked(point, wish.at(other));
    }
}
