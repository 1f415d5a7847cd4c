package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import no.endorinn.booking.BookingFunction;
import no.endorinn.directory.DirectoryFunction;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.local.Template;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A person takes along what is theirs, and has themselves forgotten: nothing in any table or feed tells who they were. */
class ForgottenTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final String ADMINISTRATOR = "sub-administrator";
    private static final String EVA = "sub-eva-4711";
    /** What nobody else would write. */
    private static final List<String> PERSONAL = List.of(
            EVA,
            "Evangeline",
            "Glemmesen",
            "evangeline@example.org",
            "98765432",
            "Konfirmasjon",
            "Bursdag",
            "naturlig");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static int halls;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Calls directory = Calls.to(new DirectoryFunction(context(tables.client())));
    private final Calls booking = Calls.to(new BookingFunction(context(tables.client())));
    private int keys;
    private String hall = "";
    private String choir = "";

    /** A person with a booking that is over, one that was cancelled, offices, and a claim. */
    @BeforeEach
    void evaHasLivedHere() throws IOException {
        hall = "hall-" + halls++;
        ok(directory.as(ADMINISTRATOR).put("/me", "{\"name\":\"Ada\"}"));
        ok(directory
                .as(EVA)
                .put(
                        "/me",
                        "{\"name\":\"Evangeline"
                                + " Glemmesen\",\"email\":\"evangeline@example.org\",\"phone\":\"98765432\"}"));
        ok(directory.as("sub-other").put("/me", "{\"name\":\"Ola\"}"));
        try (InputStream terms = Town.class.getResourceAsStream("/hall.json")) {
            String json = new String(terms.readAllBytes(), StandardCharsets.UTF_8);
            ok(booking.as(ADMINISTRATOR)
                    .post("/premises", "{\"id\":\"" + hall + "\",\"from\":\"2026-01-01\",\"terms\":" + json + "}"));
        }
        choir = added(EVA, "Fjordvik mannskor");
        String other = added("sub-other", "Fjordvik sjakk");
        ok(directory
                .as(EVA)
                .post("/associations/" + other + "/claims", "{\"grounds\":\"Evangeline er naturlig leder\"}"));
        book(LocalDate.of(2027, 1, 8), "Konfirmasjon");
        cancel(book(LocalDate.of(2027, 2, 9), "Bursdag"));
        now.set(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void theExportHasAllThatIsTheirs() {
        JsonNode export = ok(directory.as(EVA).get("/me/export"));

        assertThat(export.toString())
                .contains(
                        EVA,
                        "Evangeline Glemmesen",
                        "evangeline@example.org",
                        "98765432",
                        "Konfirmasjon",
                        "Bursdag",
                        choir);
        assertThat(export.path("holdings")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void itIsRefusedWithAllTheReasons() {
        String coming = book(LocalDate.of(2027, 3, 1), "Dåp");

        Reply refused = directory.as(EVA).post("/me/erase", "{}").send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(codes(refused)).contains("something-open", "last-leader");
        assertThat(refused.body()).contains(coming);
        assertThat(contents()).contains("Evangeline");
        cancel(coming);
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        String before = contents();

        JsonNode would = erased("{\"dryRun\":true,\"acceptLeaderless\":true}");

        assertThat(would.path("erased").asBoolean()).isFalse();
        assertThat(would.path("associationsLeft").toString()).contains(choir);
        assertThat(would.path("anonymised").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void afterwardsNothingInAnyTableOrFeedTellsWhoTheyWere() {
        assertThat(contents()).contains(PERSONAL);

        JsonNode has = erased("{\"acceptLeaderless\":true}");

        assertThat(has.path("erased").asBoolean()).isTrue();
        assertThat(contents()).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
        for (String path : List.of(
                "/events?from=2027-01-01&until=2027-03-31",
                "/calendar.ics",
                "/premises/" + hall + "/calendar.ics",
                "/premises/" + hall + "/events?from=2027-01-01&until=2027-03-31",
                "/premises/" + hall + "/days?from=2027-01-08&until=2027-01-14")) {
            String feed = booking.anonymous().get(path).send().body();
            assertThat(feed).as(path).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
        }
        String history = ok(directory.as(ADMINISTRATOR).get("/associations/" + choir + "/history"))
                .toString();
        assertThat(history).contains("association.left").doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
        assertThat(ok(directory.as(ADMINISTRATOR).get("/claims")).path("claims"))
                .isEmpty();
    }

    @Test
    void whoeverSignsInAgainIsAStranger() {
        String before = ok(directory.as(EVA).get("/me")).path("id").asText();
        erased("{\"acceptLeaderless\":true}");

        JsonNode stranger = ok(directory.as(EVA).get("/me"));
        assertThat(stranger.path("introduced").asBoolean()).isFalse();
        assertThat(directory.as(EVA).get("/me/export").send().status()).isEqualTo(403);
        assertThat(directory
                        .as(EVA)
                        .get("/associations/" + choir + "/office")
                        .send()
                        .status())
                .isEqualTo(403);
        JsonNode again = ok(directory.as(EVA).put("/me", "{\"name\":\"Evangeline Glemmesen\"}"));
        assertThat(again.path("id").asText()).isNotEqualTo(before);
        assertThat(again.path("memberships")).isEmpty();
        assertThat(ok(directory.as(EVA).get("/me/export")).path("holdings")).isEmpty();
    }

    @Test
    void brokenOffInTheMiddleItGoesOnWhenItIsRepeated() {
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            Calls breaking = Calls.to(new DirectoryFunction(context(client)));
            wiretap.beforeNextCommit(() -> wiretap.beforeNextCommit(() -> {
                throw new IllegalStateException("the environment is gone");
            }));

            assertThat(breaking.as(EVA)
                            .post("/me/erase", "{\"acceptLeaderless\":true}")
                            .send()
                            .status())
                    .isEqualTo(500);
        }
        assertThat(contents()).contains("Evangeline");

        erased("{\"acceptLeaderless\":true}");

        assertThat(contents()).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    private JsonNode erased(String body) {
        return ok(directory.as(EVA).post("/me/erase", body));
    }

    private String added(String who, String name) {
        return ok(directory.as(who).post("/associations", "{\"name\":\"" + name + "\"}"))
                .path("id")
                .asText();
    }

    private String book(LocalDate date, String purpose) {
        return ok(booking.as(EVA).post("/bookings", """
            {"premises":"%s","parts":[],"start":"%s","end":"%s","purpose":"%s","people":10,"shareUnder18":0,
             "houseRulesVersion":1}
            """.formatted(
                                hall, Town.at(date, LocalTime.of(18, 0)), Town.at(date, LocalTime.of(20, 0)), purpose)))
                .path("reference")
                .asText();
    }

    private void cancel(String reference) {
        ok(booking.as(EVA).post("/bookings/" + reference + "/cancel", "{}"));
    }

    private JsonNode ok(Calls.Call call) {
        Reply reply = call.header("Idempotency-Key", "forgotten-" + hall + "-" + keys++)
                .send();
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply.json();
    }

    private static List<String> codes(Reply refusal) {
        return StreamSupport.stream(refusal.json().path("errors").spliterator(), false)
                .map(error -> error.path("code").asText())
                .toList();
    }

    /** Every item of every table. */
    private static String contents() {
        StringBuilder all = new StringBuilder();
        template().tables().forEach(table -> {
            Map<String, String> items = new TreeMap<>();
            tables.client()
                    .scanPaginator(scan -> scan.tableName(tables.name(table.logicalId())))
                    .items()
                    .forEach(item -> {
                        String text = new TreeMap<>(item).toString();
                        items.put(text, text);
                    });
            all.append(table.logicalId()).append(items.values()).append('\n');
        });
        return all.toString();
    }

    private ApplicationContext context(DynamoDbClient client) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        properties.put("registers.url", "http://127.0.0.1:1");
        properties.put("first.administrator", ADMINISTRATOR);
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, now::get);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return context.start();
    }

    private static Template template() {
        return Template.read(
                Sources.ROOT.resolve("template.yaml"),
                Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"));
    }
}
