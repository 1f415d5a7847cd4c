package no.endorinn.booking.premises;

import java.util.ArrayList;
import java.util.List;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.booking.premises.PriceList.Reason;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * The rates by which a group's price was decided. They stay with what was booked, whatever the price list says later: another
 * length or other parts cost by these.
 *
 * @param days the rates of each of its days, counted from the one it begins on; the last ones count for all later days too
 */
public record Tariff(Group group, List<Day> days) {
    /**
     * The rates of one day.
     *
     * @param rate the group's own
     * @param full what anybody else would pay
     */
    public record Day(Rate rate, Rate full) {}

    /** How much is taken: all of it, or so many parts. */
    public record Extent(boolean whole, int parts) {}

    public Tariff {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a tariff has rates for the first day at least");
        }
        List<Day> different = new ArrayList<>(days);
        while (different.size() > 1 && different.getLast().equals(different.get(different.size() - 2))) {
            different.removeLast();
        }
        days = List.copyOf(different);
    }

    /** The price of a time, each of its days by its own rates. */
    public Price price(Interval time, Extent extent) {
        List<Oslo.OnDate> dates = Oslo.byDate(time);
        long amount = 0;
        long ordinary = 0;
        for (int i = 0; i < dates.size(); i++) {
            long minutes = dates.get(i).time().minutes();
            Day day = days.get(Math.min(i, days.size() - 1));
            amount += minutes * anHour(day.rate(), extent);
            ordinary += minutes * anHour(day.full(), extent);
        }
        long toPay = Math.round(amount / 60.0);
        long inFull = Math.round(ordinary / 60.0);
        return new Price(toPay, inFull, Reason.of(group, toPay, inFull), this);
    }

    /** Parts never cost more than the whole. */
    private static long anHour(Rate rate, Extent extent) {
        return extent.whole() ? rate.whole() : Math.min(rate.whole(), (long) rate.part() * extent.parts());
    }
}
