package no.endorinn.booking.bookings;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/**
 * Something that happened to a booking: written in the transaction that made it happen, and never changed.
 *
 * @param by the person who did it
 * @param details what else is worth knowing, without personal data
 */
public record Event(Type type, String by, Instant at, Map<String, String> details) {
    /** What can happen. */
    public enum Type {
        BOOKED,
        REQUESTED,
        MOVED,
        CANCELLED,
        APPROVED,
        DENIED,
        BLOCKED,
        DISPLACED,
        NO_SHOW
    }

    public static Event of(Type type, String by, Instant at) {
        return new Event(type, by, at, Map.of());
    }

    /** Marked as done by staff for somebody else, if it was. */
    public Event asStaff(boolean forSomebodyElse) {
        return forSomebodyElse ? new Event(type, by, at, Map.of("as", "staff")) : this;
    }

    /**
     * The events table. Partition key = the booking's reference, sort key = time and the version that the event led to, so a
     * booking's history is one query in order.
     */
    @Singleton
    public static final class Store {
        private final String table;

        public Store(@Property(name = "events.table") String table) {
            this.table = table;
        }

        Change append(Event event, Booking after) {
            Key key = new Key(table, after.reference(), event.at() + "#" + after.version());
            Item.Builder item = Item.at(key)
                    .text("type", "booking." + event.type().name().toLowerCase(java.util.Locale.ROOT))
                    .text("by", event.by())
                    .textsByName("details", event.details());
            if (after.holder() instanceof Holder.Association association) {
                item.text("onBehalfOf", association.id());
            }
            return new Change.Create(table, item.build());
        }
    }
}
