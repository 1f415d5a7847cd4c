package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class DemoMunicipalityTest {

    @TempDir
    static Path project;

    @BeforeAll
    static void build() {
        SmallProject.in(project);
    }

    @Test
    void requests_are_sent_as_the_persona(@TempDir Path demo) throws Exception {
        personas(demo);
        Files.writeString(demo.resolve("requests.json"), """
            [{"as": "kari", "method": "GET", "path": "/mine?on={{today}}"},
             {"method": "POST", "path": "/echo", "idempotencyKey": "k",
              "body": {"when": "{{instant today+1 18:00}}"}}]
            """);

        try (LocalRuntime runtime = LocalRuntime.start(Options.of(project).withDemo(demo))) {
            assertThat(runtime.address()).isNotNull();
        }
    }

    @Test
    void nobody_is_answered_before_it_is_loaded(@TempDir Path demo) throws Exception {
        String once = "{\"as\": \"kari\", \"method\": \"GET\", \"path\": \"/entered\"}";
        personas(demo);
        Files.writeString(
                demo.resolve("requests.json"), Collections.nCopies(20, once).toString());
        System.getProperties().put("entered", new Semaphore(0));
        Door door = new Door(0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest entries =
                    HttpRequest.newBuilder(door.address().resolve("/entries")).build();
            CompletableFuture<HttpResponse<String>> early = client.sendAsync(entries, BodyHandlers.ofString());
            try (LocalRuntime runtime =
                    LocalRuntime.start(Options.of(project).withDemo(demo), door, Optional.empty())) {
                assertThat(early.get().body())
                        .as("how much of the demo there was, at " + runtime.address())
                        .isEqualTo("{\"entries\":20}");
            }
        } finally {
            System.getProperties().remove("entered");
        }
    }

    @Test
    void the_registers_answer_the_functions_while_it_is_being_loaded() {
        UntilLoaded door = new UntilLoaded(request -> ApiAnswer.message(200, request.rawPath()));
        ApiRequest request =
                new ApiRequest("GET", RegisterSite.PATH + "/enhetsregisteret", "", Map.of(), new byte[0], "127.0.0.1");

        assertThat(door.answer(request).status()).isEqualTo(200);
    }

    @Test
    void a_refused_request_stops_the_start_and_is_told(@TempDir Path demo, @TempDir Path data) throws Exception {
        personas(demo);
        requests(demo, "/fail");
        Options options = Options.of(project).withDemo(demo).withData(data);

        assertThatThrownBy(() -> LocalRuntime.start(options))
                .hasMessageContaining("request 1 of the demo data, GET /fail as kari, was answered 500");

        requests(demo, "/mine");
        LocalRuntime.start(options).close();
        requests(demo, "/fail");
        // Once loaded it is not loaded again.
        LocalRuntime.start(options).close();
    }

    @Test
    void people_go_straight_into_their_table(@TempDir Path demo) throws Exception {
        Files.writeString(demo.resolve("people.json"), "{\"people\": [{\"subject\": \"s\", \"name\": \"n\"}]}");

        // The small project has no such table.
        assertThatThrownBy(() -> LocalRuntime.start(Options.of(project).withDemo(demo)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void plain_json_becomes_attributes() throws Exception {
        Map<String, AttributeValue> item =
                Attributes.value(new ObjectMapper().readTree("""
                    {"text": "t", "number": 1.50, "yes": true, "list": ["a", 1], "map": {"x": null}}
                    """)).m();

        assertThat(item)
                .containsEntry("text", AttributeValue.fromS("t"))
                .containsEntry("number", AttributeValue.fromN("1.5"))
                .containsEntry("yes", AttributeValue.fromBool(true))
                .containsEntry(
                        "list", AttributeValue.fromL(List.of(AttributeValue.fromS("a"), AttributeValue.fromN("1"))))
                .containsEntry("map", AttributeValue.fromM(Map.of("x", AttributeValue.fromNul(true))));
    }

    private static void requests(Path demo, String path) throws Exception {
        Files.writeString(
                demo.resolve("requests.json"), "[{\"as\": \"kari\", \"method\": \"GET\", \"path\": \"" + path + "\"}]");
    }

    private static void personas(Path demo) throws Exception {
        Files.writeString(
                demo.resolve("personas.json"),
                "[{\"id\": \"kari\", \"sub\": \"sub-kari\", \"name\": \"Kari\", \"what\": \"leder\"}]");
    }
}
