package no.endorinn.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer on its way out of the door.
 *
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // It is never compared.
public record ApiAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer of API Gateway itself: a status and one message. */
    static ApiAnswer message(int status, String message) {
        byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        return new ApiAnswer(status, Map.of("content-type", List.of("application/json")), body);
    }

    static ApiAnswer html(String page) {
        return new ApiAnswer(
                200,
                Map.of("content-type", List.of("text/html; charset=utf-8")),
                page.getBytes(StandardCharsets.UTF_8));
    }

    static ApiAnswer redirect(String location) {
        return new ApiAnswer(303, Map.of("location", List.of(location)), new byte[0]);
    }

    /** This answer with one more header. */
    ApiAnswer with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new ApiAnswer(status, more, body);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
    }

    /**
     * Reads what a function returned, by payload format 2.0: with a {@code statusCode} it is an answer, without one it
     * is the JSON body of a 200. Format 2.0 knows no {@code multiValueHeaders}; API Gateway drops them, and so does
     * this.
     *
     * @return nothing when API Gateway would call it malformed
     */
    public static Optional<ApiAnswer> of(byte[] returned) {
        try {
            JsonNode answer = JSON.readTree(returned);
            if (answer.isMissingNode()) {
                return Optional.empty();
            }
            if (!answer.has("statusCode")) {
                return Optional.of(new ApiAnswer(200, Map.of("content-type", List.of("application/json")), returned));
            }
            int status = answer.path("statusCode").asInt();
            if (status < 100 || status > 599) {
                return Optional.empty();
            }
            Map<String, List<String>> headers = new LinkedHashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(header -> headers.put(
                            header.getKey().toLowerCase(Locale.ROOT),
                            List.of(header.getValue().asText())));
            List<String> cookies = new ArrayList<>();
            answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
            if (!cookies.isEmpty()) {
                headers.put("set-cookie", cookies);
            }
            headers.putIfAbsent("content-type", List.of("text/plain;charset=UTF-8"));
            String body = answer.path("body").asText("");
            return Optional.of(new ApiAnswer(
                    status,
                    headers,
                    answer.path("isBase64Encoded").asBoolean()
                            ? Base64.getDecoder().decode(body)
                            : body.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
