package no.endorinn.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a function of a template is told of besides requests: schedules, rules of EventBridge, streams of tables. */
final class EventReader {

    private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");
    private static final Pattern STREAM = Pattern.compile("(\\w+)\\.StreamArn");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Resolver resolver;

    EventReader(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The stream of a table of the same template; all of it that meets one of its patterns, or all there is. */
    Template.Stream stream(String function, String event, Map<?, ?> properties) {
        String name = "stream " + event + " of " + function;
        Matcher table = STREAM.matcher(resolver.text(properties.get("Stream")));
        if (!table.matches()) {
            throw new TemplateException(name + ": this machine knows the StreamArn of a table of the template");
        }
        List<String> patterns = new ArrayList<>();
        if (resolved(properties.get("FilterCriteria")) instanceof Map<?, ?> criteria
                && criteria.get("Filters") instanceof List<?> filters) {
            for (Object filter : filters) {
                patterns.add(filter instanceof Map<?, ?> one ? String.valueOf(one.get("Pattern")) : "");
            }
        }
        patterns.forEach(pattern -> {
            if (!isPattern(json(name, pattern))) {
                throw new TemplateException(name + ": no pattern that this machine knows: " + pattern);
            }
        });
        return new Template.Stream(function, event, table.group(1), patterns);
    }

    private static JsonNode json(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new TemplateException(name + ": a pattern is a text of JSON, not " + text, e);
        }
    }

    /** A text, or what a text begins with. */
    private static boolean isChoice(JsonNode value) {
        return value.isTextual() || (value.size() == 1 && value.path("prefix").isTextual());
    }

    Template.Rule rule(String function, String event, Map<?, ?> properties) {
        JsonNode pattern = JSON.valueToTree(resolved(properties.get("Pattern")));
        if (!isPattern(pattern)) {
            throw new TemplateException("rule " + event + " of " + function
                    + ": this machine knows patterns of objects and lists of texts, not " + pattern);
        }
        return new Template.Rule(function, event, pattern.toString());
    }

    private static boolean isPattern(JsonNode pattern) {
        return pattern.isObject()
                && pattern.properties().stream()
                        .map(Map.Entry::getValue)
                        .allMatch(value -> value.isArray()
                                ? value.valueStream().allMatch(EventReader::isChoice)
                                : isPattern(value));
    }

    /** A value with all that stands in it worked out. */
    private @Nullable Object resolved(@Nullable Object value) {
        return switch (resolver.resolve(value)) {
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((key, each) -> all.put(key, resolved(each)));
                yield all;
            }
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(each -> all.add(resolved(each)));
                yield all;
            }
            case null -> null;
            case Object other -> other;
        };
    }

    /** Nothing when the schedule is disabled. */
    Optional<Template.Schedule> schedule(String function, String event, Map<?, ?> properties) {
        String name = "schedule " + event + " of " + function;
        String expression = resolver.text(properties.get("ScheduleExpression"));
        Matcher rate = RATE.matcher(expression);
        if (!rate.matches()) {
            throw new TemplateException(name + ": this machine knows rate(5 minutes), rate(1 hour) and the like, not "
                    + (expression.isEmpty() ? "a schedule without ScheduleExpression" : expression));
        }
        if (properties.containsKey("StartDate") || properties.containsKey("EndDate")) {
            throw new TemplateException(name + ": StartDate and EndDate have no meaning on this machine");
        }
        Optional<String> input =
                Optional.of(resolver.text(properties.get("Input"))).filter(text -> !text.isEmpty());
        input.ifPresent(text -> {
            try {
                JSON.readTree(ScheduleEvent.KEYWORD.matcher(text).replaceAll("0"));
            } catch (JsonProcessingException e) {
                throw new TemplateException(name + ": Input must be a text of JSON, not " + text, e);
            }
        });
        long count = Long.parseLong(rate.group(1));
        Duration period = switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        return resolver.text(properties.get("State")).equals("DISABLED")
                ? Optional.empty()
                : Optional.of(new Template.Schedule(function, event, period, input));
    }
}
