package no.endorinn.acceptance;

import static no.endorinn.acceptance.Phone.MOST_LOOKS;
import static no.endorinn.acceptance.Phone.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Applying over HTTP as the demo's choir would, on two phones of its leader's, one of which loses the network. */
class ApplicationTest {
    private static final Api API = new Api(Demo.runtime().address());

    /** Must show 1. */
    @Test
    void foundBegunOnOnePhoneGoneOnWithOnAnotherAndSentTwiceAtOnceItIsOneApplicationWithOneReceipt() throws Exception {
        Phone one = Phone.of("kare-kor");
        Phone other = Phone.of("kare-kor");
        JsonNode scheme = ok(API.get("/schemes/" + found()));
        JsonNode refused = ok(one.posts("/applications/preview", wish(scheme, false)));
        assertThat(refused.path("mayApply").asBoolean()).isFalse();
        assertThat(refused.at("/obstacles/0/elsewhere")).as("where else to go").isNotEmpty();
        assertThat(ok(one.posts("/applications/preview", wish(scheme, true)))
                        .path("mayApply")
                        .asBoolean())
                .isTrue();

        String begun = ok(one.posts("/applications", "begin-once", wish(scheme, true)))
                .path("reference")
                .asText();
        assertThat(ok(one.posts("/applications", "begin-once", wish(scheme, true)))
                        .path("reference")
                        .asText())
                .as("the answer was lost, and it is asked again")
                .isEqualTo(begun);
        String application = "/applications/" + begun;
        one.answers(application, "members", "42");
        one.answers(application, "activity", "\"Vi øver hver torsdag.\"");

        JsonNode seen = other.looks(application);
        assertThat(seen.at("/answers/activity/value").asText()).isEqualTo("Vi øver hver torsdag.");
        assertThat(seen.at("/answers/account/from").asText()).isEqualTo("association.account");
        other.answers(application, "young", "3");
        other.answers(application, "open", "true");
        other.answers(application, "income", "12500050");
        long before = other.answers(application, "amount", "2500000");
        assertThat(other.answers(application, "amount", "2500000"))
                .as("sent again, since its answer never came")
                .isEqualTo(before);
        attachThroughALostNetwork(other, application);
        long revision = other.answers(application, "true", "true");

        assertThat(one.looks(application).path("revision").asLong())
                .as("checked")
                .isEqualTo(revision);
        List<Town.Reply> receipts =
                Town.atOnce(List.of(sends(one, application, revision), sends(other, application, revision)));

        assertThat(receipts).allMatch(reply -> reply.status() == 200);
        assertThat(receipts.stream()
                        .map(reply -> reply.body().path("receivedAt"))
                        .distinct())
                .hasSize(1);
        assertThat(receipts.stream().map(reply -> reply.body().path("digest")).distinct())
                .hasSize(1);
        assertThat(sends(one, application, revision).get().body().path("receivedAt"))
                .as("a repeat gets the first receipt")
                .isEqualTo(receipts.getFirst().body().path("receivedAt"));
        assertThat(one.looks("/applications?association=fjordvik-mannskor")
                        .path("applications")
                        .findValuesAsText("reference"))
                .filteredOn(begun::equals)
                .hasSize(1);
        assertThat(one.looks(application + "/history").toString().split("application.submitted", -1))
                .as("it was sent once")
                .hasSize(2);
        assertThat(other.pdf(
                        application,
                        ok(other.posts(application + "/copy", "{}"))
                                .path("document")
                                .asText()))
                .as("what they keep of it, which is made beside all requests")
                .contains("Fjordvik mannskor", begun, "Vi øver hver torsdag.", "25 000 kr", "IMG_0001.jpg");
    }

    /** Its id, as whoever looks for money finds it. */
    private static String found() throws IOException, InterruptedException {
        for (JsonNode scheme : ok(API.get("/schemes")).path("schemes")) {
            if (scheme.path("id").asText().equals("driftstilskudd")
                    && scheme.path("canApply").asBoolean()) {
                return "driftstilskudd";
            }
        }
        throw new AssertionError("nobody finds driftstilskudd");
    }

    private static String wish(JsonNode scheme, boolean eligible) {
        String taps = scheme.path("questions")
                .valueStream()
                .map(each -> "\"%s\":%s"
                        .formatted(each.path("id").asText(), each.path("mustBe").asBoolean() == eligible))
                .collect(Collectors.joining(","));
        return "{\"scheme\":\"%s\",\"association\":\"fjordvik-mannskor\",\"eligibility\":{%s}}"
                .formatted(scheme.path("id").asText(), taps);
    }

    /** A photo of the accounts, which breaks off halfway, and is sent again under the key that it had. */
    private static void attachThroughALostNetwork(Phone phone, String application) throws Exception {
        byte[] photo = photo();
        String file = """
            {"question":"accounts","name":"IMG_0001.jpg","size":%d,"type":"image/jpeg","sha256":"%s"}
            """.formatted(
                photo.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
        JsonNode first = ok(phone.posts(application + "/files", "attach-once", file));
        URI address = URI.create(first.at("/upload/url").asText());
        Map<String, String> headers = new HashMap<>();
        first.at("/upload/headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
        Wire.hangUpHalfway(
                address, new Wire.Request("PUT", address.getRawPath() + "?" + address.getRawQuery(), headers, photo));
        String path = application + "/files/" + first.path("file").asText();
        assertThat(phone.looks(path).path("state").asText()).isEqualTo("waiting");

        JsonNode again = ok(phone.posts(application + "/files", "attach-once", file));
        assertThat(again.path("file")).as("one file").isEqualTo(first.path("file"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder upload = HttpRequest.newBuilder(
                            URI.create(again.at("/upload/url").asText()))
                    .PUT(BodyPublishers.ofByteArray(photo));
            headers.forEach(upload::header);
            assertThat(http.send(upload.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        int looks = 0;
        while (!phone.looks(path).path("state").asText().equals("ready")) {
            assertThat(looks++).as("it is scanned").isLessThan(MOST_LOOKS);
        }
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static Supplier<Town.Reply> sends(Phone phone, String application, long revision) {
        return () -> {
            try {
                return Town.reply(phone.posts(application + "/submit", "{\"revision\":" + revision + "}"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }
}
