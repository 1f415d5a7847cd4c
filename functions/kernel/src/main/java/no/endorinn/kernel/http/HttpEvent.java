package no.endorinn.kernel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What API Gateway hands over of a request (payload format 2.0), as far as anybody asks. It is read here, because AWS's runtime would
 * load a Jackson of its own for it before the first answer, a tenth of the cold path.
 *
 * @param headers by their names in lower case
 * @param subject whom the access token speaks for, where there was one
 */
record HttpEvent(
        String routeKey,
        String requestId,
        String method,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        boolean isBase64Encoded,
        Optional<String> subject) {
    /** Not {@link Json}'s, whose bounds are those of what people send: this holds all of a request. */
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static HttpEvent read(byte[] json) {
        JsonNode event = tree(json);
        JsonNode context = event.path("requestContext");
        Map<String, String> headers = new HashMap<>();
        texts(event.path("headers")).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new HttpEvent(
                event.path("routeKey").asText(),
                context.path("requestId").asText(),
                context.path("http").path("method").asText(),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")),
                headers,
                event.path("body").asText(""),
                event.path("isBase64Encoded").asBoolean(),
                Optional.ofNullable(context.at("/authorizer/jwt/claims/sub").textValue()));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not of API Gateway", e);
        }
    }

    /** The texts of an object's members; none of what is not there. */
    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }
}
