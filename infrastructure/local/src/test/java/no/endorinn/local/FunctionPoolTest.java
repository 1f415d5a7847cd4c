package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionPoolTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static SmallProject project;

    private FunctionPool pool;

    @BeforeAll
    static void build() {
        project = SmallProject.in(folder);
    }

    @BeforeEach
    void open() {
        pool = new FunctionPool(project.function(), Map.of("small.greeting", "hei"), 2);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Echo, own",
        "com.amazonaws.services.lambda.runtime.Context, shared",
        "no.endorinn.local.Gateway, hidden",
        "com.fasterxml.jackson.databind.ObjectMapper, hidden",
        "software.amazon.awssdk.services.dynamodb.DynamoDbClient, hidden"
    })
    void a_function_sees_its_own_code_and_lambda_only(String className, String visibility) {
        assertThat(returned("visible " + className)).isEqualTo(visibility);
    }

    @Test
    void properties_are_set_while_the_handler_is_made_and_no_other_function_sees_them() {
        assertThat(returned("greeting")).isEqualTo("hei");
        assertThat(returned("property small.greeting")).isEqualTo("null");
    }

    @Test
    void the_remaining_time_is_the_functions_timeout_at_first() {
        assertThat(Integer.parseInt(returned("remaining"))).isBetween(1, 1000);
    }

    @Test
    void a_handler_that_throws_has_failed_and_goes_on() {
        assertThat(invoke("{\"rawPath\":\"/fail\"}", LONG)).isEqualTo(new FunctionPool.Outcome.Failed());
        assertThat(returned("remaining")).isNotEmpty();
    }

    @Test
    void beyond_its_timeout_a_function_has_failed_and_is_replaced() {
        assertThat(invoke("{\"rawPath\":\"/slow\"}", LONG)).isEqualTo(new FunctionPool.Outcome.Failed());
        assertThat(returned("remaining")).isNotEmpty();
    }

    @Test
    void beyond_the_callers_limit_the_caller_is_told() {
        assertThat(invoke("{\"rawPath\":\"/slow\"}", Duration.ofMillis(50)))
                .isEqualTo(new FunctionPool.Outcome.TimedOut());
    }

    @Test
    void no_more_environments_than_the_bound_are_busy_at_once() throws Exception {
        Semaphore entered = new Semaphore(0);
        Semaphore leave = new Semaphore(0);
        System.getProperties().put("entered", entered);
        System.getProperties().put("leave", leave);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                answers.add(callers.submit(() -> returned("enter")));
            }
            assertThat(entered.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
            assertThat(entered.tryAcquire(100, TimeUnit.MILLISECONDS))
                    .as("a third one got in")
                    .isFalse();

            leave.release(5);

            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("left");
            }
        } finally {
            System.getProperties().remove("entered");
            System.getProperties().remove("leave");
        }
    }

    @Test
    void a_function_that_is_not_built_is_told(@TempDir Path empty) {
        Template.Function function = project.function();
        Template.Function unbuilt = new Template.Function(
                function.logicalId(),
                empty.resolve("nothing"),
                function.handler(),
                128,
                1,
                Map.of(),
                List.of(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> new FunctionPool(unbuilt, Map.of(), 1)).hasMessageContaining("is not built");
    }

    @Test
    void a_class_that_is_no_handler_fails_as_one_that_throws() {
        Template.Function function = project.function();
        Template.Function odd = new Template.Function(
                function.logicalId(),
                function.code(),
                "java.lang.Object",
                128,
                1,
                Map.of(),
                List.of(),
                List.of(),
                List.of());

        try (FunctionPool none = new FunctionPool(odd, Map.of(), 1)) {
            assertThat(none.invoke(new byte[0], "request-1", LONG)).isEqualTo(new FunctionPool.Outcome.Failed());
        }
    }

    private String returned(String event) {
        FunctionPool.Outcome outcome = invoke(event, LONG);
        assertThat(outcome).isInstanceOf(FunctionPool.Outcome.Returned.class);
        return new String(((FunctionPool.Outcome.Returned) outcome).payload(), StandardCharsets.UTF_8);
    }

    private FunctionPool.Outcome invoke(String event, Duration limit) {
        return pool.invoke(event.getBytes(StandardCharsets.UTF_8), "request-1", limit);
    }
}
