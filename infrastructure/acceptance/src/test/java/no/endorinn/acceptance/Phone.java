package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.testing.Reply;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A phone, or a desk, with a session of its own in the demo municipality.
 *
 * @param language in which whoever has it reads the app
 */
record Phone(String token, String language) {
    /** So often it is asked whether what is made beside all requests is there; each is a round trip. */
    static final int MOST_LOOKS = 2_000;

    private static final Api API = new Api(Demo.runtime().address());
    private static final AtomicInteger KEYS = new AtomicInteger();

    static Phone of(String persona) throws IOException, InterruptedException {
        return new Phone(API.token(persona), "nb");
    }

    /** The same one, with the app in English. */
    Phone inEnglish() {
        return new Phone(token, "en");
    }

    JsonNode looks(String path) throws IOException, InterruptedException {
        return ok(API.get(path, token));
    }

    Reply posts(String path, String json) throws IOException, InterruptedException {
        return posts(path, "on-a-phone-" + KEYS.incrementAndGet(), json);
    }

    Reply posts(String path, String key, String json) throws IOException, InterruptedException {
        return API.send("POST", path, token, key, language, json);
    }

    JsonNode puts(String path, String json) throws IOException, InterruptedException {
        return ok(API.send("PUT", path, token, "-", json));
    }

    /** Writes where nothing stood. */
    long answers(String application, String question, String value) throws IOException, InterruptedException {
        return puts(application + "/answers/" + question, "{\"value\":" + value + "}")
                .path("revision")
                .asLong();
    }

    /** What stands in a document of an application's, once it is made. */
    String pdf(String application, String document) throws IOException, InterruptedException {
        try (PDDocument file = Loader.loadPDF(document(application, document))) {
            return new PDFTextStripper().getText(file).replace('\u00a0', ' ');
        }
    }

    byte[] document(String application, String id) throws IOException, InterruptedException {
        String path = application + "/documents/" + id;
        JsonNode document = looks(path);
        for (int looks = 0; !document.path("state").asText().equals("ready"); looks++) {
            assertThat(looks).as("it is made").isLessThan(MOST_LOOKS);
            document = looks(path);
        }
        URI address = URI.create(document.path("download").asText());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }

    static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply.json();
    }
}
