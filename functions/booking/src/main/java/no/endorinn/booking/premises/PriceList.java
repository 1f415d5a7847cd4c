package no.endorinn.booking.premises;

import java.util.Map;
import java.util.Optional;

/**
 * What premises cost.
 *
 * @param rates for each group that the premises are let to
 * @param full what anybody else would pay, so that a price of nothing shows its worth
 */
public record PriceList(Map<Group, Rate> rates, Rate full) {
    /** Øre an hour, counted by the minute: for the whole, and for each part when not all are taken. */
    public record Rate(int whole, int part) {
        private Rate undivided() {
            return new Rate(whole, whole);
        }
    }

    /** Why a price is what it is. */
    public enum Reason {
        FREE_YOUTH,
        REDUCED_YOUTH,
        YOUTH_RATE,
        FREE_ASSOCIATION,
        ASSOCIATION_RATE,
        PRIVATE_RATE,
        FREE_FOR_ALL;

        static Reason of(Group group, long amount, long ordinary) {
            if (ordinary == 0 && amount == 0) {
                return FREE_FOR_ALL;
            }
            return switch (group) {
                case YOUTH -> amount == 0 ? FREE_YOUTH : amount < ordinary ? REDUCED_YOUTH : YOUTH_RATE;
                case ASSOCIATION -> amount == 0 ? FREE_ASSOCIATION : ASSOCIATION_RATE;
                case PRIVATE -> PRIVATE_RATE;
            };
        }
    }

    /**
     * A price, once and for all.
     *
     * @param amount øre to pay, rounded to the nearest
     * @param ordinary øre it would have cost at the full rate
     * @param tariff by which it was decided, and by which another length or other parts would be
     */
    public record Price(long amount, long ordinary, Reason reason, Tariff tariff) {
        public Group group() {
            return tariff.group();
        }
    }

    public PriceList {
        rates = Map.copyOf(rates);
    }

    /**
     * The rates for a group; empty when the premises are not let to it.
     *
     * @param divided whether there are parts; where there are none yet, a later part costs as much as the whole
     */
    Optional<Tariff.Day> day(Group group, boolean divided) {
        return Optional.ofNullable(rates.get(group))
                .map(rate -> divided ? new Tariff.Day(rate, full) : new Tariff.Day(rate.undivided(), full.undivided()));
    }
}
