package no.endorinn.booking.bookings;

import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Party;

/**
 * The municipality keeps premises to itself, for maintenance or an event. Nobody pays, no limit binds, and there is nobody to answer
 * or to tell.
 *
 * @param purpose its title
 */
public record Block(String purpose, boolean inCalendar) implements Kind {
    @Override
    public Occupation.Kind shown() {
        return Occupation.Kind.BLOCK;
    }

    @Override
    public Party holder() {
        return new Party.Municipality();
    }
}
