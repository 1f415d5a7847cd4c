package no.endorinn.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.ApiEvent;
import no.endorinn.local.ApiRequest;
import no.endorinn.local.Claims;
import no.endorinn.local.LambdaHandler;
import no.endorinn.local.RouteTable;
import no.endorinn.local.Template;
import org.jspecify.annotations.Nullable;

/**
 * Calls a handler as API Gateway would: with payload format 2.0, over the routes
 * of template.yaml, with the claims that the authorizer would pass on. Every request and reply is checked against the
 * {@link Contract}.
 *
 * <pre>{@code
 * Reply reply = calls.as("kari").post("/bookings", json).header("Idempotency-Key", "k1").send();
 * }</pre>
 */
public final class Calls {

    private static final String SCOPE = "endorinn";

    private final LambdaHandler handler;
    private final RouteTable routes;
    private final Optional<Contract> contract;

    private Calls(RequestStreamHandler handler, List<Template.Route> routes, Optional<Contract> contract) {
        this.handler = LambdaHandler.of(handler, Calls.class.getClassLoader());
        this.routes = new RouteTable(routes);
        this.contract = contract;
    }

    /** Calls over the routes of template.yaml, checked against docs/openapi.yaml. */
    public static Calls to(RequestStreamHandler handler) {
        return new Calls(handler, Project.template().routes(), Optional.of(Contract.ofProject()));
    }

    /** Calls over routes of the test's own, which no contract knows. */
    public static Calls to(RequestStreamHandler handler, List<Template.Route> routes) {
        return new Calls(handler, routes, Optional.empty());
    }

    /** Whoever has this subject in their token. */
    public Caller as(String subject) {
        return new Caller(subject);
    }

    /** Somebody without a token. */
    public Caller anonymous() {
        return new Caller(null);
    }

    /** Who calls. */
    public final class Caller {

        private final @Nullable String subject;

        private Caller(@Nullable String subject) {
            this.subject = subject;
        }

        /** A GET of a path with its query, percent-encoded. */
        public Call get(String path) {
            return call("GET", path, "");
        }

        /** A POST of JSON. An empty body goes without a Content-Type. */
        public Call post(String path, String json) {
            return call("POST", path, json);
        }

        public Call put(String path, String json) {
            return call("PUT", path, json);
        }

        public Call call(String method, String path, String json) {
            return new Call(subject, method, path, json);
        }
    }

    /** A request in the making. */
    public final class Call {

        private final @Nullable String subject;
        private final String method;
        private final String path;
        private final String body;
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private Duration remaining = Duration.ofSeconds(15);

        private Call(@Nullable String subject, String method, String path, String body) {
            this.subject = subject;
            this.method = method;
            this.path = path;
            this.body = body;
            header("Host", "localhost");
            header("Accept", "*/*");
            if (!body.isEmpty()) {
                header("Content-Type", "application/json");
            }
        }

        /** Sets a header; the last value counts. */
        public Call header(String name, String value) {
            headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
            return this;
        }

        /** What the Lambda context says is left of the request's time; 15 seconds unless told. */
        public Call remaining(Duration time) {
            remaining = time;
            return this;
        }

        /**
         * Sends it. What the handler throws comes through.
         *
         * @throws AssertionError if the request or the reply breaks the contract, the reply is none to API Gateway, or
         *     template.yaml has no route for it
         */
        public Reply send() {
            int question = path.indexOf('?');
            ApiRequest request = new ApiRequest(
                    method,
                    question < 0 ? path : path.substring(0, question),
                    question < 0 ? "" : path.substring(question + 1),
                    headers,
                    body.getBytes(StandardCharsets.UTF_8),
                    "192.0.2.1");
            Optional<RouteTable.Match> found = routes.match(method, request.rawPath());
            if (found.isEmpty()) {
                if (contract.isPresent()) {
                    throw new AssertionError("template.yaml has no route for " + method + " " + request.rawPath());
                }
                return gatewayReply(404, "Not Found");
            }
            RouteTable.Match match = found.get();
            Optional<Claims> claims = switch (match.route().access()) {
                case Template.Access.Public() -> Optional.empty();
                case Template.Access.Token(List<String> scopes) ->
                    Optional.ofNullable(subject).map(sub -> claims(sub, scopes));
            };
            if (claims.isEmpty() && match.route().access() instanceof Template.Access.Token) {
                return gatewayReply(401, "Unauthorized");
            }
            Reply reply = invoke(request, match, claims);
            contract.ifPresent(agreed -> agreed.check(request, reply));
            return reply;
        }

        private Reply invoke(ApiRequest request, RouteTable.Match match, Optional<Claims> claims) {
            String requestId = UUID.randomUUID().toString();
            // As it comes through CloudFront, which the contract need not know.
            ApiRequest throughTheFrontDoor = request.with(Project.template().frontDoorHeaders());
            byte[] event = ApiEvent.of(throughTheFrontDoor, match, claims, requestId, Instant.now())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            try {
                byte[] returned = handler.handle(event, new TestContext(requestId, remaining));
                ApiAnswer answer = ApiAnswer.of(returned)
                        .orElseThrow(() -> new AssertionError("API Gateway would call this malformed: "
                                + new String(returned, StandardCharsets.UTF_8)));
                Map<String, String> single = new HashMap<>();
                answer.headers().forEach((name, values) -> single.put(name, String.join(",", values)));
                return new Reply(
                        answer.status(), Map.copyOf(single), new String(answer.body(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Claims claims(String subject, List<String> scopes) {
        return new Claims(
                Map.of(
                        "sub", subject,
                        "iss", "https://issuer.test",
                        "aud", "endorinn",
                        "client_id", "endorinn",
                        "scope", "openid " + SCOPE),
                scopes);
    }

    private static Reply gatewayReply(int status, String message) {
        return new Reply(status, Map.of("content-type", "application/json"), "{\"message\":\"" + message + "\"}");
    }
}
