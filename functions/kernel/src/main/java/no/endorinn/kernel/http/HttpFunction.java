package no.endorinn.kernel.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.inject.BeanDefinition;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.ConcurrentHashMap;
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
public abstract class HttpFunction implements RequestStreamHandler {
    /** Kept back from the time that Lambda leaves, for writing the answer. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    /** What a client may reasonably wait, however long Lambda would. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The header in which CloudFront shows what only it and we know. */
    private static final String FRONT_DOOR = "x-front-door";

    /** OpenID Connect's bound on a subject, in characters. */
    private static final int LONGEST_SUBJECT = 255;

    private final ApplicationContext beans;
    /** Those that are loaded, by their routes. */
    private final Map<String, BeanDefinition<?>> handlers;

    private final InstantSource clock;
    private final RightsTable rights;
    private final Messages messages;
    private final String frontDoorSecret;
    /** Kept here, for the list of hooks holds them loosely. */
    private final Priming priming;

    private final RequestLog log = new RequestLog(System.out);

    /**
     * As Lambda makes it; primed before a snapshot is taken of it.
     *
     * @param builder one of {@link Beans}
     */
    @SuppressWarnings("this-escape") // The hook is called when the function is made.
    protected HttpFunction(ApplicationContextBuilder builder) {
        this(builder.start(), !Beans.somebodyWaits());
        Core.getGlobalContext().register(priming);
    }

    /**
     * With beans of the caller's choosing.
     *
     * @throws IllegalStateException if something was forgotten, as {@link #requireComplete} tells
     */
    protected HttpFunction(ApplicationContext given) {
        this(given, true);
    }

    @SuppressWarnings("this-escape") // It is asked what it is called.
    private HttpFunction(ApplicationContext given, boolean complete) {
        beans = given;
        handlers = handlers(given);
        messages = speaking(given, getClass());
        rights = given.getBean(RightsTable.class);
        frontDoorSecret = frontDoorSecret(given);
        clock = given.getBean(InstantSource.class);
        priming = priming(given);
        if (complete) {
            requireComplete();
        }
    }

