package no.endorinn.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;

/** Opening hours as JSON: one shape for the API, for export and import, and for the tables. */
public final class OpeningJson {
    private static final int MOST_WEEKLY = 30;
    private static final int MOST_EXCEPTIONS = 200;

    private OpeningJson() {}

    /** The hours in the fields; what is wrong is noted there. */
    public static OpeningHours read(Fields fields) {
        return new OpeningHours(
                fields.objects("weekly", MOST_WEEKLY, OpeningJson::weekly),
                fields.objects("exceptions", MOST_EXCEPTIONS, OpeningJson::exception));
    }

    /** The JSON of the hours, as {@link #read} takes it. */
    public static Map<String, Object> write(OpeningHours opening) {
        List<Map<String, Object>> weekly = new ArrayList<>();
        for (OpeningHours.Weekly hours : opening.weekly()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("days", new TreeSet<>(hours.days()));
            json.putAll(hours(hours.hours()));
            weekly.add(json);
        }
        List<Map<String, Object>> exceptions = new ArrayList<>();
        for (OpeningHours.Dated exception : opening.exceptions()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("from", exception.from());
            json.put("to", exception.to());
            json.put("kind", exception.kind());
            if (!exception.hours().equals(Hours.ALL_DAY)) {
                json.put("hours", hours(exception.hours()));
            }
            json.put("reason", exception.reason());
            exceptions.add(json);
        }
        return Map.of("weekly", weekly, "exceptions", exceptions);
    }

    /** Hours that end after they begin; what is wrong is noted. */
    public static Hours hours(Fields fields, int from, int to) {
        if (from < to) {
            return new Hours(from, to);
        }
        fields.note(CommonCode.END_BEFORE_START, "to");
        return Hours.ALL_DAY;
    }

    /** The JSON of hours of a day: {@code from} and {@code to}. */
    public static Map<String, Object> hours(Hours hours) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", time(hours.from()));
        json.put("to", time(hours.to()));
        return json;
    }

    private static OpeningHours.Weekly weekly(Fields fields) {
        List<DayOfWeek> days = fields.choices("days", DayOfWeek.class);
        if (days.isEmpty()) {
            fields.note(CommonCode.MISSING, "days");
        }
        return new OpeningHours.Weekly(
                Set.copyOf(days), hours(fields, fields.timeOfDay("from"), fields.timeOfDay("to")));
    }

    private static OpeningHours.Dated exception(Fields fields) {
        var from = fields.date("from");
        var to = fields.date("to");
        if (to.isBefore(from)) {
            fields.note(CommonCode.END_BEFORE_START, "to");
        }
        Hours hours = fields.optionalObject("hours")
                .map(given -> hours(given, given.timeOfDay("from"), given.timeOfDay("to")))
                .orElse(Hours.ALL_DAY);
        return new OpeningHours.Dated(
                from, to, fields.choice("kind", OpeningHours.Kind.class), hours, fields.text("reason", 120));
    }

    private static String time(int minuteOfDay) {
        return "%02d:%02d".formatted(minuteOfDay / 60, minuteOfDay % 60);
    }
}
