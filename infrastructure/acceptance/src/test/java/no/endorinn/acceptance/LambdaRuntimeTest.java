package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.ApiEvent;
import no.endorinn.local.ApiRequest;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import no.endorinn.local.RouteTable;
import no.endorinn.local.RuntimeInterface;
import no.endorinn.local.Template;
import org.junit.jupiter.api.Test;

/** The packaged function under AWS's own runtime interface client, which finds the handler and its types by itself. */
class LambdaRuntimeTest {
    @Test
    void theFunctionAnswersAsLambdaStartsIt() throws Exception {
        try (LocalRuntime runtime = LocalRuntime.start(Options.of(Town.project()))) {
            Template.Function function = runtime.template().function("BookingFunction");
            try (RuntimeInterface lambda = RuntimeInterface.start(function, runtime.environment(function))) {
                byte[] answer = lambda.invoke(listOfPremises(runtime.template()));

                assertThat(ApiAnswer.of(answer).map(ApiAnswer::status)).contains(200);
            }
        }
    }

    private static byte[] listOfPremises(Template template) {
        RouteTable.Match match =
                new RouteTable(template.routes()).match("GET", "/premises").orElseThrow();
        ApiRequest request = new ApiRequest("GET", "/premises", "", Map.of(), new byte[0], "192.0.2.1");
        return ApiEvent.of(request, match, Optional.empty(), "request-1", Instant.parse("2027-01-07T11:00:00Z"))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
