package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The demo municipality: people, put straight into their table, and everything else by requests to the API, from within.
 * Every request is repeatable, so a load that was broken off is simply done again.
 *
 * @param folder holds people.json and requests.json; either may be missing
 */
record DemoMunicipality(Path folder, List<Persona> personas, DemoDates dates, InstantSource clock) {

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
     * @param address of the API, as requests name it
     * @throws IllegalStateException if the API refuses a request that may not fail; the message says which and why
     */
    void load(DynamoDbClient dynamoDb, Door.Site api, URI address, Issuer issuer) throws IOException {
        new Inhabitants(dynamoDb, PEOPLE_TABLE).put(readIfThere("people.json").path("people"));
        Map<String, String> tokens = new HashMap<>();
        int number = 0;
        for (JsonNode wanted : readIfThere("requests.json")) {
            number++;
            ApiAnswer answer = api.answer(request(
                    wanted, address, id -> tokens.computeIfAbsent(id, as -> issuer.accessToken(subject(as)))));
            boolean mayBeRefused = wanted.path("mayFail").asBoolean() && answer.status() / 100 == 4;
            if (answer.status() / 100 != 2 && !mayBeRefused) {
                throw new IllegalStateException("request %d of the demo data, %s %s as %s, was answered %d: %s"
                        .formatted(
                                number,
                                wanted.path("method").asText(),
                                wanted.path("path").asText(),
                                wanted.path("as").asText(),
                                answer.status(),
                                new String(answer.body(), StandardCharsets.UTF_8)));
            }
        }
    }

    private ApiRequest request(JsonNode wanted, URI address, UnaryOperator<String> tokens) throws IOException {
        URI uri = URI.create(wanted.path("path").asText());
        String body = wanted.has("bodyFile")
                ? read(wanted.path("bodyFile").asText()).toString()
                : wanted.path("body").toString();
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("host", List.of(address.getAuthority()));
        if (!body.isEmpty()) {
            headers.put("content-type", List.of("application/json"));
        }
        if (wanted.has("as")) {
            String token = tokens.apply(wanted.path("as").asText());
            headers.put("authorization", List.of("Bearer " + token));
        }
        if (wanted.has("idempotencyKey")) {
            headers.put("idempotency-key", List.of(wanted.path("idempotencyKey").asText()));
        }
        if (wanted.has("ifMatch")) {
            headers.put("if-match", List.of("\"" + wanted.path("ifMatch").asText() + "\""));
        }
        return new ApiRequest(
                wanted.path("method").asText(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                DemoDates.fillMinutes(body, clock.instant()).getBytes(StandardCharsets.UTF_8),
                address.getHost());
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
