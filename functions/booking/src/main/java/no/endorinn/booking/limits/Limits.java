package no.endorinn.booking.limits;

import java.util.Optional;

/**
 * The most that one holder may have.
 *
 * @param openBookings bookings that have not ended, waiting ones among them, of all premises; a series is one
 * @param openBookingsHere the same of one of the premises
 * @param openRequests bookings that wait for an answer, of all premises
 * @param hoursAhead hours from this week on, of all premises
 * @param hoursPerWeek hours from Monday to Sunday, of one of the premises
 * @param seriesLength dates of one series
 */
public record Limits(
        int openBookings, int openBookingsHere, int openRequests, int hoursAhead, int hoursPerWeek, int seriesLength) {
    /**
     * With what the terms of one of the premises say in place of what holds everywhere.
     *
     * @param widening whether they may also give more
     */
    public Limits here(
            boolean widening,
            Optional<Integer> openBookings,
            Optional<Integer> hoursPerWeek,
            Optional<Integer> seriesLength) {
        return new Limits(
                this.openBookings,
                chosen(widening, openBookings, openBookingsHere),
                openRequests,
                hoursAhead,
                chosen(widening, hoursPerWeek, this.hoursPerWeek),
                chosen(widening, seriesLength, this.seriesLength));
    }

    private static int chosen(boolean widening, Optional<Integer> here, int everywhere) {
        return here.map(most -> widening ? most : Math.min(most, everywhere)).orElse(everywhere);
    }
}
