package no.endorinn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.endorinn.local.Template;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final List<Template.Route> ROUTES = List.of(
            new Template.Route("GET", "/rooms/{room}", "F", new Template.Access.Public()),
            new Template.Route("POST", "/bookings", "F", new Template.Access.Token(List.of("endorinn"))));

    private final Calls calls = Calls.to(new Echo(), ROUTES);

    @Test
    void the_handler_sees_what_api_gateway_would_show_it() {
        Reply reply = calls.as("kari")
                .post("/bookings?a=1&a=2&b=x%20y", "{\"minutes\":60}")
                .header("Idempotency-Key", "k1")
                .send();

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("ETag")).contains("\"7\"");
        assertThat(reply.body())
                .isEqualTo("POST /bookings | kari | endorinn | {\"a\":\"1,2\",\"b\":\"x y\"} | k1 | {\"minutes\":60} |"
                        + " 15000");
    }

    @Test
    void a_public_route_hides_who_is_asking() {
        Reply reply = calls.as("kari").get("/rooms/%C3%B8ving").send();

        assertThat(reply.body()).isEqualTo("GET /rooms/{room} | øving | 15000");
    }

    @Test
    void nobody_gets_past_the_authorizer_without_a_token() {
        assertThat(calls.anonymous().post("/bookings", "{}").send().status()).isEqualTo(401);
    }

    @Test
    void a_path_without_a_route_is_not_found() {
        assertThat(calls.as("kari").put("/bookings", "{}").send().status()).isEqualTo(404);
    }

    @Test
    void in_the_project_a_path_without_a_route_is_a_mistake_and_named() {
        Calls.Call call = Calls.to(new Echo()).as("kari").put("/no/such/path", "{}");

        assertThatThrownBy(call::send).isInstanceOf(AssertionError.class).hasMessageContaining("PUT /no/such/path");
    }

    @Test
    void the_remaining_time_is_what_the_test_says() {
        Reply reply = calls.as("kari")
                .get("/rooms/1")
                .remaining(Duration.ofMillis(40))
                .send();

        assertThat(reply.body()).endsWith("| 40");
    }

    private static final class Echo implements RequestStreamHandler {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            JsonNode event = JSON.readTree(in);
            JsonNode jwt = event.at("/requestContext/authorizer/jwt");
            String said = event.path("routeKey").textValue() + " | ";
            if (jwt.isMissingNode()) {
                said += event.at("/pathParameters/room").textValue();
            } else {
                said += String.join(
                        " | ",
                        jwt.at("/claims/sub").textValue(),
                        jwt.at("/scopes/0").textValue(),
                        event.path("queryStringParameters").toString(),
                        event.at("/headers/idempotency-key").textValue(),
                        event.path("body").textValue());
            }
            out.write(JSON.writeValueAsBytes(Map.of(
                    "statusCode",
                    201,
                    "headers",
                    Map.of("ETag", "\"7\""),
                    "body",
                    said + " | " + context.getRemainingTimeInMillis())));
        }
    }
}
