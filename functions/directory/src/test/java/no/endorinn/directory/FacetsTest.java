package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the catalogue can be searched by, and how many each choice finds. */
class FacetsTest {
    private static final List<String> FIELDS = List.of("culture", "sport", "faith", "work");
    private static final List<String> AGES = List.of("children", "youth", "adults", "seniors");
    private static final List<String> PLACES = List.of("Øvre bydel", "Øvre Bydel", "Øvre bydel", "Sentrum", "Åsen");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        for (int i = 0; i < 40; i++) {
            put(
                    "lag-" + i,
                    "{\"name\":\"Lag %d\",\"fields\":[\"%s\",\"sport\"],\"ages\":[\"%s\"],\"places\":[\"%s\",\"%s\"]}"
                            .formatted(
                                    i,
                                    FIELDS.get(i * i % FIELDS.size()),
                                    AGES.get(i % 3),
                                    PLACES.get(i % PLACES.size()),
                                    PLACES.get(i * 7 % PLACES.size())));
        }
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @Test
    void aSearchByEachFindsAsManyAsItSays() {
        JsonNode facets = ok(look());

        assertThat(texts(facets.path("fields"), "value")).contains("sport").doesNotContain("work", "health");
        assertThat(texts(facets.path("ages"), "value")).containsExactlyInAnyOrder("children", "youth", "adults");
        for (String facet : List.of("field", "ages", "place")) {
            for (JsonNode one : facets.path(facet.equals("ages") ? facet : facet + "s")) {
                assertThat(one.path("count").asInt())
                        .as(one.toString())
                        .isEqualTo(found(facet, one.path("value").asText()))
                        .isPositive();
            }
        }
    }

    @Test
    void mostComeFirstAndEqualsByValue() {
        JsonNode facets = ok(look());

        for (JsonNode list : facets) {
            for (int i = 1; i < list.size(); i++) {
                int before = list.path(i - 1).path("count").asInt();
                int after = list.path(i).path("count").asInt();
                assertThat(before).isGreaterThanOrEqualTo(after);
                if (before == after) {
                    assertThat(list.path(i - 1).path("value").asText())
                            .isLessThan(list.path(i).path("value").asText());
                }
            }
        }
    }

    @Test
    void aPlaceIsOneHoweverItIsSpelledAndShownAsMostSpellIt() {
        assertThat(texts(ok(look()).path("places"), "value"))
                .contains("Øvre bydel")
                .doesNotContain("Øvre Bydel");
    }

    @Test
    void whatIsRememberedIsAMinuteOldAtTheMost() {
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            Calls warm = Calls.to(municipality.function(client));
            Reply first = look(warm);
            assertThat(first.header("cache-control")).contains("public, max-age=60");
            put("helselag", "{\"name\":\"Helselag\",\"fields\":[\"health\"]}");
            wiretap.listen();

            municipality.passes(Duration.ofSeconds(59));
            assertThat(ok(look(warm))).isEqualTo(ok(first));
            assertThat(wiretap.roundTrips()).isEmpty();
            municipality.passes(Duration.ofSeconds(1));
            assertThat(texts(ok(look(warm)).path("fields"), "value")).contains("health");
            assertThat(wiretap.roundTrips()).containsExactly("Query");
            put("helselag", "{\"name\":\"Helselag\"}");
            municipality.passes(Duration.ofSeconds(60));
            assertThat(texts(ok(look(warm)).path("fields"), "value")).doesNotContain("health");
        }
    }

    /** DynamoDB answers a query a megabyte at a time; here the cards are so large that three fit. */
    @Test
    void aCatalogueOfMoreThanAMegabyteIsCountedToItsEnd() {
        List<Map<String, AttributeValue>> cards = IntStream.range(0, 10)
                .mapToObj(i -> Map.of(
                        "pk", AttributeValue.fromS("find#all"),
                        "sk", AttributeValue.fromS("stor " + i),
                        "places", AttributeValue.fromL(List.of(AttributeValue.fromS("Storby"))),
                        "words", AttributeValue.fromS("x".repeat(300_000))))
                .toList();
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            cards.forEach(card -> tables.client()
                    .putItem(put -> put.tableName(tables.name("PeopleTable")).item(card)));

            JsonNode places = ok(look(Calls.to(municipality.function(client)))).path("places");

            assertThat(places)
                    .anyMatch(place -> place.path("value").asText().equals("Storby")
                            && place.path("count").asInt() == 10);
            assertThat(wiretap.roundTrips()).hasSizeBetween(3, 4).containsOnly("Query");
        } finally {
            cards.forEach(card -> tables.client()
                    .deleteItem(delete -> delete.tableName(tables.name("PeopleTable"))
                            .key(Map.of("pk", card.get("pk"), "sk", card.get("sk")))));
        }
    }

    @Test
    void noMoreThanFiftyPlacesAreShown() {
        for (int i = 0; i < 7; i++) {
            List<String> places = IntStream.range(8 * i, 8 * i + 8)
                    .mapToObj(place -> "\"Grend " + place + "\"")
                    .toList();
            put("grender-" + i, "{\"name\":\"Grendelag\",\"places\":" + places + "}");
        }

        assertThat(ok(look()).path("places")).hasSize(50);
    }

    @Test
    void theAddressIsNoAssociations() {
        assertThat(codes(municipality.put(ADMINISTRATOR, "/associations/facets", "{\"name\":\"Fasetten\"}")))
                .containsExactly("malformed-id");
    }

    private static int found(String facet, String value) {
        int found = 0;
        String query = "/associations?" + facet + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        String cursor = "";
        do {
            JsonNode page =
                    ok(municipality.calls().anonymous().get(query + cursor).send());
            found += page.path("associations").size();
            cursor = page.has("cursor") ? "&cursor=" + page.path("cursor").asText() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    /** As a function sees it that remembers nothing. */
    private static Reply look() {
        municipality.passes(Duration.ofMinutes(1));
        return look(municipality.calls());
    }

    private static Reply look(Calls calls) {
        return calls.anonymous().get("/associations/facets").send();
    }

    private static void put(String id, String body) {
        ok(municipality.put(ADMINISTRATOR, "/associations/" + id, body));
    }
}
