package no.endorinn.lending.equipment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.endorinn.calendar.OpeningJson;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Email;

/** Lending points as JSON: one shape for the API and for the table. */
public final class PointJson {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_MANAGERS = 10;
    private static final int LONGEST_SERVICE = 10_080;
    private static final int LATEST = 365;

    /** More than a counter serves; who comes stands in one item. */
    private static final int MOST_VISITS = 200;

    private static final int LONGEST_OFFER = 72;

    private PointJson() {}

    /** An id that staff choose; it stands in addresses. */
    public static String id(Fields fields) {
        String id = fields.text("id", 40);
        if (!ID.matcher(id).matches()) {
            fields.note(CommonCode.MALFORMED_ID, "id");
        }
        return id;
    }

    /** The point in the fields; what is wrong is noted there, and the caller checks before using what it got. */
    public static Point read(String id, Fields fields) {
        Fields address = fields.object("address");
        Fields contact = fields.object("contact");
        Set<String> managers = Set.copyOf(fields.texts("managers", MOST_MANAGERS, 60));
        if (managers.isEmpty()) {
            fields.note(CommonCode.MISSING, "managers");
        }
        return new Point(
                id,
                0,
                fields.text("name", 80),
                new Point.Address(address.text("street", 100), address.text("postcode", 10), address.text("town", 60)),
                managers,
                contact(contact),
                OpeningJson.read(fields.object("opening")),
                Duration.ofMinutes(fields.integer("serviceMinutes", 0, LONGEST_SERVICE)),
                fields.integer("lostAfterDays", 1, LATEST),
                Optional.ofNullable(fields.optionalInteger("mostVisitsADay", 1, MOST_VISITS)),
                Optional.ofNullable(fields.optionalInteger("offerHours", 1, LONGEST_OFFER))
                        .map(Duration::ofHours)
                        .orElse(Point.USUALLY_OFFERED),
                fields.flag("retired", false));
    }

    private static Point.Contact contact(Fields fields) {
        Optional<String> email = Optional.ofNullable(fields.optionalText("email", Email.LONGEST));
        if (email.isPresent() && !Email.isOne(email.get())) {
            fields.note(CommonCode.NOT_AN_EMAIL, "email");
        }
        return new Point.Contact(fields.text("name", 80), email, Optional.ofNullable(fields.optionalText("phone", 20)));
    }

    /** The point as everybody sees it. */
    public static Map<String, Object> view(Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", point.id());
        json.put("version", point.version());
        json.putAll(write(point));
        return json;
    }

    /** The JSON of the point, as {@link #read} takes it. */
    private static Map<String, Object> write(Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", point.name());
        json.put("address", point.address());
        json.put("managers", new TreeSet<>(point.managers()));
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", point.contact().name());
        point.contact().email().ifPresent(email -> contact.put("email", email));
        point.contact().phone().ifPresent(phone -> contact.put("phone", phone));
        json.put("contact", contact);
        json.put("opening", OpeningJson.write(point.opening()));
        json.put("serviceMinutes", point.service().toMinutes());
        json.put("lostAfterDays", point.lostAfterDays());
        point.mostVisitsADay().ifPresent(most -> json.put("mostVisitsADay", most));
        json.put("offerHours", point.offered().toHours());
        if (point.retired()) {
            json.put("retired", true);
        }
        return json;
    }

    static String text(Point point) {
        return Json.write(write(point));
    }

    /** The point in a text that {@link #text} made. */
    static Point fromText(String id, String json) {
        Fields fields = Fields.ofBody(json);
        Point point = read(id, fields);
        fields.check();
        return point;
    }
}
