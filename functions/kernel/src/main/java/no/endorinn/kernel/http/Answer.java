package no.endorinn.kernel.http;

import java.util.HashMap;
import java.util.Map;
import no.endorinn.kernel.id.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param body a view that Jackson writes, or a text when the content type is not JSON; null for no body
 */
public record Answer(int status, @Nullable Object body, String contentType, Map<String, String> headers) {
    private static final String JSON = "application/json";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(Object body) {
        return new Answer(200, body, JSON, Map.of());
    }

    /** 201 with where the new thing is. */
    public static Answer created(String location, Object body) {
        return new Answer(201, body, JSON, Map.of("location", location));
    }

    /** A text of another kind than JSON. */
    public static Answer text(String contentType, String text) {
        return new Answer(200, text, contentType, Map.of());
    }

    static Answer problem(int status, Map<String, Object> body) {
        return new Answer(status, body, "application/problem+json", Map.of());
    }

    /** With the version that {@code If-Match} asks for. */
    public Answer version(long version) {
        return header("etag", "\"" + version + "\"");
    }

    /** This text with a tag of its own; or only that it has not changed, to whoever shows that tag already. */
    public Answer unlessSeen(Request request) {
        if (!(body instanceof String text)) {
            throw new IllegalStateException("only texts are tagged by what they say");
        }
        String tag = "\"" + RequestKey.sha256(text).substring(0, 24) + "\"";
        return request.hasSeen(tag)
                ? new Answer(304, null, contentType, headers).header("etag", tag)
                : header("etag", tag);
    }

    /** May be kept by anybody for so many seconds: it is the same for all. */
    public Answer shared(int seconds) {
        return header("cache-control", "public, max-age=" + seconds);
    }

    public Answer header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, body, contentType, more);
    }
}