    /**
     * Makes sure that nothing was forgotten: that the table of rights says of every route who may call it, and of everything it may
     * be about, and that every code has its text in every language.
     *
     * @throws IllegalStateException when something was, or the table speaks of what no handler asks about
     */
    private void requireComplete() {
        handlers.forEach((route, definition) -> {
            rights.callers(route);
            if (!rights.abouts(route).equals(abouts(definition))) {
                throw new IllegalStateException("the handler of " + route + " asks about " + abouts(definition)
                        + ", and the table of rights has rows about " + rights.abouts(route));
            }
        });
        messages.requireComplete();
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
                event -> {
                    Answered answered = answer(HttpEvent.read(event), nowhere, LONGEST);
                    Json.bytes(answered);
                    return answered.statusCode();
                });
    }

    private static String frontDoorSecret(ApplicationContext context) {
        return context.getProperty("front.door.secret", String.class).orElse("");
    }

    private static Messages speaking(ApplicationContext context, Class<?> function) {
        if (!context.containsBean(Messages.class)) {
            context.registerSingleton(Messages.class, Messages.spokenBy(function));
        }
        return context.getBean(Messages.class);
    }

    private static Map<String, BeanDefinition<?>> handlers(ApplicationContext context) {
        Map<String, BeanDefinition<?>> handlers = new ConcurrentHashMap<>();
        for (BeanDefinition<RouteHandler> each : context.getBeanDefinitions(RouteHandler.class)) {
            String route = each.stringValue(Route.class).orElseThrow();
            if (handlers.put(route, each) != null) {
                throw new IllegalStateException("two handlers answer " + route);
            }
        }
        return handlers;
    }

    /**
     * The definition of a route's handler.
     *
     * @throws Rejection 404 if none answers it
     */
    private BeanDefinition<?> handler(String route) {
        BeanDefinition<?> known = handlers.get(route);
        if (known != null) {
            return known;
        }
        BeanDefinition<?> found = Beans.handlerWhenAsked(route).orElseThrow(Rejection::notFound);
        handlers.put(route, found);
        return found;
    }

    private static Set<String> abouts(BeanDefinition<?> definition) {
        return Set.of(definition.stringValues(Route.class, "about"));
    }

    /** Every route key with the handler that answers it. */
    public Map<String, Class<?>> routes() {
        Map<String, Class<?>> routes = new HashMap<>();
        handlers.forEach((routeKey, definition) -> routes.put(routeKey, definition.getBeanType()));
        return routes;
    }

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
        Duration patience = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        out.write(Json.bytes(answer(HttpEvent.read(in.readAllBytes()), log, patience)));
    }

    /** As API Gateway takes an answer. */
    private record Answered(
            int statusCode,
            Map<String, String> headers,
            @Nullable String body) {}

    private Answered answer(HttpEvent event, RequestLog into, Duration patience) {
        Instant start = clock.instant();
        String route = event.routeKey();
        String requestId = event.requestId();
        Language language = Language.preferred(event.headers().get("accept-language"));
        @Nullable Request request = null;
        List<Problem> problems = List.of();
        Answer answer;
        try {
            requireFrontDoor(event);
            BeanDefinition<?> definition = handler(route);
            request = request(event, language, definition, patience);
            answer = ((RouteHandler) beans.getBean(definition)).handle(request);
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
        return answered(answer, language);
    }

    /** Whoever goes round CloudFront, where the web ACL stands, does not know what it shows us. */
    private void requireFrontDoor(HttpEvent event) {
        String shown = event.headers().getOrDefault(FRONT_DOOR, "");
        boolean known = frontDoorSecret.isEmpty()
                || MessageDigest.isEqual(
                        frontDoorSecret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        if (!known) {
            throw Rejection.of(CommonCode.OTHER_ADDRESS);
        }
    }

    private Request request(HttpEvent event, Language language, BeanDefinition<?> definition, Duration patience) {
        Optional<String> subject = event.subject();
        if (subject.filter(sub -> sub.length() > LONGEST_SUBJECT).isPresent()) {
            throw Rejection.of(CommonCode.UNUSABLE_SIGN_IN);
        }
        if (subject.isEmpty() && !rights.callers(event.routeKey()).anyone()) {
            throw Rejection.of(CommonCode.SIGN_IN_FIRST);
        }
        String body = event.method().equals("GET")
                ? ""
                : body(event, definition.intValue(Route.class, "mostBytes").orElse(Route.USUAL_BYTES));
        return new Request(
                event.path(),
                event.query(),
                event.headers(),
                body,
                language,
                subject,
                new Request.Permit(rights, event.routeKey(), abouts(definition)),
                Effort.lasting(patience, clock));
    }

    private static String body(HttpEvent event, int mostBytes) {
        String body = event.body();
        if (body.length() > mostBytes * 2L) {
            throw Rejection.of(CommonCode.TOO_LARGE);
        }
        if (event.isBase64Encoded()) {
            body = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        }
        // What stands where bytes were no UTF-8, whether API Gateway or we decoded them.
        if (body.indexOf('\uFFFD') >= 0) {
            throw Rejection.of(CommonCode.NOT_UTF_8);
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw Rejection.of(CommonCode.TOO_LARGE);
        }
        String contentType = event.headers().getOrDefault("content-type", "application/json");
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

    private static Answered answered(Answer answer, Language language) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("content-type", answer.contentType());
        headers.put("content-language", language.tag());
        headers.put("x-content-type-options", "nosniff");
        headers.putIfAbsent("cache-control", "no-store");
        headers.put("vary", "accept-language");
        Object body = answer.body();
        return new Answered(
                answer.status(), headers, body == null ? null : body instanceof String text ? text : Json.write(body));
    }
}
