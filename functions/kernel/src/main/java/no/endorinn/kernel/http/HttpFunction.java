package no.endorinn.kernel.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.inject.BeanDefinition;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.StandIn;
import no.endorinn.kernel.who.RightsTable;
import org.crac.Core;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function behind an HTTP API: finds the small handler for the route key that API Gateway has matched, and turns what it
 * answers, or why it refuses, into a response. Each feature's function is a subclass that adds nothing but its name.
 */
public abstract class HttpFunction extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** Kept back from the time that Lambda leaves, for writing the answer. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    /** What a client may reasonably wait, however long Lambda would. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The header in which CloudFront shows what only it and we know. */
    private static final String FRONT_DOOR = "x-front-door";

    /** OpenID Connect's bound on a subject, in characters. */
    private static final int LONGEST_SUBJECT = 255;

    private final Map<String, BeanDefinition<RouteHandler>> handlers;
    private final InstantSource clock;
    private final CurrentInvocation invocation;
    private final RightsTable rights;
    private final Messages messages;
    private final String frontDoorSecret;
    /** Kept here, for the list of hooks holds them loosely. */
    private final Priming priming;

    private final RequestLog log = new RequestLog(System.out);

    /** As Lambda makes it; primed before a snapshot is taken of it. */
    @SuppressWarnings("this-escape") // The hook is called when the function is made.
    protected HttpFunction() {
        handlers = handlers(applicationContext);
        messages = applicationContext.getBean(Messages.class);
        rights = complete(applicationContext.getBean(RightsTable.class), handlers);
        frontDoorSecret = frontDoorSecret(applicationContext);
        clock = applicationContext.getBean(InstantSource.class);
        invocation = applicationContext.getBean(CurrentInvocation.class);
        priming = priming(applicationContext);
        Core.getGlobalContext().register(priming);
    }

    /** With beans of the caller's choosing. */
    protected HttpFunction(ApplicationContext given) {
        super(given);
        handlers = handlers(given);
        messages = speaking(given, getClass());
        rights = complete(given.getBean(RightsTable.class), handlers);
        frontDoorSecret = frontDoorSecret(given);
        clock = given.getBean(InstantSource.class);
        invocation = given.getBean(CurrentInvocation.class);
        priming = priming(given);
    }

    /** Answers what was made up for it, as before a snapshot, and gives the status of each answer. */
    public final List<Integer> prime() {
        return priming.prime();
    }

    private Priming priming(ApplicationContext context) {
        RequestLog nowhere =
                new RequestLog(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return new Priming(
                getClass(),
                context.getBean(StandIn.class),
                clock,
                name -> context.getProperty(name, String.class).orElse(name),
                Map.of(
                        FRONT_DOOR,
                        frontDoorSecret,
                        "idempotency-key",
                        "priming-0001",
                        "content-type",
                        "application/json"),
                event -> execute(event, nowhere).getStatusCode());
    }

    private static String frontDoorSecret(ApplicationContext context) {
        return context.getProperty("front.door.secret", String.class).orElse("");
    }

    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        return super.newApplicationContextBuilder().singletons(Messages.spokenBy(getClass()));
    }

    private static Messages speaking(ApplicationContext context, Class<?> function) {
        if (!context.containsBean(Messages.class)) {
            context.registerSingleton(Messages.class, Messages.spokenBy(function));
        }
        return context.getBean(Messages.class);
    }

    private static Map<String, BeanDefinition<RouteHandler>> handlers(ApplicationContext context) {
        return context.getBeanDefinitions(RouteHandler.class).stream()
                .collect(Collectors.toUnmodifiableMap(
                        definition -> definition.stringValue(Route.class).orElseThrow(), definition -> definition));
    }

    /**
     * The table of rights, which says of every route who may call it, and of everything it may be about.
     *
     * @throws IllegalStateException when it does not, or says it of something that no handler asks about
     */
    private static RightsTable complete(RightsTable table, Map<String, BeanDefinition<RouteHandler>> handlers) {
        handlers.forEach((route, definition) -> {
            table.callers(route);
            if (!table.abouts(route).equals(abouts(definition))) {
                throw new IllegalStateException("the handler of " + route + " asks about " + abouts(definition)
                        + ", and the table of rights has rows about " + table.abouts(route));
            }
        });
        return table;
    }

    private static Set<String> abouts(BeanDefinition<RouteHandler> definition) {
        return Set.of(definition.stringValues(Route.class, "about"));
    }

    /** Every route key with the handler that answers it. */
    public Map<String, Class<?>> routes() {
        Map<String, Class<?>> routes = new HashMap<>();
        handlers.forEach((routeKey, definition) -> routes.put(routeKey, definition.getBeanType()));
        return routes;
    }

    @Override
    public final APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        return execute(event, log);
    }

    private APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event, RequestLog into) {
        Instant start = clock.instant();
        String route = event.getRouteKey();
        String requestId = event.getRequestContext().getRequestId();
        Language language = Language.preferred(header(event, "accept-language"));
        @Nullable Request request = null;
        List<Problem> problems = List.of();
        Answer answer;
        try {
            requireFrontDoor(event);
            BeanDefinition<RouteHandler> definition = handlers.get(route);
            if (definition == null) {
                throw Rejection.notFound();
            }
            request = request(event, definition);
            answer = applicationContext.getBean(definition).handle(request);
        } catch (Rejection rejection) {
            problems = rejection.problems();
            answer = problem(rejection, language);
        } catch (RuntimeException failure) {
            into.failed(requestId, route, failure);
            Rejection broken = Rejection.of(CommonCode.OUR_FAULT);
            problems = broken.problems();
            answer = problem(broken, language);
        }
        long millis = Duration.between(start, clock.instant()).toMillis();
        into.answered(requestId, route, answer.status(), millis, request, problems);
        return response(answer, language);
    }

    /** Whoever goes round CloudFront, where the web ACL stands, does not know what it shows us. */
    private void requireFrontDoor(APIGatewayV2HTTPEvent event) {
        String shown = Optional.ofNullable(header(event, FRONT_DOOR)).orElse("");
        boolean known = frontDoorSecret.isEmpty()
                || MessageDigest.isEqual(
                        frontDoorSecret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        if (!known) {
            throw Rejection.of(CommonCode.OTHER_ADDRESS);
        }
    }

    private Request request(APIGatewayV2HTTPEvent event, BeanDefinition<RouteHandler> definition) {
        Optional<String> subject = subject(event);
        if (subject.isEmpty() && !rights.callers(event.getRouteKey()).anyone()) {
            throw Rejection.of(CommonCode.SIGN_IN_FIRST);
        }
        String method = event.getRequestContext().getHttp().getMethod();
        String body = method.equals("GET")
                ? ""
                : body(event, definition.intValue(Route.class, "mostBytes").orElse(Route.USUAL_BYTES));
        return new Request(
                orEmpty(event.getPathParameters()),
                orEmpty(event.getQueryStringParameters()),
                lowerCased(event.getHeaders()),
                body,
                subject,
                new Request.Permit(rights, event.getRouteKey(), abouts(definition)),
                Effort.lasting(remaining(), clock));
    }

    private Duration remaining() {
        return invocation
                .context()
                .map(Context::getRemainingTimeInMillis)
                .map(millis -> Duration.ofMillis(millis).minus(RESERVE))
                .filter(left -> left.compareTo(LONGEST) < 0)
                .orElse(LONGEST);
    }

    private static Optional<String> subject(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.RequestContext.Authorizer authorizer =
                event.getRequestContext().getAuthorizer();
        if (authorizer == null || authorizer.getJwt() == null) {
            return Optional.empty();
        }
        Optional<String> subject =
                Optional.ofNullable(authorizer.getJwt().getClaims().get("sub"));
        if (subject.filter(sub -> sub.length() > LONGEST_SUBJECT).isPresent()) {
            throw Rejection.of(CommonCode.UNUSABLE_SIGN_IN);
        }
        return subject;
    }

    private static String body(APIGatewayV2HTTPEvent event, int mostBytes) {
        String body = event.getBody() == null ? "" : event.getBody();
        if (body.length() > mostBytes * 2L) {
            throw Rejection.of(CommonCode.TOO_LARGE);
        }
        if (event.getIsBase64Encoded()) {
            body = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        }
        // What stands where bytes were no UTF-8, whether API Gateway or we decoded them.
        if (body.indexOf('\uFFFD') >= 0) {
            throw Rejection.of(CommonCode.NOT_UTF_8);
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw Rejection.of(CommonCode.TOO_LARGE);
        }
        String contentType = Optional.ofNullable(header(event, "content-type")).orElse("application/json");
        if (!contentType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip().equals("application/json")) {
            throw Rejection.of(CommonCode.NOT_JSON);
        }
        return body;
    }

    private Answer problem(Rejection rejection, Language language) {
        List<Map<String, Object>> errors = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Problem problem : rejection.problems()) {
            String text = messages.text(problem, language);
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", problem.code().id());
            error.put("message", text);
            if (problem.pointer() != null) {
                boolean parameter = problem.pointer().startsWith("?");
                error.put(
                        parameter ? "parameter" : "pointer",
                        parameter ? problem.pointer().substring(1) : problem.pointer());
            }
            errors.add(error);
            texts.add(text);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + rejection.problems().getFirst().code().id());
        body.put("title", messages.text("title-" + rejection.status(), language, Map.of()));
        body.put("status", rejection.status());
        body.put("detail", String.join(" ", texts.stream().distinct().toList()));
        body.put("errors", errors);
        body.putAll(rejection.details());
        Answer answer = Answer.problem(rejection.status(), body);
        if (rejection.currentVersion().isPresent()) {
            answer = answer.version(rejection.currentVersion().getAsLong());
        }
        return rejection.status() == 503 ? answer.header("retry-after", "2") : answer;
    }

    private static APIGatewayV2HTTPResponse response(Answer answer, Language language) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("content-type", answer.contentType());
        headers.put("content-language", language.tag());
        headers.put("x-content-type-options", "nosniff");
        headers.putIfAbsent("cache-control", "no-store");
        headers.put("vary", "accept-language");
        Object body = answer.body();
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(answer.status())
                .withHeaders(headers)
                .withBody(body == null ? null : body instanceof String text ? text : Json.write(body))
                .build();
    }

    private static @Nullable String header(APIGatewayV2HTTPEvent event, String name) {
        return lowerCased(event.getHeaders()).get(name);
    }

    private static Map<String, String> lowerCased(@Nullable Map<String, String> headers) {
        Map<String, String> lowerCased = new HashMap<>();
        orEmpty(headers).forEach((name, value) -> lowerCased.put(name.toLowerCase(Locale.ROOT), value));
        return lowerCased;
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
