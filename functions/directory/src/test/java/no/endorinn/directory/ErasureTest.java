package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.READER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Fixture;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Somebody who is in more associations than one transaction holds is forgotten all the same, and wholly. */
class ErasureTest {
    private static final int MANY = 60;
    private static final int FEW = 3;
    private static final String YES = "{\"acceptLeaderless\":true}";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static int people;

    private final Wiretap wiretap = new Wiretap();
    private String busy = "";
    private String id = "";
    private List<String> led = List.of();

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    /** What the tests of {@link #MANY} begin with, put back for each. */
    private static @Nullable Made many;

    private record Made(String busy, String id, List<String> led, Fixture all) {}

    private void somebodyLeadsMany() {
        if (many == null) {
            somebodyLeadsAndClaimsMore(MANY);
            many = new Made(busy, id, led, Fixture.of(tables));
        } else {
            many.all().putBack();
            busy = many.busy();
            id = many.id();
            led = many.led();
        }
    }

    private void somebodyLeadsAndClaimsMore(int associations) {
        busy = municipality.introduced("sub-busy-" + people++, "Trygve Travel");
        id = municipality.id(busy);
        led = IntStream.range(0, associations)
                .mapToObj(i -> municipality.association(busy, "Lag " + i))
                .toList();
        for (int i = 0; i < 5; i++) {
            String unled = newKey();
            ok(municipality.put(ADMINISTRATOR, "/associations/" + unled, "{\"name\":\"Uten leder\"}"));
            ok(municipality.post(busy, "/associations/" + unled + "/claims", "{}"));
        }
    }

    @Test
    void theyLeaveAllAndGoLast() {
        somebodyLeadsMany();
        try (DynamoDbClient client = wiretap.client(tables)) {
            Reply erased = erase(client);

            assertThat(ok(erased).path("associationsLeft")).hasSize(MANY);
        }
        assertThat(commits()).as("begun; claims; offices and all").isEqualTo(4);
        assertForgotten();
    }

    @Test
    void brokenOffInTheMiddleItLeavesThemInTheRestAndARepeatGoesOn() {
        somebodyLeadsMany();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() ->
                    wiretap.beforeNextCommit(() -> wiretap.beforeNextCommit(() -> wiretap.beforeNextCommit(() -> {
                        throw SdkClientException.create("the function was stopped");
                    }))));
            assertThat(erase(client).status()).isEqualTo(500);

            List<String> still = texts(ok(municipality.get(busy, "/me")).path("memberships"), "association");
            assertThat(still).hasSizeBetween(1, MANY - 1);
            assertThat(led.stream().filter(this::isOfficer)).containsExactlyInAnyOrderElementsOf(still);

