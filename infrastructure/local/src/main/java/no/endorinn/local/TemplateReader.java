package no.endorinn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/** Turns the YAML of an AWS SAM template into a {@link Template}. */
final class TemplateReader {

    private static final int DEFAULT_MEMORY = 128;
    private static final int DEFAULT_TIMEOUT = 3;
    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    /** A function's alias {@code live}, as SAM names it. */
    private static final Pattern ALIAS = Pattern.compile("/functions/(\\w+)Aliaslive/invocations$");

    private final Path folder;
    private final Map<?, ?> root;
    private final Resolver resolver;
    private final EventReader events;
    private final List<Template.Stream> streams = new ArrayList<>();

    TemplateReader(Path file, Map<String, String> given) {
        folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        try {
            root = plain(Intrinsic.load(Files.readString(file)));
        } catch (IOException | YAMLException e) {
            throw new TemplateException("cannot read " + file + ": " + e.getMessage(), e);
        }
        Map<String, String> parameters = new HashMap<>();
        plain(root.get("Parameters")).forEach((name, declaration) -> {
            Object value = plain(declaration).get("Default");
            parameters.put(name.toString(), value == null ? "" : value.toString());
        });
        parameters.putAll(given);
        resolver = new Resolver(parameters, plain(root.get("Conditions")));
        events = new EventReader(resolver);
    }

    Template read() {
        List<Template.Table> tables = new ArrayList<>();
        resources("AWS::DynamoDB::Table").forEach((id, properties) -> tables.add(table(id, properties)));
        Map<?, ?> api = resources("AWS::Serverless::HttpApi").values().stream()
                .findFirst()
                .<Map<?, ?>>map(own -> withGlobals("HttpApi", own))
                .orElse(Map.of());
        List<Template.Route> routes = routes(api);
        List<Template.Function> functions = new ArrayList<>();
        resources("AWS::Serverless::Function").forEach((id, properties) -> {
            List<Template.Route> own =
                    routes.stream().filter(route -> route.function().equals(id)).toList();
            functions.add(function(id, withGlobals("Function", properties), own));
        });
        Map<String, String> pageHeaders = resources("AWS::CloudFront::ResponseHeadersPolicy").values().stream()
                .findFirst()
                .map(new PageHeaders(resolver)::of)
                .orElse(Map.of());
        List<String> scanned = resources("AWS::GuardDuty::MalwareProtectionPlan").values().stream()
                .map(plan -> map(map(plan.get("ProtectedResource")).get("S3Bucket")))
                .map(bucket -> resolver.text(bucket.get("BucketName")))
                .toList();
        return new Template(
                folder, tables, functions, streams, scanned, authorizer(api), pageHeaders, frontDoorHeaders());
    }

    private Map<String, Map<?, ?>> resources(String type) {
        Map<String, Map<?, ?>> found = new LinkedHashMap<>();
        map(root.get("Resources")).forEach((id, declaration) -> {
            Map<?, ?> resource = map(declaration);
            if (type.equals(resource.get("Type")) && resolver.holds(resource.get("Condition"))) {
                found.put(id.toString(), map(resource.get("Properties")));
            }
        });
        return found;
    }

    /** As SAM merges: maps are joined, a resource's own values win, lists are added to the global ones. */
    private Map<?, ?> withGlobals(String kind, Map<?, ?> own) {
        return merge(map(map(root.get("Globals")).get(kind)), own);
    }

    private static Map<?, ?> merge(Map<?, ?> global, Map<?, ?> own) {
        Map<Object, @Nullable Object> merged = new LinkedHashMap<>(global);
        own.forEach((key, value) -> {
            Object common = global.get(key);
            if (common instanceof Map<?, ?> commonMap && value instanceof Map<?, ?> ownMap) {
                merged.put(key, merge(commonMap, ownMap));
            } else if (common instanceof List<?> commonList && value instanceof List<?> ownList) {
                List<Object> both = new ArrayList<>(commonList);
                both.addAll(ownList);
                merged.put(key, both);
            } else {
                merged.put(key, value);
            }
        });
        return merged;
    }

    private Template.Table table(String id, Map<?, ?> properties) {
        Map<String, Template.KeyType> attributes = new LinkedHashMap<>();
        for (Object definition : list(properties.get("AttributeDefinitions"))) {
            Map<?, ?> attribute = map(definition);
            attributes.put(
                    resolver.text(attribute.get("AttributeName")),
                    Template.KeyType.valueOf(resolver.text(attribute.get("AttributeType"))));
        }
        List<Template.Index> indexes = new ArrayList<>();
        for (Object definition : list(properties.get("GlobalSecondaryIndexes"))) {
            Map<?, ?> index = map(definition);
            Map<?, ?> projection = map(index.get("Projection"));
            indexes.add(new Template.Index(
                    resolver.text(index.get("IndexName")),
                    key(index.get("KeySchema")),
                    resolver.text(projection.get("ProjectionType")),
                    texts(projection.get("NonKeyAttributes"))));
        }
        return new Template.Table(id, attributes, key(properties.get("KeySchema")), indexes);
    }

    private Template.Key key(@Nullable Object schema) {
        Map<String, String> names = new HashMap<>();
        for (Object element : list(schema)) {
            Map<?, ?> part = map(element);
            names.put(resolver.text(part.get("KeyType")), resolver.text(part.get("AttributeName")));
        }
        return new Template.Key(
                Optional.ofNullable(names.get("HASH")).orElseThrow(() -> new TemplateException("a key without HASH")),
                Optional.ofNullable(names.get("RANGE")));
    }

