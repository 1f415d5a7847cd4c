package no.endorinn.booking.bookings;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.cases.support.Worth;
import no.endorinn.kernel.time.Oslo;

/** What use of premises is worth that an association does not pay: what it would cost at the full rate, less what it costs them. */
public final class FreeRent {
    private FreeRent() {}

    /**
     * What a booking gives an association, by the years in which its times begin, in minutes: of those that are confirmed, and cost less
     * than the full rate. Nothing is given to a private person here, nor by what nobody came to.
     */
    public static Map<Integer, Worth> of(Booking booking) {
        Map<Integer, Worth> years = new TreeMap<>();
        if (booking.associationId().isPresent()) {
            booking.occurrences().stream()
                    .filter(occurrence -> occurrence.state() instanceof State.Confirmed)
                    .forEach(occurrence -> occurrence
                            .price()
                            .filter(price -> price.ordinary() > price.amount())
                            .ifPresent(price -> years.merge(
                                    Oslo.date(occurrence.time().start()).getYear(),
                                    of(occurrence, price),
                                    Worth::plus)));
        }
        return years;
    }

    private static Worth of(Occurrence occurrence, Price price) {
        return new Worth(
                price.ordinary() - price.amount(),
                Duration.between(occurrence.time().start(), occurrence.time().end())
                        .toMinutes(),
                1);
    }
}
