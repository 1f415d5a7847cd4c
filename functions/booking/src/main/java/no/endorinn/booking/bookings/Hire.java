package no.endorinn.booking.bookings;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking.Activity;
import no.endorinn.booking.bookings.Booking.Ruling;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Party;

/**
 * Somebody has premises.
 *
 * @param associationName as it was when booked, if it is for one
 * @param account on which it counts; empty for what no limit binds: what staff book for people without a login
 * @param ruling staff's last answer, if there has been one
 * @param dealings what has passed between staff and whoever has it
 * @param companions what was reserved together with it
 */
public record Hire(
        Party holder,
        Optional<String> associationName,
        Optional<String> account,
        Activity activity,
        Optional<Ruling> ruling,
        Dealings dealings,
        List<Companion> companions)
        implements Kind {
    public Hire {
        companions = List.copyOf(companions);
    }

    /** One about which nothing has been decided or said. */
    public static Hire of(Party holder, Optional<String> associationName, Optional<String> account, Activity activity) {
        return new Hire(holder, associationName, account, activity, Optional.empty(), Dealings.NONE, List.of());
    }

    @Override
    public Occupation.Kind shown() {
        return Occupation.Kind.BOOKING;
    }

    @Override
    public String purpose() {
        return activity.purpose();
    }

    @Override
    public boolean inCalendar() {
        return activity.inCalendar();
    }

    /** The name that staff know it by: the association's, or that of the person they registered it for. */
    public Optional<String> holderName() {
        return holder instanceof Party.Registered registered ? Optional.of(registered.name()) : associationName;
    }

    Hire decided(Ruling answer) {
        return new Hire(holder, associationName, account, activity, Optional.of(answer), dealings, companions);
    }

    Hire with(Dealings passed) {
        return new Hire(holder, associationName, account, activity, ruling, passed, companions);
    }

    Hire with(Needs others) {
        return new Hire(holder, associationName, account, activity.with(others), ruling, dealings, companions);
    }

    /** Together with these. */
    public Hire with(List<Companion> others) {
        return new Hire(holder, associationName, account, activity, ruling, dealings, others);
    }

    /** The same, when nobody need know any longer whose it was. What was written in it goes by its marks. */
    Hire forgotten() {
        return new Hire(
                new Party.Forgotten(), Optional.empty(), Optional.empty(), activity, ruling, dealings, companions);
    }
}
