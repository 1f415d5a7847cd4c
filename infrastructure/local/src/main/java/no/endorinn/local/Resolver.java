package no.endorinn.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what CloudFormation's functions stand for on this machine. A reference to a resource is its logical id. */
final class Resolver {

    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::Region", "eu-north-1",
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::StackName", "endorinn",
            "AWS::URLSuffix", "amazonaws.com");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Map<String, String> parameters;
    private final Map<?, ?> conditions;

    Resolver(Map<String, String> parameters, Map<?, ?> conditions) {
        this.parameters = Map.copyOf(parameters);
        this.conditions = conditions;
    }

    /** The value with its functions worked out; null for {@code AWS::NoValue} and for what is not there. */
    @Nullable
    Object resolve(@Nullable Object value) {
        if (!(value instanceof Intrinsic(String name, Object argument))) {
            return value;
        }
        return switch (name) {
            case "Ref" -> reference(argument.toString());
            case "GetAtt" -> argument instanceof List<?> path ? dotted(path) : argument;
            case "Sub" -> substitute(argument);
            case "Join" -> join(list(name, argument, 2));
            case "Split" -> {
                List<?> both = list(name, argument, 2);
                yield List.of(text(both.get(1)).split(Pattern.quote(text(both.get(0))), -1));
            }
            case "Select" -> {
                List<?> both = list(name, argument, 2);
                yield resolve(((List<?>) Objects.requireNonNull(resolve(both.get(1))))
                        .get(Integer.parseInt(text(both.get(0)))));
            }
            case "If" -> {
                List<?> choice = list(name, argument, 3);
                yield resolve(holds(choice.get(0)) ? choice.get(1) : choice.get(2));
            }
            default -> throw new TemplateException("!" + name + " has no meaning on this machine");
        };
    }

    /** Whether a condition holds, given by name or as a function. A resource without a condition is always there. */
    boolean holds(@Nullable Object condition) {
        return switch (condition) {
            case null -> true;
            case Intrinsic(String name, Object argument) ->
                switch (name) {
                    case "Equals" -> {
                        List<?> sides = list(name, argument, 2);
                        yield text(sides.get(0)).equals(text(sides.get(1)));
                    }
                    case "Not" -> !holds(list(name, argument, 1).getFirst());
                    case "And" -> ((List<?>) argument).stream().allMatch(this::holds);
                    case "Or" -> ((List<?>) argument).stream().anyMatch(this::holds);
                    case "Condition" -> holds(argument);
                    default -> throw new TemplateException("!" + name + " is no condition");
                };
            default -> {
                Object named = conditions.get(condition);
                if (named == null) {
                    throw new TemplateException("no condition " + condition);
                }
                yield holds(named);
            }
        };
    }

    /** The value as text; empty when it is not there. */
    String text(@Nullable Object value) {
        Object resolved = resolve(value);
        return resolved == null ? "" : resolved.toString();
    }

    private @Nullable Object reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return null;
        }
        String parameter = parameters.get(name);
        return parameter != null ? parameter : PSEUDO_PARAMETERS.getOrDefault(name, name);
    }

    private String substitute(Object argument) {
        Map<?, ?> own = Map.of();
        String text = argument.toString();
        if (argument instanceof List<?> both) {
            text = both.getFirst().toString();
            own = (Map<?, ?>) both.getLast();
        }
        Matcher placeholders = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (placeholders.find()) {
            String name = placeholders.group(2).strip();
            // ${!literal} stands for ${literal}.
            String replacement = placeholders.group(1).equals("!")
                    ? "${" + name + "}"
                    : own.containsKey(name) ? text(own.get(name)) : text(reference(name));
            placeholders.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return placeholders.appendTail(result).toString();
    }

    private String join(List<?> arguments) {
        return ((List<?>) arguments.get(1))
                .stream().map(this::text).collect(Collectors.joining(text(arguments.get(0))));
    }

    private static String dotted(List<?> path) {
        return path.stream().map(Object::toString).collect(Collectors.joining("."));
    }

    private static List<?> list(String name, Object argument, int size) {
        if (argument instanceof List<?> list && list.size() == size) {
            return list;
        }
        throw new TemplateException("!" + name + " takes a list of " + size);
    }
}
