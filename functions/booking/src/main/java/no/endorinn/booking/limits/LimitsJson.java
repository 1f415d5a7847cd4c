package no.endorinn.booking.limits;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import no.endorinn.cases.Level;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/** The municipality's limits as JSON: one shape for the API and for the table. */
public final class LimitsJson {
    private LimitsJson() {}

    /** The limits in the fields, all of them; what is wrong is noted there, and the caller checks before using what it got. */
    public static Map<Level, Limits> read(Fields fields) {
        Map<Level, Limits> limits = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            limits.put(level, limits(fields.object(Json.name(level))));
        }
        return limits;
    }

    private static Limits limits(Fields fields) {
        return new Limits(
                fields.integer("openBookings", 1, Usage.MOST_OPEN),
                fields.integer("openBookingsHere", 1, Usage.MOST_OPEN),
                fields.integer("openRequests", 1, Usage.MOST_OPEN),
                fields.integer("hoursAhead", 1, 20_000),
                fields.integer("hoursPerWeek", 1, 500),
                fields.integer("seriesLength", 1, 90));
    }

    public static Map<String, Object> write(LimitTable limits) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            json.put(Json.name(level), write(limits.of(level)));
        }
        return json;
    }

    private static Map<String, Object> write(Limits limits) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("openBookings", limits.openBookings());
        json.put("openBookingsHere", limits.openBookingsHere());
        json.put("openRequests", limits.openRequests());
        json.put("hoursAhead", limits.hoursAhead());
        json.put("hoursPerWeek", limits.hoursPerWeek());
        json.put("seriesLength", limits.seriesLength());
        return json;
    }

    /** The limits as an item, one version up. */
    public static Item item(Key key, LimitTable limits) {
        return Item.at(key)
                .number("version", limits.version() + 1)
                .text("limits", Json.write(write(limits)))
                .build();
    }

    /** The limits in an item that {@link #item} made. */
    public static LimitTable table(Item item) {
        Fields fields = Fields.ofBody(item.text("limits"));
        LimitTable limits = new LimitTable(item.number("version"), read(fields));
        fields.check();
        return limits;
    }
}
