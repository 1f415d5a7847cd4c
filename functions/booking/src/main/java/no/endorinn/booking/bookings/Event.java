package no.endorinn.booking.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.Shift;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;

/**
 * Something that happened to a booking.
 *
 * @param by the id of the person who did it
 * @param asStaff by a member of staff for somebody else
 * @param role in which staff did it to what somebody else has; empty for what its holder does
 * @param reason what staff wrote to whoever has it, where that stands nowhere else
 */
public record Event(
        Type type, String by, Instant at, boolean asStaff, Optional<StaffRole> role, Optional<Words> reason) {
    /** What can happen. */
    public enum Type {
        BOOKED(false),
        REQUESTED(false),
        MOVED(false),
        /** The booker asks for another time for what is approved. */
        MOVE_ASKED(false),
        MOVE_WITHDRAWN(false),
        QUESTIONED(true),
        ANSWERED(false),
        CANCELLED(false),
        APPROVED(true),
        /** Approved though it breaks rules that staff may set aside. */
        APPROVED_EXEMPT(true),
        /** Approved otherwise than asked for and dearer, if the applicant says yes. */
        OFFERED(true),
        OFFER_ACCEPTED(false),
        OFFER_DECLINED(false),
        /** Nobody has answered it in time. */
        OFFER_LAPSED(false),
        DENIED(true),
        BLOCKED(true),
        DISPLACED(true),
        NO_SHOW(true),
        /** The caretaker is asked for something else. */
        NEEDS_CHANGED(false),
        FORGOTTEN(false);

        private final boolean onlyStaff;

        Type(boolean onlyStaff) {
            this.onlyStaff = onlyStaff;
        }
    }

    public static Event of(Type type, String by, Instant at) {
        return new Event(type, by, at, false, Optional.empty(), Optional.empty());
    }

    /** Marked as done by staff for somebody else, if it was. */
    public Event asStaff(boolean forSomebodyElse) {
        return new Event(type, by, at, forSomebodyElse, role, reason);
    }

    /** Done to what somebody else has, by staff in this role, if it was. */
    public Event inRole(Optional<StaffRole> held) {
        return new Event(type, by, at, asStaff || held.isPresent(), held, reason);
    }

    public Event because(Optional<Words> why) {
        return new Event(type, by, at, asStaff, role, why);
    }

    /** As it stands in the history of the booking and of its association. */
    public Happening on(Booking booking, Optional<Booking> before) {
        String past = "booking." + type.name().toLowerCase(Locale.ROOT);
        Happening happening = new Happening(booking.reference(), past, by, at, booking.associationId(), Map.of())
                .asStaff(asStaff || type.onlyStaff)
                .shifting(before.map(was -> shifts(was, booking)).orElse(List.of()));
        return role.map(happening::inRole).orElse(happening);
    }

    /** What was moved, and what is no longer there. */
    private static List<Shift> shifts(Booking before, Booking after) {
        List<Shift> shifts = new ArrayList<>();
        for (Occurrence was : before.occurrences()) {
            Optional<Interval> now =
                    after.occurrence(was.number()).filter(Occurrence::holdsTime).map(Occurrence::time);
            if (was.holdsTime() && !now.equals(Optional.of(was.time()))) {
                shifts.add(new Shift(was.time(), now));
            }
        }
        return shifts;
    }
}
