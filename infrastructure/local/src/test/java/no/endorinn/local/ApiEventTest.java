package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiEventTest {

    private static final Instant NOW = Instant.parse("2026-03-05T08:09:10.123Z");
    private static final RouteTable ROUTES =
            new RouteTable(List.of(new Template.Route("POST", "/rooms/{room}", "F", new Template.Access.Public())));

    @Test
    void it_is_payload_format_2() throws Exception {
        ApiRequest request = new ApiRequest(
                "POST",
                "/rooms/%C3%B8ving",
                "a=1&a=2&b=x+y",
                Map.of(
                        "Content-Type", List.of("application/json"),
                        "Accept", List.of("a/b", "c/d"),
                        "Cookie", List.of("s=1; t=2"),
                        "Host", List.of("api.test:8080"),
                        "User-Agent", List.of("JUnit")),
                "{\"æ\":1}".getBytes(StandardCharsets.UTF_8),
                "192.0.2.7");

        JsonNode event = event(request, Optional.of(new Claims(Map.of("sub", "kari"), List.of("endorinn"))));

        assertThat(event).isEqualTo(new ObjectMapper().readTree("""
            {
              "version": "2.0",
              "routeKey": "POST /rooms/{room}",
              "rawPath": "/rooms/%C3%B8ving",
              "rawQueryString": "a=1&a=2&b=x+y",
              "cookies": ["s=1", "t=2"],
              "headers": {
                "accept": "a/b,c/d",
                "content-type": "application/json",
                "host": "api.test:8080",
                "user-agent": "JUnit"
              },
              "queryStringParameters": {"a": "1,2", "b": "x y"},
              "requestContext": {
                "accountId": "000000000000",
                "apiId": "local",
                "authorizer": {"jwt": {"claims": {"sub": "kari"}, "scopes": ["endorinn"]}},
                "domainName": "api.test",
                "domainPrefix": "local",
                "http": {
                  "method": "POST",
                  "path": "/rooms/%C3%B8ving",
                  "protocol": "HTTP/1.1",
                  "sourceIp": "192.0.2.7",
                  "userAgent": "JUnit"
                },
                "requestId": "request-1",
                "routeKey": "POST /rooms/{room}",
                "stage": "$default",
                "time": "05/Mar/2026:08:09:10 +0000",
                "timeEpoch": 1772698150123
              },
              "pathParameters": {"room": "øving"},
              "body": "{\\"æ\\":1}",
              "isBase64Encoded": false
            }
            """));
    }

    @Test
    void what_is_empty_is_left_out() throws Exception {
        JsonNode event =
                event(new ApiRequest("POST", "/rooms/1", "", Map.of(), new byte[0], "192.0.2.7"), Optional.empty());

        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("cookies", "queryStringParameters", "body");
        assertThat(event.path("requestContext").has("authorizer")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, false",
        "application/json; charset=utf-8, false",
        "text/plain, false",
        "application/merge-patch+json, false",
        "application/x-www-form-urlencoded, true",
        "image/png, true",
        "'', true"
    })
    void a_body_that_is_no_text_is_base64(String contentType, boolean encoded) throws Exception {
        byte[] body = "abc".getBytes(StandardCharsets.UTF_8);
        JsonNode event = event(
                new ApiRequest("POST", "/rooms/1", "", Map.of("content-type", List.of(contentType)), body, "192.0.2.7"),
                Optional.empty());

        assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
        assertThat(event.path("body").asText()).isEqualTo(encoded ? "YWJj" : "abc");
    }

    private static JsonNode event(ApiRequest request, Optional<Claims> claims) throws Exception {
        RouteTable.Match match = ROUTES.match("POST", request.rawPath()).orElseThrow();
        return new ObjectMapper()
                .readTree(ApiEvent.of(request, match, claims, "request-1", NOW).toString());
    }
}
