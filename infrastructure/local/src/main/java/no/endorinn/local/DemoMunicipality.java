package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The demo municipality: people, put straight into their table, and everything else by requests to the running API.
 * Every request is repeatable, so a load that was broken off is simply done again.
 *
 * @param folder holds people.json and requests.json; either may be missing
 */
record DemoMunicipality(Path folder, List<Persona> personas, DemoDates dates) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PEOPLE_TABLE = "PeopleTable";

    /** What the app is to know of a municipality: the demo folder's, or one that has nothing but a name. */
    static ObjectNode inShort(Optional<Path> folder) {
        ObjectNode anonymous = JSON.createObjectNode().put("municipality", "Kommunen");
        try {
            return folder.isPresent()
                    ? (ObjectNode) JSON.readTree(Files.readString(folder.get().resolve("municipality.json")))
                    : anonymous;
        } catch (NoSuchFileException e) {
            return anonymous;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads all of it.
     *
     * @throws IllegalStateException if the API refuses a request that may not fail; the message says which and why
     */
    void load(DynamoDbClient dynamoDb, URI api, Issuer issuer) throws IOException, InterruptedException {
        new Inhabitants(dynamoDb, PEOPLE_TABLE).put(readIfThere("people.json").path("people"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            int number = 0;
            for (JsonNode wanted : readIfThere("requests.json")) {
                number++;
                HttpResponse<String> answer = client.send(request(wanted, api, issuer), BodyHandlers.ofString());
                boolean mayBeRefused = wanted.path("mayFail").asBoolean() && answer.statusCode() / 100 == 4;
                if (answer.statusCode() / 100 != 2 && !mayBeRefused) {
                    throw new IllegalStateException("request %d of the demo data, %s %s as %s, was answered %d: %s"
                            .formatted(
                                    number,
                                    wanted.path("method").asText(),
                                    wanted.path("path").asText(),
                                    wanted.path("as").asText(),
                                    answer.statusCode(),
                                    answer.body()));
                }
            }
        }
    }

    private HttpRequest request(JsonNode wanted, URI api, Issuer issuer) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve(wanted.path("path").asText()));
        String body = wanted.has("bodyFile")
                ? read(wanted.path("bodyFile").asText()).toString()
                : wanted.path("body").toString();
        request.method(
                wanted.path("method").asText(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (wanted.has("as")) {
            request.header(
                    "Authorization",
                    "Bearer " + issuer.accessToken(subject(wanted.path("as").asText())));
        }
        if (wanted.has("idempotencyKey")) {
            request.header("Idempotency-Key", wanted.path("idempotencyKey").asText());
        }
        return request.build();
    }

    private String subject(String id) {
        return personas.stream()
                .filter(persona -> persona.id().equals(id))
                .map(Persona::sub)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo data acts as " + id + ", who is no persona"));
    }

    private JsonNode read(String name) throws IOException {
        return JSON.readTree(dates.fill(Files.readString(folder.resolve(name))));
    }

    private JsonNode readIfThere(String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? read(name) : JSON.missingNode();
    }
}
