package no.endorinn.acceptance;

import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static no.endorinn.acceptance.Planted.Fate.GOES;
import static no.endorinn.acceptance.Planted.Fate.GOES_LATER;
import static no.endorinn.acceptance.Planted.Fate.KEPT_NOWHERE;
import static no.endorinn.acceptance.Planted.Fate.PUBLIC;
import static no.endorinn.acceptance.Planted.Fate.STAYS;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Marks;
import no.endorinn.testing.Calls;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every text that somebody can type, found from the contract: it is kept with whose words it is, it can be taken along, it is in no
 * log, and with the person goes what was theirs and what was written about them.
 */
class EveryWordTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final String EVA = "sub-eva";
    private static final String OLA = "sub-ola";
    private static final String SARA = "sub-caseworker";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Planted planted = new Planted();

    private static BothFunctions both;
    private static String choir = "";
    private static Map<String, List<Map<String, AttributeValue>>> before = Map.of();
    private static String export = "";
    private static String after = "";
    private static List<String> feeds = List.of();

    @BeforeAll
    static void everybodySaysAllTheyCanAndEvaIsForgotten() throws IOException {
        both = new BothFunctions(tables, NOW);
        introduce(ADMINISTRATOR, "{\"name\":\"Ada\"}");
        put(EVA, "/me", planted.in("PUT /me", GOES, "{\"name\":\"?\",\"email\":\"?@example.org\",\"phone\":\"#\"}"));
        introduce(OLA, "{\"name\":\"Ola\"}");
        introduce(SARA, "{\"name\":\"Sara\"}");
        employ();
        premises();
        associations();
        privately();
        forTheChoir();
        byTelephone();
        claims();
        both.itIs(NOW.plus(Duration.ofDays(7)));
        before = both.items();
        export = exported();
        JsonNode erased = both.ok(both.directory().as(EVA).post("/me/erase", "{\"acceptLeaderless\":true}"));
        assertThat(erased.path("erased").asBoolean()).isTrue();
        after = both.contents();
        feeds = Stream.of(
                        "/events?from=2027-01-01&until=2027-03-31",
                        "/calendar.ics",
                        "/premises/sal/calendar.ics",
                        "/premises/sal/events?from=2027-01-01&until=2027-03-31",
                        "/premises/sal/days?from=2027-01-08&until=2027-01-14")
                .map(path -> both.booking().anonymous().get(path).send().body())
                .toList();
    }

    @AfterAll
    static void close() {
        both.close();
    }

    @Test
    void everyTextOfTheContractHasAWordInIt() {
        assertThat(planted.places())
                .as("a text that can be typed is typed here, with what becomes of it when the person is forgotten")
                .containsExactlyInAnyOrderElementsOf(Planted.all());
    }

    @Test
    void whatIsNotPublicStandsWithWhoseWordsItIs() {
        List<String> unmarked = new ArrayList<>();
        before.forEach((table, items) -> items.forEach(item -> {
            if (!goesAsAWhole(item)) {
                String left =
                        Marks.without(Item.of(item), words -> true).attributes().toString();
                planted.words(GOES, STAYS, GOES_LATER).stream()
                        .filter(left::contains)
                        .forEach(word -> unmarked.add(word + " in " + table + " " + item.get("pk")));
            }
        }));

        assertThat(unmarked).isEmpty();
    }

    @Test
    void whatIsOnlyTriedIsKeptNowhere() {
        assertThat(planted.words(KEPT_NOWHERE)).isNotEmpty();
        assertThat(before.toString()).doesNotContain(planted.words(KEPT_NOWHERE).toArray(String[]::new));
    }

    @Test
    void allThatIsTheirsOrAboutThemCanBeTakenAlong() {
        String kept = before.toString();
        List<String> theirs =
                planted.words(GOES).stream().filter(kept::contains).toList();

        assertThat(theirs)
                .hasSizeGreaterThan(10)
                .allSatisfy(word -> assertThat(export).contains(word));
        assertThat(export).doesNotContain(planted.words(GOES_LATER).toArray(String[]::new));
    }

    @Test
    void withThemGoesAllThatWasTheirsOrAboutThem() {
        assertThat(planted.words(GOES)).isNotEmpty();
        assertThat(after).doesNotContainIgnoringCase(planted.words(GOES).toArray(String[]::new));
        assertThat(feeds)
                .allSatisfy(feed -> assertThat(feed)
                        .doesNotContainIgnoringCase(planted.words(GOES).toArray(String[]::new)));
    }

    @Test
    void whatIsTheAssociationsOrTheMunicipalitysStays() {
        assertThat(planted.words(STAYS))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(after).contains(word));
    }

    @Test
    void whoHasNoLoginIsForgottenAYearAfterwards() {
        assertThat(after).contains(planted.words(GOES_LATER));

        Instant present = both.now();
        both.itIs(NOW.plus(Duration.ofDays(450)));
        both.clocksStrike();
        both.itIs(present);

        assertThat(both.contents())
                .doesNotContainIgnoringCase(planted.words(GOES_LATER).toArray(String[]::new));
    }

    @Test
    void noneOfItIsInAnyLog() {
        assertThat(both.logs()).contains("POST /me/erase", "POST /bookings");
        assertThat(planted.seeds())
                .allSatisfy(seed -> assertThat(both.logs().toLowerCase(java.util.Locale.ROOT))
                        .as(seed.place())
                        .doesNotContain(seed.word().toLowerCase(java.util.Locale.ROOT)));
    }

    /** A person and their login, who go with all that is in them, and the list of the staff. */
    private static boolean goesAsAWhole(Map<String, AttributeValue> item) {
        return Set.of("rights", "person").contains(Item.of(item).text("sk"));
    }

    private static void employ() {
        String roles = planted.in(
                "POST /staff/invitations",
                PUBLIC,
                "{\"roles\":[{\"role\":\"caseworker\"},{\"role\":\"administrator\"},{\"role\":\"reader\",\"area\":\"?\"}]}");
        String code = both.ok(both.directory().as(ADMINISTRATOR).post("/staff/invitations", roles))
                .path("code")
                .asText();
        both.ok(both.directory().as(SARA).post("/invitations/accept", "{\"code\":\"" + code + "\"}"));
        String sara = both.ok(both.directory().as(SARA).get("/me")).path("id").asText();
        put(
                ADMINISTRATOR,
                "/staff/" + sara,
                planted.in(
                        "PUT /staff/{person}",
                        PUBLIC,
                        "{\"roles\":[{\"role\":\"caseworker\"},{\"role\":\"reader\",\"area\":\"?\"}]}"));
    }

    private static void premises() throws IOException {
        both.ok(both.booking().as(ADMINISTRATOR).post("/premises", planted.in("POST /premises", PUBLIC, """
            {"id":"sal","from":"2026-01-01","terms":%s}\
            """.formatted(
                        terms("[]")))));
        both.ok(both.booking()
                .as(ADMINISTRATOR)
                .put("/premises/sal", planted.in("PUT /premises/{premises}", PUBLIC, """
                    {"from":"2027-06-01","terms":%s}\
                    """.formatted(terms("[]"))))
                .header("If-Match", "\"1\""));
        both.ok(both.booking().as(ADMINISTRATOR).put("/catalogue", planted.in("PUT /catalogue", PUBLIC, """
            {"premises":[{"id":"saksal","versions":[{"from":"2026-01-01","terms":%s}]}]}\
            """.formatted(
                        terms("[{\"mode\":\"request\"}]")))));
    }

    /** The hall's terms with something said wherever something can be. */
    private static String terms(String access) throws IOException {
        try (InputStream hall = Town.class.getResourceAsStream("/hall.json")) {
            return new String(hall.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\"(name|street|town|postcode|place|text)\": *\"[^\"]*\"", "\"$1\":\"?\"")
                    .replace("{\"name\":\"?\"},\n  \"opening\"", "{\"name\":\"?\",\"phone\":\"#\"},\n  \"opening\"")
                    .replace(
                            "\"exceptions\": []",
                            "\"exceptions\":[{\"from\":\"2027-12-24\",\"to\":\"2027-12-24\",\"kind\":\"closed\",\"reason\":\"?\"}]")
                    .replace("\"access\": []", "\"access\":" + access);
        }
    }

    private static void associations() {
        String record = """
            {"name":"?","about":"?","places":["?"],"umbrellas":["?"],"groups":[{"name":"?"}],
             "contact":{"email":"?@example.org","phone":"#","web":"https://?.example.org"}}\
            """;
        choir = both.ok(both.directory()
                        .as(EVA)
                        .post("/associations", planted.in("POST /associations", PUBLIC, record)))
                .path("id")
                .asText();
        both.ok(both.directory()
                .as(EVA)
                .put(
                        "/associations/" + choir,
                        planted.in("PUT /associations/{association}", PUBLIC, record)
                                .replace("\"about\"", "\"welcomesMembers\":true,\"about\""))
                .header("If-Match", "\"1\""));
    }

    /** What Eva does for herself; all of it is over, answered or cancelled. */
    private static void privately() {
        tried(EVA, "\"purpose\":\"?\"");
        booked(GOES, wish("sal", 8, "\"purpose\":\"?\""));
        cancelled(EVA, GOES, booked(GOES, wish("sal", 9, "\"purpose\":\"?\"")));
        cancelled(SARA, GOES, booked(GOES, wish("sal", 10, "\"purpose\":\"?\"")));
        denied(asked(booked(GOES, wish("saksal", 11, "\"purpose\":\"?\""))));
        String noted = booked(GOES, wish("saksal", 12, "\"purpose\":\"?\""));
        both.ok(both.booking()
                .as(SARA)
                .post(
                        "/requests/" + noted + "/approve",
                        planted.in(
                                "POST /requests/{reference}/approve",
                                GOES,
                                "{\"note\":\"?\",\"start\":\""
                                        + Town.at(LocalDate.of(2027, 1, 12), LocalTime.of(18, 10))
                                        + "\",\"end\":\"" + Town.at(LocalDate.of(2027, 1, 12), LocalTime.of(20, 0))
                                        + "\",\"overrule\":{\"rules\":[\"off-grid\"],\"reason\":\"?\"}}")));
        String displaced = booked(GOES, wish("sal", 13, "\"purpose\":\"?\""));
        both.ok(both.booking().as(SARA).post("/blocks", planted.in("POST /blocks", STAYS, """
            {"premises":"sal","start":"%s","end":"%s","title":"?","displace":["%s"]}\
            """.formatted(
                        Town.at(LocalDate.of(2027, 1, 13), LocalTime.of(17, 0)),
                        Town.at(LocalDate.of(2027, 1, 13), LocalTime.of(21, 0)),
                        displaced))));
    }

    private static void forTheChoir() {
        tried(EVA, "\"association\":\"" + choir + "\",\"purpose\":\"?\",\"activity\":\"?\"");
        String wish = wish(
                "sal",
                14,
                "\"association\":\"" + choir + "\",\"showInCalendar\":true," + "\"purpose\":\"?\",\"activity\":\"?\"");
        cancelled(EVA, GOES, booked(STAYS, wish));
    }

    private static void byTelephone() {
        String wish = wish("sal", 15, "\"onBehalfOf\":{\"name\":\"?\",\"phone\":\"#\"},\"purpose\":\"?\"");
        tried(ADMINISTRATOR, "\"onBehalfOf\":{\"name\":\"?\",\"phone\":\"#\"},\"purpose\":\"?\"");
        String reference = both.ok(both.booking()
                        .as(ADMINISTRATOR)
                        .post("/bookings", planted.in("POST /bookings", GOES_LATER, wish)))
                .path("reference")
                .asText();
        cancelled(ADMINISTRATOR, GOES_LATER, reference);
    }

    private static void claims() {
        List<String> references = new ArrayList<>();
        for (String name : List.of("Fjordvik sjakk", "Nordbygda bridgeklubb")) {
            String association = both.ok(both.directory().as(OLA).post("/associations", "{\"name\":\"" + name + "\"}"))
                    .path("id")
                    .asText();
            references.add(both.ok(both.directory()
                            .as(EVA)
                            .post(
                                    "/associations/" + association + "/claims",
                                    planted.in("POST /associations/{association}/claims", GOES, "{\"grounds\":\"?\"}")))
                    .path("reference")
                    .asText());
        }
        both.ok(both.directory()
                .as(SARA)
                .post(
                        "/claims/" + references.getFirst() + "/deny",
                        planted.in("POST /claims/{reference}/deny", GOES, "{\"reason\":\"?\"}")));
    }

    private static String booked(Planted.Fate fate, String wish) {
        return both.ok(both.booking().as(EVA).post("/bookings", planted.in("POST /bookings", fate, wish)))
                .path("reference")
                .asText();
    }

    private static void tried(String who, String what) {
        String body = planted.in("POST /bookings/preview", KEPT_NOWHERE, wish("sal", 20, what));
        both.ok(both.booking().as(who).post("/bookings/preview", body));
    }

    private static void cancelled(String who, Planted.Fate fate, String reference) {
        both.ok(both.booking()
                .as(who)
                .post(
                        "/bookings/" + reference + "/cancel",
                        planted.in("POST /bookings/{reference}/cancel", fate, "{\"reason\":\"?\"}")));
    }

    /** Sara asks Eva something about a request, and is answered. */
    private static String asked(String reference) {
        String body = "{\"text\":\"?\"}";
        both.ok(both.booking()
                .as(SARA)
                .post("/requests/" + reference + "/ask", planted.in("POST /requests/{reference}/ask", GOES, body)));
        both.ok(both.booking()
                .as(EVA)
                .post("/bookings/" + reference + "/reply", planted.in("POST /bookings/{reference}/reply", GOES, body)));
        return reference;
    }

    private static void denied(String reference) {
        both.ok(both.booking()
                .as(SARA)
                .post(
                        "/requests/" + reference + "/deny",
                        planted.in("POST /requests/{reference}/deny", GOES, "{\"reason\":\"?\"}")));
    }

    private static String wish(String premises, int day, String more) {
        LocalDate date = LocalDate.of(2027, 1, day);
        return """
            {"premises":"%s","parts":[],"start":"%s","end":"%s","people":10,"shareUnder18":0,"houseRulesVersion":1,%s}\
            """.formatted(premises, Town.at(date, LocalTime.of(18, 0)), Town.at(date, LocalTime.of(20, 0)), more);
    }

    private static void introduce(String who, String body) {
        put(who, "/me", body);
    }

    private static void put(String who, String path, String body) {
        Calls.Call call = both.directory().as(who).put(path, body);
        both.ok(path.equals("/me") ? call : call.header("If-Match", "\"1\""));
    }

    /** All parts of it. */
    private static String exported() {
        StringBuilder all = new StringBuilder();
        String cursor = "";
        do {
            JsonNode part = both.ok(both.directory().as(EVA).get("/me/export" + cursor));
            all.append(part);
            cursor = part.has("cursor") ? "?cursor=" + part.path("cursor").asText() : "";
        } while (!cursor.isEmpty());
        return all.toString();
    }
}
