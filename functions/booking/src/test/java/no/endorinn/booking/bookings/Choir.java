package no.endorinn.booking.bookings;

import static no.endorinn.booking.bookings.Scene.NOW;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.WallClock;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** What a choir wants and has, and what others have beside it. */
final class Choir {
    static final Set<String> WHOLE = Set.of("a", "b", "c");

    /** What two hours of the whole hall cost the choir. */
    static final Price PRICE = Hall.hall()
            .premises()
            .price(WallClock.time(WallClock.THURSDAY, "18:00", "20:00"), Group.ASSOCIATION, Set.of())
            .orElseThrow();

    private static final Booking.Activity SINGING =
            new Booking.Activity("Øving", Optional.empty(), 40, 10, Group.ASSOCIATION, 1, true);

    private Choir() {}

    /** The choir wants this, in these parts or the whole. */
    static Wish wish(Interval time, String... parts) {
        return new Wish(
                "hall",
                Set.of(parts),
                Optional.of(new Party.Association("choir")),
                time,
                Optional.empty(),
                Wish.Take.ALL,
                SINGING);
    }

    /** The same for so many people, who have accepted this version of the house rules. */
    static Wish wish(Interval time, int people, int houseRulesVersion, String... parts) {
        Booking.Activity activity =
                new Booking.Activity("Øving", Optional.empty(), people, 10, Group.ASSOCIATION, houseRulesVersion, true);
        return new Wish(
                "hall",
                Set.of(parts),
                Optional.of(new Party.Association("choir")),
                time,
                Optional.empty(),
                Wish.Take.ALL,
                activity);
    }

    /** The whole hall at this time every week. */
    static Wish weekly(Interval first, String until) {
        DayOfWeek day = Oslo.date(first.start()).getDayOfWeek();
        return series(first, new Repetition(1, Set.of(day), LocalDate.parse(until), Set.of()));
    }

    static Wish series(Interval first, Repetition repetition) {
        return new Wish(
                "hall",
                Set.of(),
                Optional.of(new Party.Association("choir")),
                first,
                Optional.of(repetition),
                Wish.Take.ALL,
                SINGING);
    }

    /** The choir's booking of the whole hall at these times, all of them with the status. */
    static Booking booking(Status status, Interval... times) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (Interval time : times) {
            occurrences.add(occurrence(occurrences.size() + 1, status, time));
        }
        return booking(occurrences);
    }

    static Booking booking(List<Occurrence> occurrences) {
        return new Booking(
                "CHOIR",
                1,
                new Origin("key", "body"),
                "hall",
                "Fjordvikhallen",
                "sub-choir-leader",
                NOW,
                Hire.of(
                        new Party.Association("choir"),
                        Optional.of("Fjordvik mannskor"),
                        Optional.of("association#choir"),
                        SINGING),
                occurrences);
    }

    static Occurrence occurrence(int number, Status status, Interval time) {
        return occurrence(number, standing(status), time);
    }

    static Occurrence occurrence(int number, State state, Interval time) {
        Occurrence.Agreed agreed = new Occurrence.Agreed(new Occurrence.Buffers(0, 0), Optional.of(PRICE), 48);
        return new Occurrence(number, time, WHOLE, agreed, state);
    }

    /** Standing there, with nothing said or proposed. */
    static State standing(Status status) {
        return switch (status) {
            case REQUESTED -> State.Requested.ANEW;
            case CONFIRMED -> State.Confirmed.ANEW;
            case DENIED -> new State.Denied(Optional.empty(), Optional.empty());
            case CANCELLED -> new State.Cancelled(false, Optional.empty());
            case CANCELLED_LATE -> new State.Cancelled(true, Optional.empty());
            case DISPLACED -> new State.Displaced(Optional.empty());
            case NO_SHOW -> new State.NoShow();
            case NOT_AVAILABLE -> new State.NotAvailable(List.of());
        };
    }

    /** Somebody else's use of these parts. */
    static Occupation others(Interval time, String... parts) {
        return others(Occupation.Kind.BOOKING, 0, time, parts);
    }

    /** Somebody else's use, with so many minutes kept free on either side. */
    static Occupation others(Occupation.Kind kind, int buffer, Interval time, String... parts) {
        return new Occupation(
                "OTHERS",
                1,
                kind,
                time,
                Duration.ofMinutes(buffer),
                Duration.ofMinutes(buffer),
                parts.length == 0 ? WHOLE : Set.of(parts),
                1,
                Optional.empty());
    }
}
