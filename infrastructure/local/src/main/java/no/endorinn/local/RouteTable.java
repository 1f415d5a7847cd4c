package no.endorinn.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a request's route as an HTTP API does: segment by segment a literal goes before a {@code {parameter}}, that
 * before a greedy {@code {parameter+}}, and {@code $default} comes last; a named method goes before ANY.
 */
public final class RouteTable {

    private final List<Pattern> patterns;

    public RouteTable(Collection<Template.Route> routes) {
        patterns = routes.stream()
                .map(Pattern::of)
                .sorted(Comparator.comparing(Pattern::rank))
                .toList();
    }

    /**
     * The route of a request; absent when the API has none.
     *
     * @param rawPath percent-encoded
     * @throws IllegalArgumentException if the path is not properly percent-encoded
     */
    public Optional<Match> match(String method, String rawPath) {
        PercentDecoding.path(rawPath);
        List<String> segments = List.of(rawPath.split("/", -1));
        return patterns.stream()
                .flatMap(pattern -> pattern.match(method, segments).stream())
                .findFirst();
    }

    /** Whether some route has this path, whatever its method. */
    boolean knows(String rawPath) {
        List<String> segments = List.of(rawPath.split("/", -1));
        return patterns.stream()
                .anyMatch(pattern ->
                        pattern.match(pattern.route.method(), segments).isPresent());
    }

    /**
     * A route and what its path's parameters stand for.
     *
     * @param pathParameters decoded
     */
    public record Match(Template.Route route, Map<String, String> pathParameters) {}

    private record Pattern(Template.Route route, List<Segment> segments) {

        static Pattern of(Template.Route route) {
            List<Segment> segments = new ArrayList<>();
            if (route.path().equals("$default")) {
                segments.add(new Segment.Greedy(""));
            } else {
                for (String text : route.path().split("/", -1)) {
                    segments.add(Segment.of(text));
                }
            }
            return new Pattern(route, segments);
        }

        /** Sorts the more specific pattern first. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            for (Segment segment : segments) {
                rank.append(
                        switch (segment) {
                            case Segment.Literal _ -> 'a';
                            case Segment.Parameter _ -> 'b';
                            case Segment.Greedy(String name) -> name.isEmpty() ? 'd' : 'c';
                        });
            }
            return rank.append(route.method().equals("ANY") ? '~' : '!').toString();
        }

        Optional<Match> match(String method, List<String> path) {
            if (!route.method().equals("ANY") && !route.method().equals(method)) {
                return Optional.empty();
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                if (i >= path.size()) {
                    return Optional.empty();
                }
                String text = path.get(i);
                switch (segments.get(i)) {
                    case Segment.Literal(String literal) -> {
                        if (!literal.equals(PercentDecoding.path(text))) {
                            return Optional.empty();
                        }
                    }
                    case Segment.Parameter(String name) -> {
                        if (text.isEmpty()) {
                            return Optional.empty();
                        }
                        parameters.put(name, PercentDecoding.path(text));
                    }
                    case Segment.Greedy(String name) -> {
                        if (!name.isEmpty()) {
                            parameters.put(name, PercentDecoding.path(String.join("/", path.subList(i, path.size()))));
                        }
                        return Optional.of(new Match(route, parameters));
                    }
                }
            }
            return path.size() == segments.size() ? Optional.of(new Match(route, parameters)) : Optional.empty();
        }
    }

    private sealed interface Segment {

        static Segment of(String text) {
            if (!text.startsWith("{")) {
                return new Literal(text);
            }
            return text.endsWith("+}")
                    ? new Greedy(text.substring(1, text.length() - 2))
                    : new Parameter(text.substring(1, text.length() - 1));
        }

        record Literal(String text) implements Segment {}

        record Parameter(String name) implements Segment {}

        /** The rest of the path. {@code $default} is one without a name. */
        record Greedy(String name) implements Segment {}
    }
}
