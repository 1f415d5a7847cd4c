package no.endorinn.kernel.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import no.endorinn.kernel.store.StandIn;
import no.endorinn.kernel.time.Oslo;
import org.crac.Context;
import org.crac.Resource;

/**
 * Before a snapshot is taken, answers the made-up requests of the file that lies beside the function's class ({@code BookingFunction.priming.json}), so that nothing is
 * loaded or compiled for the first time while somebody waits. Each ends in a refusal, or finds nothing; {@link StandIn} answers in the
 * place of the tables. Nothing is written, and nothing logged but that it was done.
 *
 * <p>The file has {@code items} (DynamoDB's JSON, by the property that names their table) and {@code requests} (route, path, query,
 * body, subject, and the status that tests expect); {@code {day}} in it is a day three weeks ahead.
 */
final class Priming implements Resource {
    private static final String FILE = ".priming.json";
    private static final int DAYS_AHEAD = 21;

    private final Class<?> function;
    private final StandIn standIn;
    private final InstantSource clock;
    private final Function<String, String> property;
    private final Map<String, String> headers;
    private final ToIntFunction<APIGatewayV2HTTPEvent> answer;

    /**
     * The priming of a function.
     *
     * @param property the value of one of the function's properties, by its name
     * @param headers what every request carries
     * @param answer has a request answered, and tells the status
     */
    Priming(
            Class<?> function,
            StandIn standIn,
            InstantSource clock,
            Function<String, String> property,
            Map<String, String> headers,
            ToIntFunction<APIGatewayV2HTTPEvent> answer) {
        this.function = function;
        this.standIn = standIn;
        this.clock = clock;
        this.property = property;
        this.headers = headers;
        this.answer = answer;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        System.out.println("{\"level\":\"INFO\",\"primed\":" + prime() + "}");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Connections are made anew by the client when they are needed.
    }

    /**
     * Answers the made-up requests.
     *
     * @return the status of each
     */
    List<Integer> prime() {
        JsonNode script = script();
        List<Integer> answers = new ArrayList<>();
        standIn.whileStandingIn(
                items(script),
                () -> script.path("requests").forEach(request -> answers.add(answer.applyAsInt(event(request)))));
        return answers;
    }

    private JsonNode script() {
        String day = Oslo.date(clock.instant()).plusDays(DAYS_AHEAD).toString();
        try (InputStream file = function.getResourceAsStream(function.getSimpleName() + FILE)) {
            return Json.object(
                    file == null
                            ? "{}"
                            : new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{day}", day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> items(JsonNode script) {
        Map<String, String> items = new HashMap<>();
        script.path("items")
                .properties()
                .forEach(table -> items.put(
                        property.apply(table.getKey()), table.getValue().toString()));
        return items;
    }

    private APIGatewayV2HTTPEvent event(JsonNode request) {
        String route = request.path("route").textValue();
        APIGatewayV2HTTPEvent.RequestContext.RequestContextBuilder context =
                APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId("priming")
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withMethod(route.substring(0, route.indexOf(' ')))
                                .build());
        if (request.has("subject")) {
            context.withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                    .withJwt(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                            .builder()
                            .withClaims(Map.of("sub", request.path("subject").textValue()))
                            .build())
                    .build());
        }
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withHeaders(headers)
                .withPathParameters(texts(request.path("path")))
                .withQueryStringParameters(texts(request.path("query")))
                .withBody(request.has("body") ? request.path("body").toString() : "")
                .withRequestContext(context.build())
                .build();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
