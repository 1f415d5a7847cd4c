package no.endorinn.local;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers requests as an HTTP API with Lambda integrations does. */
public final class Gateway {

    /** API Gateway waits this long for a function, and no longer. */
    private static final Duration INTEGRATION_LIMIT = Duration.ofSeconds(30);

    private final RouteTable routes;
    private final JwtAuthorizer authorizer;
    private final Map<String, String> frontDoorHeaders;
    private final Map<String, FunctionPool> functions;
    private final Clock clock;

    /**
     * A gateway to a template's functions.
     *
     * @param functions by logical id
     */
    public Gateway(Template template, JwtAuthorizer authorizer, Map<String, FunctionPool> functions, Clock clock) {
        this.routes = new RouteTable(template.routes());
        this.authorizer = authorizer;
        this.frontDoorHeaders = template.frontDoorHeaders();
        this.functions = Map.copyOf(functions);
        this.clock = clock;
    }

    /** Whether the template has a route for a request. */
    boolean serves(ApiRequest request) {
        try {
            return routes.match(request.method(), request.rawPath()).isPresent();
        } catch (IllegalArgumentException badEncoding) {
            return false;
        }
    }

    /** Answers a request. Whatever the function does, this answers and throws nothing. */
    public ApiAnswer answer(ApiRequest request) {
        String requestId = UUID.randomUUID().toString();
        return routed(request.with(frontDoorHeaders), requestId).with("apigw-requestid", requestId);
    }

    private ApiAnswer routed(ApiRequest request, String requestId) {
        try {
            Optional<RouteTable.Match> match = routes.match(request.method(), request.rawPath());
            return match.isEmpty() ? ApiAnswer.message(404, "Not Found") : authorized(request, match.get(), requestId);
        } catch (IllegalArgumentException badEncoding) {
            return ApiAnswer.message(400, "Bad Request");
        }
    }

    private ApiAnswer authorized(ApiRequest request, RouteTable.Match match, String requestId) {
        return switch (match.route().access()) {
            case Template.Access.Public() -> integrated(request, match, Optional.empty(), requestId);
            case Template.Access.Token(List<String> scopes) ->
                switch (authorizer.judge(request.header("authorization"), scopes)) {
                    case JwtAuthorizer.Verdict.Allowed(Claims claims) ->
                        integrated(request, match, Optional.of(claims), requestId);
                    case JwtAuthorizer.Verdict.Unauthorized() ->
                        ApiAnswer.message(401, "Unauthorized").with("www-authenticate", "Bearer");
                    case JwtAuthorizer.Verdict.Forbidden() ->
                        ApiAnswer.message(403, "Forbidden")
                                .with(
                                        "www-authenticate",
                                        "Bearer scope=\"" + String.join(" ", scopes)
                                                + "\" error=\"insufficient_scope\"");
                };
        };
    }

    private ApiAnswer integrated(
            ApiRequest request, RouteTable.Match match, Optional<Claims> claims, String requestId) {
        byte[] event = ApiEvent.of(request, match, claims, requestId, clock.instant())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        FunctionPool function = functions.get(match.route().function());
        if (function == null) {
            return ApiAnswer.message(500, "Internal Server Error");
        }
        return switch (function.invoke(event, requestId, INTEGRATION_LIMIT)) {
            case FunctionPool.Outcome.Returned(byte[] payload) ->
                ApiAnswer.of(payload).orElse(ApiAnswer.message(500, "Internal Server Error"));
            case FunctionPool.Outcome.Failed() -> ApiAnswer.message(500, "Internal Server Error");
            case FunctionPool.Outcome.TimedOut() -> ApiAnswer.message(503, "Service Unavailable");
            case FunctionPool.Outcome.Throttled() -> ApiAnswer.message(503, "Service Unavailable");
        };
    }
}