            assertThat(ok(erase(client)).path("associationsLeft")).hasSameSizeAs(still);
        }
        assertForgotten();
    }

    @Test
    void whatIsRefusedOrOnlyTriedLeavesNothing() {
        somebodyLeadsAndClaimsMore(FEW);
        assertThat(codes(municipality.post(busy, "/me/erase", "{}"))).contains("last-leader");
        ok(municipality.post(busy, "/me/erase", "{\"acceptLeaderless\":true,\"dryRun\":true}"));

        assertThat(ok(municipality.get(busy, "/me")).path("memberships")).hasSize(FEW);
    }

    @Test
    void whoHasBegunMayOnlyGoOnAndARepeatDoesWhatIsLeft() {
        somebodyLeadsMany();
        JsonNode begun = ok(eraseInNoTime());
        assertThat(begun.path("begun").asBoolean()).isTrue();
        assertThat(begun.path("erased").asBoolean()).isFalse();
        assertThat(begun.path("anonymised").asInt()).as("claims").isPositive();

        assertThat(ok(municipality.get(busy, "/me")).path("leaving").asBoolean())
                .isTrue();
        for (Reply refused : List.of(
                municipality.post(busy, "/associations", "{\"name\":\"Enda et lag\"}"),
                municipality.put(busy, "/me", "{\"name\":\"Trygve Igjen\"}"),
                municipality.post(busy, "/associations/" + led.getFirst() + "/leave", "{}"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(codes(refused)).containsExactly("being-forgotten");
        }
        assertThat(ok(municipality.post(busy, "/me/erase", "{}")).path("erased").asBoolean())
                .isTrue();
        assertForgotten();
    }

    @Test
    void whatWasBegunAndLeftTheClockFinishes() {
        somebodyLeadsAndClaimsMore(FEW);
        ok(eraseInNoTime());

        municipality.clockStrikes();

        assertForgotten();
    }

    @Test
    void whatWasAskedAndAnsweredAYearAgoIsGone() {
        String unled = newKey();
        ok(municipality.put(ADMINISTRATOR, "/associations/" + unled, "{\"name\":\"Uten leder\"}"));
        String asking = municipality.introduced("sub-asking", "Asta Spør");
        String reference = ok(municipality.post(
                        asking, "/associations/" + unled + "/claims", "{\"grounds\":\"Jeg er formann\"}"))
                .path("reference")
                .asText();
        ok(municipality.post(ADMINISTRATOR, "/claims/" + reference + "/deny", "{\"reason\":\"Ikke etter årsmøtet\"}"));
        assertThat(itemsOf("claim#" + reference)).hasSize(1);

        municipality.passes(Duration.ofDays(365));
        municipality.clockStrikes();
        assertThat(itemsOf("claim#" + reference)).hasSize(1);
        municipality.passes(Duration.ofMinutes(1));
        municipality.clockStrikes();

        assertThat(itemsOf("claim#" + reference)).isEmpty();
        assertThat(texts(
                        ok(municipality.get(READER, "/associations/" + unled + "/history"))
                                .path("events"),
                        "type"))
                .contains("association.claim_denied");
    }

    private Reply eraseInNoTime() {
        return municipality
                .calls()
                .as(busy)
                .post("/me/erase", YES)
                .remaining(Duration.ofSeconds(4))
                .send();
    }

    private Reply erase(DynamoDbClient client) {
        return Calls.to(municipality.function(client))
                .as(busy)
                .post("/me/erase", YES)
                .send();
    }

    private long commits() {
        return wiretap.roundTrips().stream()
                .filter("TransactWriteItems"::equals)
                .count();
    }

    private boolean isOfficer(String association) {
        return municipality.offices(association).containsKey(id);
    }

    private void assertForgotten() {
        assertThat(ok(municipality.get(busy, "/me")).path("introduced").asBoolean())
                .isFalse();
        for (String association : looked()) {
            assertThat(isOfficer(association)).isFalse();
            assertThat(texts(
                            ok(municipality.get(READER, "/associations/" + association + "/history"))
                                    .path("events"),
                            "type"))
                    .containsOnlyOnce("association.left");
        }
        assertThat(items("EventsTable").filter(event -> event.contains("association.left")))
                .as("each was left once")
                .satisfies(left -> assertThat(led)
                        .allSatisfy(association -> assertThat(left)
                                .filteredOn(event -> event.contains(association))
                                .hasSize(1)));
        assertThat(itemsOf(busy)).isEmpty();
        assertThat(itemsOf(id)).as("an id of nobody, to look for once more").hasSize(1);
        municipality.passes(Duration.ofMinutes(11));
        municipality.clockStrikes();
        assertThat(itemsOf(id)).isEmpty();
    }

    /** Those that are looked at as people see them: the first and the last, or with {@code -Dall} every one. */
    private List<String> looked() {
        return System.getProperty("all") != null ? led : List.of(led.getFirst(), led.getLast());
    }

    private static List<String> itemsOf(String whom) {
        return items("PeopleTable").filter(item -> item.contains(whom)).toList();
    }

    /** Every item of a table, as text. */
    private static Stream<String> items(String table) {
        return tables.client().scanPaginator(scan -> scan.tableName(tables.name(table))).items().stream()
                .map(Object::toString);
    }
}
