package no.endorinn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the event that an HTTP API hands to a function: payload format 2.0. */
public final class ApiEvent {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API_ID = "local";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ApiEvent() {}

    /**
     * The event of a request.
     *
     * @param claims absent on a public route
     * @throws IllegalArgumentException if the query is not properly percent-encoded
     */
    public static ObjectNode of(
            ApiRequest request, RouteTable.Match match, Optional<Claims> claims, String requestId, Instant now) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", match.route().key());
        event.put("rawPath", request.rawPath());
        event.put("rawQueryString", request.rawQuery());
        cookies(request).ifPresent(cookies -> event.set("cookies", cookies));
        ObjectNode headers = event.putObject("headers");
        request.headers().entrySet().stream()
                .filter(header -> !header.getKey().equals("cookie"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> headers.put(header.getKey(), String.join(",", header.getValue())));
        putAll(event, "queryStringParameters", query(request.rawQuery()));
        event.set("requestContext", context(request, match, claims, requestId, now));
        putAll(event, "pathParameters", match.pathParameters());
        if (request.body().length > 0) {
            boolean text = isText(request.header("content-type").orElse(""));
            event.put(
                    "body",
                    text
                            ? new String(request.body(), StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(request.body()));
            event.put("isBase64Encoded", !text);
        } else {
            event.put("isBase64Encoded", false);
        }
        return event;
    }

    private static ObjectNode context(
            ApiRequest request, RouteTable.Match match, Optional<Claims> claims, String requestId, Instant now) {
        ObjectNode context = JSON.createObjectNode();
        context.put("accountId", "000000000000");
        context.put("apiId", API_ID);
        claims.ifPresent(accepted -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            ObjectNode values = jwt.putObject("claims");
            accepted.values().forEach(values::put);
            if (accepted.scopes().isEmpty()) {
                jwt.putNull("scopes");
            } else {
                accepted.scopes().forEach(jwt.withArrayProperty("scopes")::add);
            }
        });
        String host = request.header("host").orElse("localhost");
        context.put("domainName", host.replaceFirst(":\\d+$", ""));
        context.put("domainPrefix", API_ID);
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.rawPath())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        context.put("requestId", requestId);
        context.put("routeKey", match.route().key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static Optional<ArrayNode> cookies(ApiRequest request) {
        List<String> sent = request.headers().getOrDefault("cookie", List.of());
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        ArrayNode cookies = JSON.createArrayNode();
        sent.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .forEach(cookies::add);
        return Optional.of(cookies);
    }

    private static Map<String, String> query(String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = PercentDecoding.query(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : PercentDecoding.query(pair.substring(equals + 1));
                parameters.merge(name, value, (first, next) -> first + "," + next);
            }
        }
        return parameters;
    }

    /** API Gateway leaves out what is empty. */
    private static void putAll(ObjectNode event, String field, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = event.putObject(field);
            values.forEach(object::put);
        }
    }

    private static boolean isText(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
        return type.startsWith("text/")
                || type.equals("application/json")
                || type.equals("application/javascript")
                || type.equals("application/xml")
                || type.endsWith("+json")
                || type.endsWith("+xml");
    }
}
