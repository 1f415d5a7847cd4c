package no.endorinn.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.endorinn.local.Issuer;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Template;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every route of the template, and everything that can be wrong with a token, over HTTP, as API Gateway judges it. */
class TokenTest {
    private static final String SUBJECT = "sub-kari";
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** By turns: over the routes each comes many times. */
    private static final int FAULTS_A_ROUTE = 2;

    private static LocalRuntime runtime;

    @BeforeAll
    static void open() {
        runtime = Demo.runtime();
        String good = runtime.issuer().accessToken(SUBJECT);
        HEADERS.put("no token", "");
        for (Issuer.Fault fault : Issuer.Fault.values()) {
            HEADERS.put(fault.name(), "Bearer " + runtime.issuer().faultyToken(SUBJECT, fault));
        }
        HEADERS.put(
                "no algorithm", "Bearer " + encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(good, 1) + ".");
        HEADERS.put(
                "no algorithm, another's signature",
                "Bearer " + encoded("{\"alg\":\"none\"}") + "." + part(good, 1) + "." + part(good, 2));
        HEADERS.put(
                "an algorithm of shared secrets",
                "Bearer " + encoded("{\"alg\":\"HS256\"}") + "." + part(good, 1) + "." + part(good, 2));
        HEADERS.put(
                "another subject under the signature",
                "Bearer " + part(good, 0) + "."
                        + encoded(decoded(part(good, 1)).replace(SUBJECT, "sub-administrator")) + "."
                        + part(good, 2));
        HEADERS.put("signature cut off", "Bearer " + part(good, 0) + "." + part(good, 1) + ".");
        HEADERS.put("garbage", "Bearer garbage");
        HEADERS.put("nothing after Bearer", "Bearer ");
        HEADERS.put("another scheme", "Basic a2FyaTprYXJp");
    }

    @TestFactory
    Stream<DynamicTest> closedRoutesAnswerNoneOfThemAndOpenRoutesAnswerAsWithoutAToken() {
        return template().routes().stream().map(route -> {
            String name = route.method() + " " + route.path();
            return dynamicTest(name, () -> {
                for (Map.Entry<String, String> header : Turns.of(FAULTS_A_ROUTE, HEADERS.entrySet(), name)) {
                    HttpResponse<String> reply = send(route, header.getValue());
                    if (route.access() instanceof Template.Access.Public) {
                        assertThat(reply.statusCode())
                                .as(header.getKey())
                                .isEqualTo(send(route, "").statusCode())
                                .isNotIn(401, 403);
                    } else {
                        boolean valid = header.getKey().equals(Issuer.Fault.NO_SCOPE.name());
                        assertThat(reply.statusCode()).as(header.getKey()).isEqualTo(valid ? 403 : 401);
                        assertThat(reply.body())
                                .as(header.getKey())
                                .isEqualTo("{\"message\":\"" + (valid ? "Forbidden" : "Unauthorized") + "\"}");
                    }
                }
            });
        });
    }

    /** What is refused above is refused for the token's sake: the same request with a good one gets past the door. */
    @TestFactory
    Stream<DynamicTest> aGoodTokenGetsPastTheDoor() {
        String good = "Bearer " + runtime.issuer().accessToken(SUBJECT);
        return template().routes().stream()
                .map(route -> dynamicTest(route.method() + " " + route.path(), () -> {
                    HttpResponse<String> reply = send(route, good);
                    assertThat(reply.statusCode())
                            .as(reply.body())
                            .isNotEqualTo(401)
                            .isLessThan(500);
                    assertThat(reply.body()).doesNotStartWith("{\"message\"");
                }));
    }

    private static HttpResponse<String> send(Template.Route route, String authorization)
            throws IOException, InterruptedException {
        String path = route.path()
                .replace("{number}", "923609016")
                .replace("{reference}", "ABCDEFGH")
                .replaceAll("[{}]", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(runtime.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        route.method(),
                        HttpRequest.BodyPublishers.ofString(route.method().equals("GET") ? "" : "{}"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static Template template() {
        return Template.read(
                Sources.ROOT.resolve("template.yaml"),
                Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"));
    }
}
