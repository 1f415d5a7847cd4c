package no.endorinn.booking.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.endorinn.booking.limits.Limits;
import no.endorinn.cases.Level;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;

/**
 * Limits in plain words.
 *
 * @param level whose they are
 */
record LimitsView(Level level, String message) {
    /** What each level may have, in the order of the levels. */
    static List<LimitsView> of(Function<Level, Limits> limits, Messages messages, Language language) {
        return Arrays.stream(Level.values())
                .map(level -> new LimitsView(
                        level, messages.text("limits-" + Json.name(level), language, arguments(limits.apply(level)))))
                .toList();
    }

    private static Map<String, Object> arguments(Limits limits) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("open", limits.openBookings());
        arguments.put("here", limits.openBookingsHere());
        arguments.put("requests", limits.openRequests());
        arguments.put("ahead", limits.hoursAhead());
        arguments.put("week", limits.hoursPerWeek());
        arguments.put("dates", limits.seriesLength());
        return arguments;
    }
}
