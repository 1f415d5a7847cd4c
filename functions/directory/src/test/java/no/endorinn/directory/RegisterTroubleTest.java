package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NEIGHBOUR;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.UNKNOWN;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.RegisterServer;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A register that is down stops nobody; when it is back, the clock completes what was left open. */
class RegisterTroubleTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;

    private OrganisationNumber number = Municipality.newNumber();
    private String choir = "";

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    /** An association that was added while the registers were down. */
    @BeforeEach
    void theRegistersAreDown() {
        municipality.passes(Duration.ofHours(1));
        municipality.registers().down();
        choir = municipality.associationOf(LEADER, body("Fjordvik mannskor"));
        municipality.registers().up();
        municipality.passes(Duration.ofHours(1));
    }

    @Test
    void anAssociationIsAddedAsUnverified() {
        assertThat(registration().path("state").asText()).isEqualTo("unverified");
        assertThat(registration().has("checkedAt")).isFalse();
        assertThat(waiting()).containsKey(choir);
    }

    @Test
    void whileTheRegistersAreDownTheClockChangesNothing() {
        Map<String, Map<String, AttributeValue>> before = waiting();
        municipality.registers().down();

        municipality.clockStrikes();

        assertThat(registration().path("state").asText()).isEqualTo("unverified");
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void theClockCompletesTheRecordWhenTheRegistersAreBack() {
        municipality.registers().found(number, "FJORDVIK MANNSKOR");

        municipality.clockStrikes();

        assertThat(registration().path("state").asText()).isEqualTo("verified");
        assertThat(registration().path("standing").asText()).isEqualTo("active");
        assertThat(registration().path("voluntary").asBoolean()).isTrue();
        assertThat(OffsetDateTime.parse(registration().path("checkedAt").asText())
                        .toInstant())
                .isEqualTo(municipality.now());
        assertThat(association().path("fields")).isNotEmpty();
        assertThat(association().path("name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(ok(municipality.get(LEADER, path("/office")))
                        .path("accountNumber")
                        .asText())
                .isNotEmpty();
        assertThat(waiting()).doesNotContainKey(choir);
        JsonNode event =
                ok(municipality.get(LEADER, path("/history"))).path("events").path(0);
        assertThat(event.path("type").asText()).isEqualTo("association.verified");
        assertThat(event.has("by")).isFalse();
        assertThat(event.path("text").asText()).isNotEmpty();
        String found = municipality
                .calls()
                .anonymous()
                .get("/associations?field="
                        + association().path("fields").path(0).asText())
                .send()
                .body();
        assertThat(found).contains(choir);
    }

    @Test
    void whatSomebodyHasSaidIsNotOverwritten() {
        municipality.registers().down();
        ok(municipality.put(
                LEADER,
                "/associations/" + choir,
                "{\"name\":\"Koret\",\"fields\":[\"faith\"],\"organisationNumber\":\"" + number.digits() + "\"}"));
        ok(municipality.put(LEADER, path("/account"), "{\"accountNumber\":\"12345678903\"}"));
        municipality.passes(Duration.ofHours(1));
        municipality.registers().up();
        municipality.registers().found(number, "FJORDVIK MANNSKOR");

        municipality.clockStrikes();

        assertThat(association().path("fields").toString()).isEqualTo("[\"faith\"]");
        assertThat(ok(municipality.get(LEADER, path("/office")))
                        .path("accountNumber")
                        .asText()
                        .replaceAll("\\D", ""))
                .isEqualTo("12345678903");
    }

    @Test
    void whatTheRegisterDoesNotKnowIsMarkedSoAndNoLongerAskedAbout() {
        municipality.clockStrikes();

        assertThat(registration().path("state").asText()).isEqualTo("unknown");
        assertThat(waiting()).doesNotContainKey(choir);
    }

    @Test
    void whatHasBeenDeletedOrIsBankruptIsMarkedSo() {
        municipality.registers().deleted(number, "FJORDVIK MANNSKOR", "2026-05-01");
        OrganisationNumber other = Municipality.newNumber();
        municipality.registers().down();
        String second = municipality.associationOf(
                NEIGHBOUR, "{\"name\":\"Konkurskoret\",\"organisationNumber\":\"" + other.digits() + "\"}");
        municipality.registers().up();
        municipality.registers().bankrupt(other, "KONKURSKORET");
        municipality.passes(Duration.ofHours(1));

        municipality.clockStrikes();

        assertThat(registration().path("standing").asText()).isEqualTo("deleted");
        assertThat(ok(municipality.get(OUTSIDER, "/associations/" + second))
                        .path("registration")
                        .path("standing")
                        .asText())
                .isEqualTo("bankrupt");
    }

    @Test
    void whenTheAssociationChangesWhileTheClockAsksBothAreKept() {
        municipality.registers().found(number, "FJORDVIK MANNSKOR");
        municipality.registers().unit(number, RegisterServer.status(503));
        municipality.clockStrikes();
        municipality.registers().found(number, "FJORDVIK MANNSKOR");
        ok(municipality.post(LEADER, path("/confirm"), "{\"fact\":\"contact\"}"));
        municipality.passes(Duration.ofHours(1));

        municipality.clockStrikes();
        municipality.clockStrikes();

        assertThat(registration().path("state").asText()).isEqualTo("verified");
        assertThat(texts(ok(municipality.get(LEADER, path("/history"))).path("events"), "type"))
                .startsWith("association.verified", "association.confirmed")
                .endsWith("association.created");
    }

    @Test
    void aNumberBelongsToOneAssociationAndWhoeverComesLaterIsToldWhich() {
        Reply taken = municipality.post(NEIGHBOUR, "/associations", body("Et annet kor"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(codes(taken)).containsExactly("organisation-number-taken");
        assertThat(taken.json().path("association").asText()).isEqualTo(choir);
    }

    @Test
    void oneOfTwoWhoTakeTheSameNumberAtOnceGetsIt() {
        number = Municipality.newNumber();
        municipality.registers().found(number, "SJAKK");
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() -> municipality.associationOf(LEADER, body("Sjakk")));

            Reply second = Calls.to(municipality.function(client))
                    .as(ADMINISTRATOR)
                    .put("/associations/" + newKey(), body("Sjakk to"))
                    .header("If-Match", "\"0\"")
                    .send();

            assertThat(second.status()).isEqualTo(409);
            assertThat(codes(second)).containsExactly("organisation-number-taken");
        }
    }

    @Test
    void aNumberThatIsGivenUpIsFree() {
        municipality.registers().found(number, "FJORDVIK MANNSKOR");
        ok(municipality.put(LEADER, "/associations/" + choir, "{\"name\":\"Uten nummer\"}"));

        assertThat(waiting()).doesNotContainKey(choir);
        municipality.associationOf(NEIGHBOUR, body("Med nummer"));
    }

    @Test
    void moreThanOnePageIsCaughtUpInOneGo() {
        municipality.registers().down();
        Map<String, OrganisationNumber> added = new HashMap<>();
        IntStream.range(0, 30).forEach(i -> {
            OrganisationNumber own = Municipality.newNumber();
            added.put(
                    municipality.associationOf(
                            OUTSIDER, "{\"name\":\"Lag " + i + "\",\"organisationNumber\":\"" + own.digits() + "\"}"),
                    own);
        });
        municipality.registers().up();
        added.values().forEach(own -> municipality.registers().found(own, "LAG"));
        municipality.passes(Duration.ofHours(1));

        municipality.clockStrikes();

        assertThat(waiting()).doesNotContainKeys(added.keySet().toArray(String[]::new));
    }

    @Test
    void aRegisterIsNotAskedForWhoeverIsRefusedAnyway() {
        municipality.registers().found(number, "FJORDVIK MANNSKOR");
        String claims = path("/claims");
        ok(municipality.post(OUTSIDER, claims, "{}"));
        municipality.passes(Duration.ofHours(1));
        long before = municipality.registers().asked(number.digits());

        assertThat(codes(municipality.post(UNKNOWN, "/associations", body("Fremmed"))))
                .containsExactly("introduce-yourself");
        assertThat(codes(municipality.post(OUTSIDER, "/associations", body("Et annet kor"))))
                .containsExactly("organisation-number-taken");
        assertThat(codes(municipality.post(UNKNOWN, claims, "{}"))).containsExactly("introduce-yourself");
        assertThat(codes(municipality.post(LEADER, claims, "{}"))).containsExactly("member-already");
        assertThat(codes(municipality.post(OUTSIDER, claims, "{}"))).containsExactly("claimed-already");
        assertThat(municipality.registers().asked(number.digits())).isEqualTo(before);

        ok(municipality.post(NEIGHBOUR, claims, "{}"));
        assertThat(municipality.registers().asked(number.digits())).isGreaterThan(before);
    }

    @Test
    void whoeverRepeatsThemselvesIsAnsweredTheSameThoughTheRegisterHasChangedItsMind() {
        OrganisationNumber own = Municipality.newNumber();
        String wish = "{\"name\":\"Kortvarig\",\"organisationNumber\":\"" + own.digits() + "\"}";
        municipality.registers().found(own, "KORTVARIG");
        String key = newKey();
        JsonNode added = ok(municipality.post(LEADER, "/associations", wish, key));
        municipality.registers().deleted(own, "KORTVARIG", "2026-05-01");
        municipality.passes(Duration.ofHours(1));

        assertThat(ok(municipality.post(LEADER, "/associations", wish, key))).isEqualTo(added);
    }

    private JsonNode association() {
        return ok(municipality.get(OUTSIDER, "/associations/" + choir));
    }

    private JsonNode registration() {
        return association().path("registration");
    }

    private String path(String rest) {
        return "/associations/" + choir + rest;
    }

    private String body(String name) {
        return "{\"name\":\"" + name + "\",\"organisationNumber\":\"" + number.digits() + "\"}";
    }

    /** The items of those that wait for a register, by the association. */
    private static Map<String, Map<String, AttributeValue>> waiting() {
        Map<String, Map<String, AttributeValue>> waiting = new HashMap<>();
        tables.client()
                .query(query -> query.tableName(tables.name("PeopleTable"))
                        .keyConditionExpression("pk = :registers")
                        .expressionAttributeValues(Map.of(":registers", AttributeValue.fromS("registers"))))
                .items()
                .forEach(item -> waiting.put(Item.of(item).text("sk"), item));
        return waiting;
    }
}
