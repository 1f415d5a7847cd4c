package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.ApiEvent;
import no.endorinn.local.ApiRequest;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.RouteTable;
import no.endorinn.local.RuntimeInterface;
import no.endorinn.local.Template;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged functions under AWS's own runtime interface client, which finds handlers and their types by itself: one function of
 * each package takes its turn, for each is a JVM of its own.
 */
class LambdaRuntimeTest {
    private static LocalRuntime runtime;

    @BeforeAll
    static void start() {
        runtime = Demo.runtime();
    }

    static List<Template.Function> functions() {
        List<Template.Function> all = Template.read(
                        Sources.ROOT.resolve("template.yaml"),
                        Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"))
                .functions();
        return all.stream().collect(Collectors.groupingBy(Template.Function::code)).entrySet().stream()
                .flatMap(alike -> Turns.of(1, alike.getValue(), alike.getKey()).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionWorksWithNothingButWhatTheTemplateTellsIt(Template.Function function) throws Exception {
        try (RuntimeInterface lambda = RuntimeInterface.start(
                function, runtime.environment(function), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")) {
            byte[] answer = lambda.invoke(event(function));

            if (function.routes().isEmpty()) {
                assertThat(new String(answer, StandardCharsets.UTF_8)).isIn("", "null", "{}");
            } else {
                assertThat(ApiAnswer.of(answer).map(ApiAnswer::status))
                        .hasValueSatisfying(status -> assertThat(status).isIn(200, 401));
            }
        }
    }

    /** A request to the first of its routes that names nothing and is best only asked, or what a schedule sends. */
    private static byte[] event(Template.Function function) {
        return function.routes().stream()
                .filter(route -> !route.path().contains("{"))
                .min(Comparator.comparing(Template.Route::method))
                .map(LambdaRuntimeTest::request)
                .orElse("{}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String request(Template.Route route) {
        Template template = runtime.template();
        RouteTable.Match match = new RouteTable(template.routes())
                .match(route.method(), route.path())
                .orElseThrow();
        ApiRequest request = new ApiRequest(route.method(), route.path(), "", Map.of(), new byte[0], "192.0.2.1")
                .with(template.frontDoorHeaders());
        return ApiEvent.of(request, match, Optional.empty(), "request-1", Instant.parse("2027-01-07T11:00:00Z"))
                .toString();
    }
}
