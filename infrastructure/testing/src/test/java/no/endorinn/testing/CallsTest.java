package no.endorinn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
                .isEqualTo("POST /bookings | kari | endorinn | {a=1,2, b=x y} | k1 | {\"minutes\":60} | 15000");
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

    private static final class Echo implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            String said = Optional.ofNullable(event.getRequestContext().getAuthorizer())
                    .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                    .map(jwt -> String.join(
                            " | ",
                            event.getRouteKey(),
                            jwt.getClaims().get("sub"),
                            String.join(" ", jwt.getScopes()),
                            new TreeMap<>(event.getQueryStringParameters()).toString(),
                            event.getHeaders().get("idempotency-key"),
                            event.getBody()))
                    .orElseGet(() -> event.getRouteKey() + " | "
                            + event.getPathParameters().get("room"));
            return APIGatewayV2HTTPResponse.builder()
                    .withStatusCode(201)
                    .withHeaders(Map.of("ETag", "\"7\""))
                    .withBody(said + " | " + context.getRemainingTimeInMillis())
                    .build();
        }
    }
}
