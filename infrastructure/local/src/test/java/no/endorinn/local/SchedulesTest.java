package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Instant BEGUN = Instant.parse("2027-01-07T11:00:00Z");

    @TempDir
    static Path folder;

    private static LocalRuntime runtime;

    private final BlockingQueue<Map<String, Object>> fired = new LinkedBlockingQueue<>();

    @BeforeAll
    static void build() throws Exception {
        runtime = LocalRuntime.start(Options.of(SmallProject.in(folder).folder()));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @BeforeEach
    void listen() {
        whenFired(fired::add);
    }

    @AfterEach
    void listenNoMore() {
        System.getProperties().remove("fired");
    }

    @ParameterizedTest
    @CsvSource({
        "11:00, 11:00, never",
        "11:00, 11:59, never",
        "11:00, 12:00, 12:00",
        "11:00, 12:01, 12:00",
        "12:00, 12:01, never",
        "12:00, 13:00, 13:00",
        "12:00, 16:30, 16:00",
        "12:00, 10:00, never"
    })
    void a_schedule_is_due_when_a_period_is_over_and_what_was_missed_is_made_good_once(
            String last, String now, String due) {
        Template.Schedule hourly = new Template.Schedule("F", "Hourly", Duration.ofHours(1), Optional.empty());

        assertThat(hourly.due(BEGUN, today(last), today(now)))
                .isEqualTo(due.equals("never") ? Optional.empty() : Optional.of(today(due)));
    }

    @Test
    void without_input_a_function_is_given_schedulers_own_notice() {
        runtime.fire(SmallProject.FIRED, "Hourly");

        assertThat(fired).singleElement().satisfies(event -> {
            assertThat(event)
                    .containsEntry("source", "aws.scheduler")
                    .containsEntry("detail-type", "Scheduled Event")
                    .containsEntry("detail", "{}");
            assertThat(event.get("resources")).asString().contains("schedule/default/TickFunctionHourly");
        });
    }

    @Test
    void an_input_takes_the_place_of_the_notice_and_its_keywords_are_filled_in() {
        Template.Schedule schedule = new Template.Schedule(
                "F",
                "E",
                Duration.ofDays(1),
                Optional.of("{\"at\":\"<aws.scheduler.scheduled-time>\",\"id\":\"<aws.scheduler.execution-id>\","
                        + "\"attempt\":<aws.scheduler.attempt-number>,\"other\":\"<aws.scheduler.other>\"}"));

        assertThat(ScheduleEvent.of(schedule, BEGUN.plusMillis(1), "id-1"))
                .isEqualTo("{\"at\":\"2027-01-07T11:00:00Z\",\"id\":\"id-1\",\"attempt\":1,"
                        + "\"other\":\"<aws.scheduler.other>\"}");
    }

    @Test
    void who_fires_a_schedule_is_told_when_it_fails_or_is_not_there() {
        assertThatThrownBy(() -> runtime.fire(SmallProject.FUNCTION, "Doomed"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EchoFunction failed");
        assertThatThrownBy(() -> runtime.fire(SmallProject.FIRED, "Rested"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no schedule Rested");
    }

    @Test
    void each_fires_at_its_rate_and_goes_on_after_a_failure() throws Exception {
        Semaphore failed = new Semaphore(0);
        whenFired(event -> {
            if (event.containsKey("at")) {
                fired.add(event);
            } else {
                failed.release();
                throw new IllegalStateException("on purpose");
            }
        });
        AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
        Template template = new SmallProject(folder).template();
        try (FunctionPool echo = new FunctionPool(template.function(SmallProject.FUNCTION), Map.of(), 1);
                FunctionPool tick = new FunctionPool(template.function(SmallProject.FIRED), Map.of(), 2);
                Schedules schedules = new Schedules(
                        template, Map.of(SmallProject.FUNCTION, echo, SmallProject.FIRED, tick), now::get)) {
            schedules.start(Duration.ofMillis(1));

            now.set(today("11:05"));
            assertThat(fired.poll(10, TimeUnit.SECONDS)).containsEntry("at", "2027-01-07T11:05:00Z");
            now.set(today("12:02"));
            assertThat(fired.poll(10, TimeUnit.SECONDS)).containsEntry("at", "2027-01-07T12:00:00Z");
            assertThat(failed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            now.set(today("13:00"));
            assertThat(fired.poll(10, TimeUnit.SECONDS)).containsEntry("at", "2027-01-07T13:00:00Z");
            assertThat(failed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(fired).isEmpty();
    }

    @Test
    void a_schedule_fires_once_at_a_time() throws Exception {
        Semaphore entered = new Semaphore(0);
        Semaphore leave = new Semaphore(0);
        whenFired(event -> {
            entered.release();
            leave.acquireUninterruptibly();
        });
        Thread first = Thread.startVirtualThread(() -> runtime.fire(SmallProject.FIRED, "Hourly"));
        Thread second = Thread.startVirtualThread(() -> runtime.fire(SmallProject.FIRED, "Hourly"));

        assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(entered.tryAcquire(100, TimeUnit.MILLISECONDS))
                .as("another one got in")
                .isFalse();

        leave.release(2);
        assertThat(first.join(Duration.ofSeconds(10)) && second.join(Duration.ofSeconds(10)))
                .isTrue();
        assertThat(entered.tryAcquire()).isTrue();
    }

    @Test
    void the_start_page_has_a_button_for_each() throws Exception {
        assertThat(send("GET", "/").body())
                .contains("action=\"/local/schedules/TickFunction/Hourly\"", "hver time", "hvert 5. minutt")
                .doesNotContain("Rested");
    }

    @Test
    void a_post_fires_one_and_answers_when_it_is_done() throws Exception {
        assertThat(send("POST", "/local/schedules/TickFunction/Often").statusCode())
                .isEqualTo(204);
        assertThat(fired).singleElement().satisfies(event -> assertThat(event).containsOnlyKeys("at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://fjordvik.example", "http://127.0.0.1:1", "null"})
    void a_page_of_another_origin_fires_nothing(String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(runtime.address().resolve("/local/schedules/TickFunction/Often"))
                .header("Origin", origin)
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(fired).isEmpty();
    }

    @Test
    void the_start_pages_own_button_fires() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(runtime.address().resolve("/local/schedules/TickFunction/Often"))
                .header("Origin", runtime.address().toString())
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }

    @Test
    void a_post_that_fires_a_failure_is_told_in_a_sentence() throws Exception {
        HttpResponse<String> answer = send("POST", "/local/schedules/EchoFunction/Doomed");

        assertThat(answer.statusCode()).isEqualTo(500);
        JsonNode told = new ObjectMapper().readTree(answer.body());
        assertThat(told.path("message").asText()).isEqualTo("EchoFunction/Doomed feilet. Loggen sier hvorfor.");
    }

    @Test
    void a_route_of_the_template_at_the_same_path_comes_first() throws Exception {
        HttpResponse<String> answer = send("POST", "/local/schedules/EchoFunction/Shared");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("rawPath");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /local/schedules/TickFunction/Hourly",
        "POST, /local/schedules/TickFunction/Rested",
        "POST, /local/schedules/TickFunction",
        "POST, /local/schedules/TickFunction/Hourly/"
    })
    void nothing_else_fires_anything(String method, String path) throws Exception {
        assertThat(send(method, path).statusCode()).isEqualTo(404);
        assertThat(fired).isEmpty();
    }

    private static void whenFired(Consumer<Map<String, Object>> listener) {
        System.getProperties().put("fired", listener);
    }

    private static Instant today(String time) {
        return Instant.parse("2027-01-07T" + time + ":00Z");
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(runtime.address().resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
