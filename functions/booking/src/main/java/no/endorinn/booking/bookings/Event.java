package no.endorinn.booking.bookings;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import no.endorinn.kernel.history.Happening;

/**
 * Something that happened to a booking.
 *
 * @param by the id of the person who did it
 * @param asStaff by a member of staff for somebody else
 */
public record Event(Type type, String by, Instant at, boolean asStaff) {
    /** What can happen. */
    public enum Type {
        BOOKED(false),
        REQUESTED(false),
        MOVED(false),
        /** The booker asks for another time for what is approved. */
        MOVE_ASKED(false),
        MOVE_WITHDRAWN(false),
        CANCELLED(false),
        APPROVED(true),
        /** Approved though it breaks rules that staff may set aside. */
        APPROVED_EXEMPT(true),
        /** Approved otherwise than asked for and dearer, if the applicant says yes. */
        OFFERED(true),
        OFFER_ACCEPTED(false),
        OFFER_DECLINED(false),
        DENIED(true),
        BLOCKED(true),
        DISPLACED(true),
        NO_SHOW(true),
        FORGOTTEN(false);

        private final boolean onlyStaff;

        Type(boolean onlyStaff) {
            this.onlyStaff = onlyStaff;
        }
    }

    public static Event of(Type type, String by, Instant at) {
        return new Event(type, by, at, false);
    }

    /** Marked as done by staff for somebody else, if it was. */
    public Event asStaff(boolean forSomebodyElse) {
        return new Event(type, by, at, forSomebodyElse);
    }

    /** As it stands in the history of the booking and of its association. */
    Happening on(Booking booking) {
        String past = "booking." + type.name().toLowerCase(Locale.ROOT);
        return new Happening(booking.reference(), past, by, at, booking.associationId(), Map.of())
                .asStaff(asStaff || type.onlyStaff);
    }
}
