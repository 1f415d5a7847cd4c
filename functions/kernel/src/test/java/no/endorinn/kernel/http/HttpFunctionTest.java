package no.endorinn.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpFunctionTest {
    private static final PrintStream STANDARD_OUTPUT = System.out;
    private static final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private static TinyFunction function;

    private final Map<String, String> json = Map.of("Content-Type", "application/json");

    @BeforeAll
    static void aFunctionWhoseLogIsKept() {
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        function = TinyFunction.with(() -> Instant.parse("2027-01-07T11:00:00Z"));
    }

    @AfterAll
    static void theLogIsStandardOutputAgain() {
        System.setOut(STANDARD_OUTPUT);
    }

    @BeforeEach
    void anEmptyLog() {
        log.reset();
    }

    @Test
    void theRouteKeyFindsItsHandler() {
        assertThat(function.routes()).hasSize(7).containsEntry("POST /things", TinyFunction.MakeThing.class);

        Reply made = signedIn("POST /things", json, "{\"name\":\"Stol\",\"size\":1}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).isEqualTo("{\"name\":\"Stol\"}");
        assertThat(made.headers()).containsEntry("location", "/things/1").containsEntry("etag", "\"1\"");
    }

    @Test
    void aPackagesBeansAreListedAndHandlersWithTheirRoutes(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("function").resolve("beans.index");

        BeanIndex.main(new String[] {index.toString()});

        assertThat(Files.readAllLines(index))
                .contains("no.endorinn.kernel.http.$Platform$Clock0$Definition")
                .contains("no.endorinn.kernel.http.$TinyFunction$MakeThing$Definition\tPOST /things");
    }

    @Test
    void aFunctionDoesNotStartBeforeItIsSaidWhoMayCallWhat() {
        String plainRow = TinyFunction.RIGHTS.replaceFirst(".*POST /things.*\n", "");
        String rowAbout = TinyFunction.RIGHTS.replaceFirst(".*that is new.*\n", "");
        String rowNobodyAsksAbout = TinyFunction.RIGHTS + "| `POST /things` of wood | ● | | |\n";

        assertThatThrownBy(() -> TinyFunction.with(InstantSource.system(), plainRow))
                .hasMessageContaining("POST /things");
        assertThatThrownBy(() -> TinyFunction.with(InstantSource.system(), rowAbout))
                .hasMessageContaining("PUT /things/{thing} asks about [that is new]");
        assertThatThrownBy(() -> TinyFunction.with(InstantSource.system(), rowNobodyAsksAbout))
                .hasMessageContaining("rows about [of wood]");
    }

    @Test
    void whatIsNobodysRouteIsNotFound() {
        assertProblem(signedIn("DELETE /things", json, ""), 404, "not-found");
    }

    @Test
    void withoutATokenOnlyOpenRoutesAnswer() {
        assertProblem(anonymous("POST /things", json, "{\"name\":\"Stol\",\"size\":1}"), 401, "sign-in-first");
        assertThat(anonymous("GET /patience", Map.of(), "").status()).isEqualTo(200);
    }

    @Test
    void whoeverGoesRoundTheFrontDoorIsNotAnswered() {
        TinyFunction guarded = TinyFunction.behind("what-cloudfront-shows");

        assertProblem(answer(guarded, event("GET /patience", Map.of(), "", null)), 403, "other-address");
        assertProblem(
                answer(guarded, event("POST /things", Map.of("x-front-door", "a guess"), "{}", "sub-kari")),
                403,
                "other-address");
        assertThat(answer(guarded, event("GET /patience", Map.of("X-Front-Door", "what-cloudfront-shows"), "", null))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyOfTheMostBytesIsReadAndOneMoreIsTooLarge() {
        assertThat(signedIn("PUT /things/{thing}", json, named("x".repeat(89))).status())
                .isEqualTo(200);
        assertProblem(signedIn("PUT /things/{thing}", json, named("x".repeat(90))), 413, "too-large");
        assertProblem(signedIn("PUT /things/{thing}", json, named("å".repeat(45))), 413, "too-large");
        assertProblem(signedIn("POST /things", json, "x".repeat(Route.USUAL_BYTES + 1)), 413, "too-large");
    }

    @Test
    void aBodyInBase64IsMeasuredAndReadAsWhatItStandsFor() {
        Reply fits = base64("PUT /things/{thing}", named("x".repeat(89)));

        assertThat(Json.object(fits.body()).path("name").textValue()).isEqualTo("x".repeat(89));
        assertProblem(base64("PUT /things/{thing}", named("x".repeat(90))), 413, "too-large");
    }

    @Test
    void whatIsNoUtf8IsUnreadableWhoeverDecodedIt() {
        byte[] cutOff = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc3, '"', '}'};

        assertProblem(base64("PUT /things/{thing}", cutOff), 400, "not-utf-8");
        assertProblem(signedIn("PUT /things/{thing}", json, named("K\uFFFDre")), 400, "not-utf-8");
    }

    @Test
    void aSubjectLongerThanOpenIdConnectAllowsIsNobody() {
        assertThat(answer(event("PUT /things/{thing}", json, named("Stol"), "s".repeat(255)))
                        .status())
                .isEqualTo(200);
        assertProblem(
                answer(event("PUT /things/{thing}", json, named("Stol"), "s".repeat(256))), 400, "unusable-sign-in");
    }

    @Test
    void whoeverComesTooLateIsToldTheVersionAsItIsNow() {
        Reply late = signedIn("DELETE /things/{thing}", json, "{}");

        assertProblem(late, 412, "changed-meanwhile");
        assertThat(late.headers()).containsEntry("etag", "\"7\"");
        assertThat(Json.object(late.body()).at("/current/name").textValue()).isEqualTo("Krakk");
    }

    @Test
    void onlyJsonIsReadWhateverItsParametersAndLetters() {
        String body = "{\"name\":\"Stol\",\"size\":1}";

        assertProblem(signedIn("POST /things", Map.of("content-type", "text/plain"), body), 415, "not-json");
        assertProblem(
                signedIn("POST /things", Map.of("content-type", "application/json-patch+json"), body), 415, "not-json");
        assertThat(signedIn("POST /things", Map.of("CONTENT-TYPE", "Application/JSON; charset=utf-8"), body)
                        .status())
                .isEqualTo(201);
        assertThat(signedIn("POST /things", Map.of(), body).status()).isEqualTo(201);
    }

    @Test
    void allReasonsAreToldInTheReadersLanguage() {
        Map<String, String> nynorsk = Map.of("accept-language", "nn-NO", "content-type", "application/json");

        Reply refused = signedIn("POST /things", nynorsk, "{\"size\":10,\"colour\":\"red\"}");
        JsonNode problem = Json.object(refused.body());
        assertThat(refused.headers())
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("content-language", "nn");
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/missing");
        assertThat(problem.path("status").intValue()).isEqualTo(422);
        assertThat(problem.path("errors").findValuesAsText("pointer")).containsExactly("/name", "/size", "/colour");
        assertThat(problem.path("detail").textValue())
                .contains(problem.path("errors").path(1).path("message").textValue());
    }

    @Test
    void aWrongParameterIsNamedAsOne() {
        JsonNode error = Json.object(anonymous("GET /things", Map.of(), "").body())
                .path("errors")
                .path(0);

        assertThat(error.path("parameter").textValue()).isEqualTo("date");
        assertThat(error.has("pointer")).isFalse();
    }

    @Test
    void aRushAsksTheClientToComeBack() {
        Reply busy = anonymous("GET /rush", Map.of(), "");

        assertProblem(busy, 503, "busy");
        assertThat(busy.headers()).containsEntry("retry-after", "2");
    }

    @Test
    void nothingIsKeptByCachesUnlessTheRouteSaysSo() {
        assertThat(anonymous("GET /rush", Map.of(), "").headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("vary", "accept-language");
        assertThat(anonymous("GET /patience", Map.of(), "").headers())
                .containsEntry("cache-control", "public, max-age=5");
    }

    @Test
    void aFailureIsOurFaultAndTellsNothingOfItsCauseOrOfWhatWasWritten() {
        Reply broken = signedIn("POST /broken", json, "{\"name\":\"Kari Nordmann\"}");

        assertProblem(broken, 500, "our-fault");
        assertThat(broken.body()).doesNotContain("Kari", "IllegalState", "endorinn.kernel");
        assertThat(logged()).hasSize(2).first().asString().contains("IllegalStateException", "TinyFunction$Broken");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("Kari", "sub-kari");
    }

    @Test
    void theLogLineTellsHowItWentAndNothingAboutWhoAskedOrWhatTheyWrote() {
        signedIn("POST /things", json, "{\"name\":\"Kari Nordmann\",\"size\":3}");

        JsonNode line = Json.object(logged().getFirst());
        assertThat(line.path("route").textValue()).isEqualTo("POST /things");
        assertThat(line.path("status").intValue()).isEqualTo(201);
        assertThat(line.path("requestId").textValue()).isEqualTo("request-1");
        assertThat(line.path("Things").intValue()).isEqualTo(3);
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "level", "requestId", "route", "status", "Latency", "Reads", "Attempts", "Conflicts", "Things");
        assertThat(logged()).singleElement().asString().doesNotContain("Kari", "sub-kari", "192.0.2.7", "secret-token");
    }

    @Test
    void theLogLineOfARefusalHasItsCodes() {
        signedIn("POST /things", json, "{\"name\":\"Kari\",\"siz\":1}");

        JsonNode line = Json.object(logged().getFirst());
        assertThat(line.path("codes")).extracting(JsonNode::textValue).containsExactly("missing", "unknown-field");
        assertThat(line.path("level").textValue()).isEqualTo("INFO");
    }

    @Test
    void eachInvocationHasItsOwnTimeLessAReserveAndNeverMoreThanTenSeconds() {
        assertThat(patience(Duration.ofMillis(1_500))).isEqualTo(1_000);
        assertThat(patience(Duration.ofSeconds(8))).isEqualTo(7_500);
        assertThat(patience(Duration.ofMinutes(15))).isEqualTo(10_000);
    }

    private static int patience(Duration remaining) {
        Reply answer = answer(function, event("GET /patience", Map.of(), "", null), remaining);
        return Json.object(answer.body()).path("millis").intValue();
    }

    private static void assertProblem(Reply answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"type\":\"/problems/" + code + "\"");
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
    }

    private static List<String> logged() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Reply signedIn(String route, Map<String, String> headers, String body) {
        return answer(event(route, headers, body, "sub-kari"));
    }

    private static Reply anonymous(String route, Map<String, String> headers, String body) {
        return answer(event(route, headers, body, null));
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    private static Reply base64(String route, String body) {
        return base64(route, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply base64(String route, byte[] body) {
        return answer(event(route, Map.of(), "", "sub-kari")
                .put("body", Base64.getEncoder().encodeToString(body))
                .put("isBase64Encoded", true));
    }

    private static Reply answer(ObjectNode event) {
        return answer(function, event);
    }

    private static Reply answer(TinyFunction asked, ObjectNode event) {
        return answer(asked, event, Duration.ofSeconds(15));
    }

    private static Reply answer(TinyFunction asked, ObjectNode event, Duration remaining) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            asked.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    out,
                    new TestContext("request-1", remaining));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode answer = Json.object(out.toString(StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        answer.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return new Reply(
                answer.path("statusCode").intValue(),
                headers,
                answer.path("body").asText());
    }

    private static ObjectNode event(String route, Map<String, String> headers, String body, @Nullable String subject) {
        ObjectNode event =
                JsonNodeFactory.instance.objectNode().put("routeKey", route).put("body", body);
        headers.forEach(event.putObject("headers")::put);
        event.putObject("pathParameters").put("thing", "1");
        ObjectNode context = event.putObject("requestContext").put("requestId", "request-1");
        context.putObject("http")
                .put("method", route.substring(0, route.indexOf(' ')))
                .put("sourceIp", "192.0.2.7");
        if (subject != null) {
            context.withObject("/authorizer/jwt/claims").put("sub", subject).put("jti", "secret-token");
        }
        return event;
    }
}
