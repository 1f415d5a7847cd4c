package no.endorinn.booking.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.booking.limits.LimitTable;
import no.endorinn.booking.limits.Usage;
import no.endorinn.booking.limits.Use;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.premises.Premises;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Account;
import no.endorinn.cases.Level;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** A hall with its calendar, at noon on Thursday 7 January 2027, in front of the choir unless told otherwise. */
final class Scene {
    static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    private static final Account ACCOUNT = Account.ofAssociation("choir", Level.ASSOCIATION);

    private final Premises premises;
    private final List<Occupation> calendar = new ArrayList<>();
    private Usage usage = Usage.nothing(ACCOUNT.key());
    private Instant now = NOW;

    private Scene(Premises premises) {
        this.premises = premises;
    }

    static Scene of(Hall hall) {
        return of(hall.premises());
    }

    static Scene of(Premises premises) {
        return new Scene(premises);
    }

    Scene taken(Occupation... occupations) {
        calendar.addAll(List.of(occupations));
        return this;
    }

    /** Puts all that the booking holds in the calendar. */
    Scene with(Booking booking) {
        calendar.addAll(booking.occupations());
        return this;
    }

    Scene at(Instant moment) {
        now = moment;
        return this;
    }

    /** The choir has this time already. */
    Scene used(String reference, Interval... times) {
        usage = usage.with(new Use(reference, premises.id(), List.of(times), false), now);
        return this;
    }

    Planning.Plan plan(Wish wish) {
        return planning().plan(wish, "WISH", false);
    }

    Planning.Plan planByStaff(Wish wish) {
        return planning().plan(wish, "WISH", true);
    }

    private Planning planning() {
        return new Planning(premises, this::taken, Optional.of(allowance(Use.none("WISH", premises.id()))), now);
    }

    private Allowance allowance(Use had) {
        return new Allowance(ACCOUNT.level(), LimitTable.USUAL.of(ACCOUNT.level()), usage, had, now);
    }

    Rescheduling rescheduling(Booking booking) {
        return new Rescheduling(booking, premises, this::taken, Optional.of(allowance(booking.use())), now);
    }

    FreeSlots slots(Group group) {
        return new FreeSlots(premises, group, this::taken, now);
    }

    Situation situation(Interval time, String... parts) {
        return new Situation(premises, time, Set.of(parts), Group.ASSOCIATION, calendar, false, now);
    }

    /** Everything on the dates that the interval touches, as the calendar keeps it. */
    private List<Occupation> taken(Interval held) {
        Interval days = Oslo.days(
                Oslo.datesTouched(held).getFirst(), Oslo.datesTouched(held).getLast());
        return calendar.stream()
                .filter(occupation -> occupation.held().overlaps(days))
                .toList();
    }
}
