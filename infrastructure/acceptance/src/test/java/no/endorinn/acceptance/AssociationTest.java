package no.endorinn.acceptance;

import static no.endorinn.acceptance.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.local.Inhabitants;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An association's life over HTTP, through two functions that know nothing of one another. */
class AssociationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Map<String, String> TOKENS = new HashMap<>();

    private static LocalRuntime runtime;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        runtime = LocalRuntime.start(
                Options.of(Town.project()).withEnvironments(4).withRegisters(URI.create("http://127.0.0.1:1")));
        try (DynamoDbClient client = DynamoDbLocal.client(
                runtime.dynamoDbEndpoint(), DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY, DynamoDbLocal.REGION)) {
            new Inhabitants(client, "PeopleTable").put("sub-ada", "Ada", "ADMINISTRATOR");
        }
        try (InputStream terms = Town.class.getResourceAsStream("/hall.json")) {
            String json = new String(terms.readAllBytes(), StandardCharsets.UTF_8);
            ok(send("sub-ada", "POST", "/premises", "{\"id\":\"hall\",\"terms\":" + json + "}"));
        }
        for (String who : new String[] {"sub-old", "sub-new"}) {
            ok(send(who, "PUT", "/me", "{\"name\":\"" + who + "\"}"));
        }
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    @Test
    void withTheRegistersDownAnAssociationIsAddedAndBooks() {
        JsonNode added = ok(
                send("sub-old", "POST", "/associations", "{\"name\":\"Koret\",\"organisationNumber\":\"923609016\"}"));

        assertThat(added.path("registration").path("state").asText()).isEqualTo("waiting");
        ok(book("sub-old", added.path("id").asText(), 10));
    }

    @Test
    void aNumberThatOneHasTypedIsNotTakenFromAnother() {
        JsonNode first = ok(send(
                "sub-old", "POST", "/associations", "{\"name\":\"Fløytene\",\"organisationNumber\":\"974760673\"}"));
        JsonNode second = ok(send(
                "sub-new", "POST", "/associations", "{\"name\":\"Trommene\",\"organisationNumber\":\"974760673\"}"));

        for (JsonNode each : new JsonNode[] {first, second}) {
            assertThat(each.path("standing").asText()).isEqualTo("unconfirmed");
            assertThat(each.path("registration").path("state").asText()).isEqualTo("waiting");
        }
        assertThat(ok(send("sub-new", "GET", "/me", "")).path("cases")).hasSize(1);
    }

    @Test
    void afterAHandOverTheOldLeaderIsRefusedAtTheNextRequestAndTheBookingsStay() {
        String choir = ok(send("sub-old", "POST", "/associations", "{\"name\":\"Mannskoret\"}"))
                .path("id")
                .asText();
        String reference = ok(book("sub-old", choir, 12)).path("reference").asText();
        String code = ok(send(
                        "sub-old",
                        "POST",
                        "/associations/" + choir + "/invitations",
                        "{\"roles\":[\"leader\"],\"handOver\":true}"))
                .path("code")
                .asText();

        ok(send("sub-new", "POST", "/invitations/accept", "{\"code\":\"" + code + "\"}"));

        assertThat(book("sub-old", choir, 14).status()).isEqualTo(403);
        assertThat(send("sub-old", "GET", "/bookings?association=" + choir, "").status())
                .isEqualTo(404);
        assertThat(send("sub-old", "GET", "/bookings/" + reference, "").status())
                .isEqualTo(404);
        assertThat(send("sub-old", "GET", "/associations/" + choir + "/office", "")
                        .status())
                .isEqualTo(403);
        assertThat(ok(send("sub-new", "GET", "/bookings/" + reference, ""))
                        .path("reference")
                        .asText())
                .isEqualTo(reference);
        ok(book("sub-new", choir, 14));
        String history = ok(send("sub-new", "GET", "/associations/" + choir + "/history", ""))
                .toString();
        assertThat(history)
                .contains(
                        "association.created", "booking.", reference, "association.invited", "association.handed_over");
        ok(send("sub-new", "POST", "/bookings/" + reference + "/cancel", "{}"));
    }

    private static Reply book(String who, String association, int hour) {
        LocalDate date = LocalDate.now(Oslo.ZONE).plusDays(30);
        return send(who, "POST", "/bookings", """
            {"premises":"hall","parts":[],"association":"%s","start":"%s","end":"%s","purpose":"Øving","people":10,
             "shareUnder18":0,"houseRulesVersion":1}
            """.formatted(
                        association, at(date, LocalTime.of(hour, 0)), at(date, LocalTime.of(hour + 1, 0))));
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 201);
        return reply.body();
    }

    private static Reply send(String who, String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(runtime.address().resolve(path))
                .header("Authorization", "Bearer " + TOKENS.computeIfAbsent(who, runtime.issuer()::accessToken))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "association-" + KEYS.incrementAndGet())
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
