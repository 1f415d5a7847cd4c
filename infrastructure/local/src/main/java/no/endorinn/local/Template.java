package no.endorinn.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What template.yaml says, as far as one machine can heed it: tables, functions with their routes, schedules and rules, the
 * authorizer. Permissions, alarms and the like are left to AWS.
 *
 * @param folder the folder that holds the template; every {@code CodeUri} is relative to it
 * @param streams who is told of what changes in which table
 * @param scannedBuckets the logical ids of the buckets in which nothing is read before it has been scanned
 * @param authorizer the authorizer of every route that is not public; absent when the template declares none
 * @param pageHeaders the security headers of the web app's pages, by lower-case name
 * @param frontDoorHeaders what CloudFront adds to each request that it sends to the API, by lower-case name
 */
public record Template(
        Path folder,
        List<Table> tables,
        List<Function> functions,
        List<Stream> streams,
        List<String> scannedBuckets,
        Optional<Authorizer> authorizer,
        Map<String, String> pageHeaders,
        Map<String, String> frontDoorHeaders) {

    public Template {
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
        streams = List.copyOf(streams);
        scannedBuckets = List.copyOf(scannedBuckets);
        pageHeaders = Map.copyOf(pageHeaders);
        frontDoorHeaders = Map.copyOf(frontDoorHeaders);
    }

    /**
     * Reads a template.
     *
     * @param parameters values of the template's parameters; the template's own defaults stand for the others
     * @throws TemplateException if the template cannot be read or uses something that has no local meaning
     */
    public static Template read(Path file, Map<String, String> parameters) {
        return new TemplateReader(file, parameters).read();
    }

    /** All routes of all functions. */
    public List<Route> routes() {
        return functions.stream()
                .flatMap(function -> function.routes().stream())
                .toList();
    }

    /** All schedules of all functions. */
    public List<Schedule> schedules() {
        return functions.stream()
                .flatMap(function -> function.schedules().stream())
                .toList();
    }

    /** All rules of all functions. */
    public List<Rule> rules() {
        return functions.stream().flatMap(function -> function.rules().stream()).toList();
    }

    /**
     * The table of a logical id.
     *
     * @throws TemplateException if there is none
     */
    public Table table(String logicalId) {
        return tables.stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new TemplateException("no table " + logicalId + " in the template"));
    }

    /**
     * The function of a logical id.
     *
     * @throws TemplateException if there is none
     */
    public Function function(String logicalId) {
        return functions.stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new TemplateException("no function " + logicalId + " in the template"));
    }

    /** A DynamoDB table. Its logical id is also its name on this machine. */
    public record Table(String logicalId, Map<String, KeyType> attributes, Key key, List<Index> indexes) {

        public Table {
            attributes = Map.copyOf(attributes);
            indexes = List.copyOf(indexes);
        }
    }

    /** The type of a key attribute, by DynamoDB's own letters. */
    public enum KeyType {
        S,
        N,
        B
    }

    /** The attributes that make a key: a partition key and perhaps a sort key. */
    public record Key(String hash, Optional<String> range) {}

    /**
     * A global secondary index.
     *
     * @param projection ALL, KEYS_ONLY or INCLUDE
     * @param included the attributes of INCLUDE
     */
    public record Index(String name, Key key, String projection, List<String> included) {

        public Index {
            included = List.copyOf(included);
        }
    }

    /**
     * A Lambda function.
     *
     * @param code the folder that CodeUri names
     * @param memory in MB
     * @param timeout in seconds
     */
    public record Function(
            String logicalId,
            Path code,
            String handler,
            int memory,
            int timeout,
            Map<String, Variable> environment,
            List<Route> routes,
            List<Schedule> schedules,
            List<Rule> rules) {

        public Function {
            environment = Map.copyOf(environment);
            routes = List.copyOf(routes);
            schedules = List.copyOf(schedules);
            rules = List.copyOf(rules);
        }

        /**
         * The Micronaut property that an environment variable sets: {@code BOOKINGS_TABLE} sets {@code bookings.table}.
         */
        public static String property(String variable) {
            return variable.toLowerCase(Locale.ROOT).replace('_', '.');
        }

        /** The environment variables, with tables named as {@code tableName} names their logical ids. */
        public Map<String, String> environment(UnaryOperator<String> tableName) {
            return environment.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> switch (entry.getValue()) {
                        case Variable.Text(String value) -> value;
                        case Variable.TableNames(List<String> logicalIds) ->
                            logicalIds.stream().map(tableName).collect(Collectors.joining(","));
                    }));
        }
    }

    /** The value of an environment variable. */
    public sealed interface Variable {

        /** A plain text. */
        record Text(String value) implements Variable {}

        /** The name of a table, or of several with commas between: not known before the tables are made. */
        record TableNames(List<String> logicalIds) implements Variable {}
    }

    /**
     * A route of the HTTP API.
     *
     * @param method an HTTP method, or ANY
     * @param path as in the template, e.g. {@code /bookings/{reference}}
     * @param function the logical id of the function that answers
     * @param access who may call
     */
    public record Route(String method, String path, String function, Access access) {

        /** API Gateway's name of the route, e.g. {@code GET /bookings/{reference}}. */
        public String key() {
            return path.equals("$default") ? path : method + " " + path;
        }
    }

    /**
     * A schedule that fires a function at a rate.
     *
     * @param function the logical id of the function
     * @param event the name of the event at that function
     * @param period from one firing to the next
     * @param input the JSON that the function is given; absent, it is given a notice of the schedule
     */
    public record Schedule(String function, String event, Duration period, Optional<String> input) {

        /**
         * The firing that is due now, which is the latest one if several were missed.
         *
         * @param begun when the schedule began; it fires first a period later
         * @param last the firing before, or {@code begun}
         */
        public Optional<Instant> due(Instant begun, Instant last, Instant now) {
            long periods = Duration.between(begun, now).dividedBy(period);
            return Optional.of(begun.plus(period.multipliedBy(periods))).filter(latest -> latest.isAfter(last));
        }
    }

    /**
     * A rule by which EventBridge hands a function what happens elsewhere.
     *
     * @param function the logical id of the function
     * @param event the name of the event at that function
     * @param pattern EventBridge's own, as JSON: objects, and lists of the values that will do
     */
    public record Rule(String function, String event, String pattern) {}

    /**
     * A stream by which a function is told of what changes in a table.
     *
     * @param function the logical id of the function
     * @param event the name of the event at that function
     * @param table the logical id of the table
     * @param patterns as of a {@link Rule}; a change that meets one of them is told, and every change when there are none
     */
    public record Stream(String function, String event, String table, List<String> patterns) {

        public Stream {
            patterns = List.copyOf(patterns);
        }
    }

    /** Who may call a route. */
    public sealed interface Access {

        /** Everybody. A token that is sent all the same is not looked at. */
        record Public() implements Access {}

        /** Whoever has a valid token with one of these scopes; with none listed, any valid token. */
        record Token(List<String> scopes) implements Access {

            public Token {
                scopes = List.copyOf(scopes);
            }
        }
    }

    /** The JWT authorizer: who must have issued a token, and for whom. */
    public record Authorizer(String issuer, List<String> audience) {

        public Authorizer {
            audience = List.copyOf(audience);
        }
    }
}
