package no.endorinn.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import no.endorinn.testing.Reply;

/** A client of the API at an address. */
record Api(URI address) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An access token of one of the demo's personas, as one gets it on the command line. */
    String token(String persona) throws IOException, InterruptedException {
        return get("/issuer/token/" + persona).body();
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    Reply get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token));
    }

    /** Books; the key makes a repeat harmless. */
    Reply book(String token, String idempotencyKey, String wish) throws IOException, InterruptedException {
        return send("POST", "/bookings", token, idempotencyKey, wish);
    }

    /** Asks for something to be done; the key makes a repeat harmless. */
    Reply send(String method, String path, String token, String idempotencyKey, String json)
            throws IOException, InterruptedException {
        return send(method, path, token, idempotencyKey, "nb", json);
    }

    /** As above, by somebody who reads that language. */
    Reply send(String method, String path, String token, String idempotencyKey, String language, String json)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Lets everybody have as much as a municipality can let them have, for what is not about limits. */
    void withoutNarrowLimits(String administrator) throws IOException, InterruptedException {
        Reply reply = send(HttpRequest.newBuilder(address.resolve("/limits"))
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString(Town.wideLimits())));
        if (reply.status() != 200) {
            throw new AssertionError(reply.body());
        }
    }

    private static Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Reply(response.statusCode(), headers, response.body());
    }
}
