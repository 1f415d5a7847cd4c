package no.endorinn.kernel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final ToIntFunction<byte[]> answer;

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
            ToIntFunction<byte[]> answer) {
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

    /** As API Gateway would hand it over, so that it goes the whole way. */
    private byte[] event(JsonNode request) {
        String route = request.path("route").textValue();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("routeKey", route);
        event.set("pathParameters", request.path("path"));
        event.set("queryStringParameters", request.path("query"));
        headers.forEach(event.putObject("headers")::put);
        event.put("body", request.has("body") ? request.path("body").toString() : "");
        ObjectNode context = event.putObject("requestContext").put("requestId", "priming");
        context.putObject("http").put("method", route.substring(0, route.indexOf(' ')));
        if (request.has("subject")) {
            context.withObject("/authorizer/jwt/claims").set("sub", request.path("subject"));
        }
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
