package no.endorinn.acceptance;

import static no.endorinn.acceptance.AllThatCanBeSaid.EVA;
import static no.endorinn.acceptance.Planted.Fate.GOES;
import static no.endorinn.acceptance.Planted.Fate.GOES_LATER;
import static no.endorinn.acceptance.Planted.Fate.KEPT_NOWHERE;
import static no.endorinn.acceptance.Planted.Fate.STAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Marks;
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

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Planted planted = new Planted();

    private static BothFunctions both;
    private static Map<String, List<Map<String, AttributeValue>>> before = Map.of();
    private static String export = "";
    private static String after = "";
    private static List<String> feeds = List.of();

    @BeforeAll
    static void everybodySaysAllTheyCanAndEvaIsForgotten() throws IOException {
        // Whoever may upload a file is given an address that is signed for it.
        tables.setSystemProperties();
        both = new BothFunctions(tables, NOW);
        new AllThatCanBeSaid(both, planted).isSaid();
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
        tables.restoreSystemProperties();
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
