package no.endorinn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what EventBridge Scheduler hands to a function. */
public final class ScheduleEvent {

    /** What the scheduler fills in where it stands in an Input. */
    static final Pattern KEYWORD =
            Pattern.compile("<aws\\.scheduler\\.(schedule-arn|scheduled-time|execution-id|attempt-number)>");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "000000000000";

    private ScheduleEvent() {}

    /**
     * The event of a firing, as JSON: the schedule's Input with its keywords filled in, or without one a notice of the
     * schedule. The notice's {@code detail} is the text <code>{}</code> and no object; so it is at AWS too.
     *
     * @param at when the schedule was to fire
     * @param id of this firing
     */
    public static String of(Template.Schedule schedule, Instant at, String id) {
        String arn = "arn:aws:scheduler:" + DynamoDbLocal.REGION + ":" + ACCOUNT + ":schedule/default/"
                + schedule.function() + schedule.event();
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return schedule.input()
                .map(input -> KEYWORD.matcher(input)
                        .replaceAll(keyword -> Matcher.quoteReplacement(
                                switch (keyword.group(1)) {
                                    case "schedule-arn" -> arn;
                                    case "scheduled-time" -> time;
                                    case "execution-id" -> id;
                                    default -> "1";
                                })))
                .orElseGet(() -> notice(arn, time, id));
    }

    private static String notice(String arn, String time, String id) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0");
        event.put("id", id);
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", ACCOUNT);
        event.put("time", time);
        event.put("region", DynamoDbLocal.REGION.id());
        event.putArray("resources").add(arn);
        event.put("detail", "{}");
        return event.toString();
    }
}
