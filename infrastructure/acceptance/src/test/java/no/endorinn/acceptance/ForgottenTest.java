package no.endorinn.acceptance;

import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.endorinn.booking.BookingFunction;
import no.endorinn.directory.DirectoryFunction;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A person takes along what is theirs, and has themselves forgotten: nothing in any table or feed tells who they were. */
class ForgottenTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
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

    private final BothFunctions both = new BothFunctions(tables, NOW);
    private final Calls directory = both.directory();
    private final Calls booking = both.booking();
    private String hall = "";
    private String choir = "";

    @AfterEach
    void nobodyIsLeftBehind() {
        directory.as(EVA).post("/me/erase", "{\"acceptLeaderless\":true}").send();
        both.close();
    }

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
        String neighbour = "sub-other-" + hall;
        ok(directory.as(neighbour).put("/me", "{\"name\":\"Ola\"}"));
        try (InputStream terms = Town.class.getResourceAsStream("/hall.json")) {
            String json = new String(terms.readAllBytes(), StandardCharsets.UTF_8);
            ok(booking.as(ADMINISTRATOR)
                    .post("/premises", "{\"id\":\"" + hall + "\",\"from\":\"2026-01-01\",\"terms\":" + json + "}"));
        }
        ok(booking.as(ADMINISTRATOR).put("/limits", Town.wideLimits()).header("If-Match", "\"0\""));
        choir = added(EVA, "Fjordvik mannskor");
        String other = added(neighbour, "Fjordvik sjakk");
        ok(directory
                .as(EVA)
                .post("/associations/" + other + "/claims", "{\"grounds\":\"Evangeline er naturlig leder\"}"));
        book(LocalDate.of(2027, 1, 8), "Konfirmasjon");
        cancel(book(LocalDate.of(2027, 2, 9), "Bursdag"));
        both.itIs(NOW.plus(Duration.ofDays(7)));
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
        assertThat(both.contents()).contains("Evangeline");
        cancel(coming);
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        String before = both.contents();

        JsonNode would = erased("{\"dryRun\":true,\"acceptLeaderless\":true}");

        assertThat(would.path("erased").asBoolean()).isFalse();
        assertThat(would.path("associationsLeft").toString()).contains(choir);
        assertThat(would.path("anonymised").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(both.contents()).isEqualTo(before);
    }

    @Test
    void afterwardsNothingInAnyTableOrFeedTellsWhoTheyWere() {
        assertThat(both.contents()).contains(PERSONAL);

        JsonNode has = erased("{\"acceptLeaderless\":true}");

        assertThat(has.path("erased").asBoolean()).isTrue();
        assertThat(both.contents()).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
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
        assertThat(ok(directory.as(ADMINISTRATOR).get("/queue")).toString())
                .doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
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
            Calls breaking = Calls.to(new DirectoryFunction(both.context(client)));
            wiretap.beforeNextCommit(() -> wiretap.beforeNextCommit(() -> {
                throw new IllegalStateException("the environment is gone");
            }));

            assertThat(breaking.as(EVA)
                            .post("/me/erase", "{\"acceptLeaderless\":true}")
                            .send()
                            .status())
                    .isEqualTo(500);
        }
        assertThat(both.contents()).contains("Evangeline");

        erased("{\"acceptLeaderless\":true}");

        assertThat(both.contents()).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    @Test
    void aBookingThatWasBegunBeforeIsNotMadeAfterwards() {
        begunMeanwhile("/bookings", wish("2027-03-04", "", "Konfirmasjon"));
    }

    @Test
    void aReasonThatWasBegunBeforeIsNotWrittenAfterwards() {
        String wish = wish("2027-03-03", "\"association\":\"" + choir + "\",", "Øving");
        String choirs =
                ok(booking.as(EVA).post("/bookings", wish)).path("reference").asText();

        begunMeanwhile("/bookings/" + choirs + "/cancel", "{\"reason\":\"Evangeline er syk\"}");
    }

    /** The person begins to be forgotten between what a command of theirs reads and what it writes. */
    private void begunMeanwhile(String path, String body) {
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            Calls overtaken = Calls.to(new BookingFunction(both.context(client)));
            wiretap.beforeNextCommit(() -> {
                JsonNode begun = ok(directory
                        .as(EVA)
                        .post("/me/erase", "{\"acceptLeaderless\":true}")
                        .remaining(Duration.ofSeconds(4)));
                assertThat(begun.path("begun").asBoolean()).isTrue();
                assertThat(begun.path("erased").asBoolean()).isFalse();
            });

            Reply refused = overtaken
                    .as(EVA)
                    .post(path, body)
                    .header("Idempotency-Key", "overtaken-" + hall)
                    .send();

            assertThat(codes(refused)).containsExactly("being-forgotten");
        }
        erased("{}");
        assertThat(both.contents()).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    @Test
    void hundredsOfBookingsAreForgottenInAsManyGoesAsItTakes() {
        int many = 300;
        Map<String, AttributeValue> one = both.items().getOrDefault("BookingsTable", List.of()).stream()
                .filter(item -> item.toString().contains("Bursdag"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < many; i++) {
            Map<String, AttributeValue> another = new HashMap<>(one);
            another.put("pk", AttributeValue.fromS("booking#M" + i));
            another.put("endsAt", AttributeValue.fromS("2027-01-01T10:00:00Z#M" + i));
            tables.client()
                    .putItem(put -> put.tableName(tables.name("BookingsTable")).item(another));
        }
        List<Integer> done = new ArrayList<>();
        boolean erased = false;
        while (!erased) {
            // The clock stands still, so each go has all its time; what ends it is that there is none left.
            JsonNode go = ok(directory
                    .as(EVA)
                    .post("/me/erase", "{\"acceptLeaderless\":true}")
                    .remaining(done.size() < 2 ? Duration.ofSeconds(4) : Duration.ofSeconds(15)));
            erased = go.path("erased").asBoolean();
            done.add(go.path("done").asInt());
            assertThat(go.path("anonymised").asInt()).isGreaterThanOrEqualTo(many);
        }

        assertThat(done).startsWith(0, 0).hasSize(3);
        assertThat(both.contents()).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    private String wish(String date, String more, String purpose) {
        LocalDate day = LocalDate.parse(date);
        return """
            {"premises":"%s","parts":[],"start":"%s","end":"%s",%s"purpose":"%s","people":10,"shareUnder18":0,
             "houseRulesVersion":1}
            """.formatted(hall, Town.at(day, LocalTime.of(18, 0)), Town.at(day, LocalTime.of(20, 0)), more, purpose);
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
        return ok(booking.as(EVA).post("/bookings", wish(date.toString(), "", purpose)))
                .path("reference")
                .asText();
    }

    private void cancel(String reference) {
        ok(booking.as(EVA).post("/bookings/" + reference + "/cancel", "{}"));
    }

    private JsonNode ok(Calls.Call call) {
        return both.ok(call);
    }

    private static List<String> codes(Reply refusal) {
        return StreamSupport.stream(refusal.json().path("errors").spliterator(), false)
                .map(error -> error.path("code").asText())
                .toList();
    }
}