    private Template.Function function(String id, Map<?, ?> properties, List<Template.Route> routes) {
        Map<String, Template.Variable> environment = new LinkedHashMap<>();
        map(map(properties.get("Environment")).get("Variables")).forEach((name, value) -> {
            List<String> tables = tables(value);
            environment.put(
                    name.toString(),
                    tables.isEmpty()
                            ? new Template.Variable.Text(resolver.text(value))
                            : new Template.Variable.TableNames(tables));
        });
        List<Template.Schedule> schedules = new ArrayList<>();
        List<Template.Rule> rules = new ArrayList<>();
        map(properties.get("Events")).forEach((name, declaration) -> {
            Map<?, ?> event = map(declaration);
            Map<?, ?> own = map(event.get("Properties"));
            String type = resolver.text(event.get("Type"));
            switch (type) {
                case "ScheduleV2" -> events.schedule(id, name.toString(), own).ifPresent(schedules::add);
                case "EventBridgeRule" -> rules.add(events.rule(id, name.toString(), own));
                case "DynamoDB" -> streams.add(events.stream(id, name.toString(), own));
                default ->
                    throw new TemplateException("event " + name + " of " + id
                            + ": this machine has ScheduleV2, EventBridgeRule, DynamoDB, and routes in the API's"
                            + " DefinitionBody, not " + (type.isEmpty() ? "an event without type" : type));
            }
        });
        return new Template.Function(
                id,
                folder.resolve(resolver.text(properties.get("CodeUri"))).normalize(),
                resolver.text(properties.get("Handler")),
                number(properties.get("MemorySize"), DEFAULT_MEMORY),
                number(properties.get("Timeout"), DEFAULT_TIMEOUT),
                environment,
                routes,
                schedules,
                rules);
    }

    /** The logical ids of the tables that the value names, as one or joined by commas; none where it says anything else. */
    private List<String> tables(@Nullable Object value) {
        return switch (value) {
            case Intrinsic(String function, Object argument)
            when function.equals("Ref") && resources("AWS::DynamoDB::Table").containsKey(argument.toString()) ->
                List.of(argument.toString());
            case Intrinsic(String function, List<?> arguments)
            when function.equals("Join") && arguments.size() == 2 && ",".equals(arguments.getFirst()) ->
                joined(arguments.getLast());
            case null, default -> List.of();
        };
    }

    private List<String> joined(@Nullable Object values) {
        List<String> tables = new ArrayList<>();
        for (Object value : values instanceof List<?> list ? list : List.of()) {
            List<String> one = tables(value);
            if (one.isEmpty()) {
                return List.of();
            }
            tables.addAll(one);
        }
        return tables;
    }

    /** The paths of the API's OpenAPI definition, each with an integration that names a function's alias. */
    private List<Template.Route> routes(Map<?, ?> api) {
        Map<?, ?> definition = map(api.get("DefinitionBody"));
        Map<?, ?> integrations = map(map(definition.get("components")).get(INTEGRATION + "s"));
        List<Template.Route> routes = new ArrayList<>();
        map(definition.get("paths"))
                .forEach((path, declaration) -> map(declaration).forEach((method, value) -> {
                    Map<?, ?> operation = map(value);
                    String reference =
                            resolver.text(map(operation.get(INTEGRATION)).get("$ref"));
                    String integration = reference.substring(reference.lastIndexOf('/') + 1);
                    Matcher uri = ALIAS.matcher(
                            resolver.text(map(integrations.get(integration)).get("uri")));
                    if (!uri.find()) {
                        throw new TemplateException(
                                method + " " + path + " has no integration with a function's alias");
                    }
                    routes.add(new Template.Route(
                            method.toString().toUpperCase(Locale.ROOT),
                            path.toString(),
                            uri.group(1),
                            access(operation, api)));
                }));
        return routes;
    }

    /** As SAM does it: the default authorizer, unless an operation says NONE. */
    private Template.Access access(Map<?, ?> operation, Map<?, ?> api) {
        Map<?, ?> auth = map(api.get("Auth"));
        boolean open = list(operation.get("security")).stream()
                .anyMatch(security -> map(security).containsKey("NONE"));
        String name = resolver.text(auth.get("DefaultAuthorizer"));
        return open || name.isEmpty()
                ? new Template.Access.Public()
                : new Template.Access.Token(
                        texts(map(map(auth.get("Authorizers")).get(name)).get("AuthorizationScopes")));
    }

    /** What CloudFront adds to what it sends to the API. */
    private Map<String, String> frontDoorHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        resources("AWS::CloudFront::Distribution").values().stream()
                .flatMap(web -> list(map(web.get("DistributionConfig")).get("Origins")).stream())
                .flatMap(origin -> list(map(origin).get("OriginCustomHeaders")).stream())
                .map(this::map)
                .forEach(header -> headers.put(
                        resolver.text(header.get("HeaderName")).toLowerCase(Locale.ROOT),
                        resolver.text(header.get("HeaderValue"))));
        return headers;
    }

    private Optional<Template.Authorizer> authorizer(Map<?, ?> api) {
        Map<?, ?> auth = map(api.get("Auth"));
        Map<?, ?> chosen = map(map(auth.get("Authorizers")).get(resolver.text(auth.get("DefaultAuthorizer"))));
        Map<?, ?> jwt = map(chosen.get("JwtConfiguration"));
        return jwt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Template.Authorizer(resolver.text(jwt.get("issuer")), texts(jwt.get("audience"))));
    }

    private int number(@Nullable Object value, int otherwise) {
        String text = resolver.text(value);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private List<String> texts(@Nullable Object value) {
        return list(value).stream().map(resolver::text).toList();
    }

    private Map<?, ?> map(@Nullable Object value) {
        return plain(resolver.resolve(value));
    }

    private List<?> list(@Nullable Object value) {
        return resolver.resolve(value) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> plain(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
