package no.endorinn.booking.premises;

import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.time.Interval;

/**
 * What premises cost.
 *
 * @param rates for each group that the premises are let to
 * @param full what anybody else would pay, so that a price of nothing shows its worth
 */
public record PriceList(Map<Group, Rate> rates, Rate full) {
    /** Øre an hour: for the whole, and for each part when not all are taken. */
    public record Rate(int whole, int part) {}

    /** Why a price is what it is. */
    public enum Reason {
        FREE_YOUTH,
        REDUCED_YOUTH,
        YOUTH_RATE,
        FREE_ASSOCIATION,
        ASSOCIATION_RATE,
        PRIVATE_RATE,
        FREE_FOR_ALL
    }

    /**
     * A price, once and for all.
     *
     * @param amount øre to pay
     * @param ordinary øre it would have cost at the full rate
     */
    public record Price(long amount, long ordinary, Group group, Reason reason) {}

    public PriceList {
        rates = Map.copyOf(rates);
    }

    /** The price for a group; empty when the premises are not let to it. */
    public Optional<Price> price(Group group, Interval time, Extent extent) {
        return Optional.ofNullable(rates.get(group)).map(rate -> {
            long ordinary = amount(full, time, extent);
            long amount = amount(rate, time, extent);
            return new Price(amount, ordinary, group, reason(group, amount, ordinary));
        });
    }

    /** How much is taken: all of it, or so many parts. */
    public record Extent(boolean whole, int parts) {}

    /** By the minute, rounded to the nearest øre; parts never cost more than the whole. */
    private static long amount(Rate rate, Interval time, Extent extent) {
        long anHour = extent.whole() ? rate.whole() : Math.min(rate.whole(), (long) rate.part() * extent.parts());
        return Math.round(anHour * time.minutes() / 60.0);
    }

    private static Reason reason(Group group, long amount, long ordinary) {
        if (ordinary == 0 && amount == 0) {
            return Reason.FREE_FOR_ALL;
        }
        return switch (group) {
            case YOUTH ->
                amount == 0 ? Reason.FREE_YOUTH : amount < ordinary ? Reason.REDUCED_YOUTH : Reason.YOUTH_RATE;
            case ASSOCIATION -> amount == 0 ? Reason.FREE_ASSOCIATION : Reason.ASSOCIATION_RATE;
            case PRIVATE -> Reason.PRIVATE_RATE;
        };
    }
}
