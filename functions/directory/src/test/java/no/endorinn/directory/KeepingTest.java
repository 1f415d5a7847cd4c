package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.CASEWORKER;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NEIGHBOUR;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Staff keep the catalogue free of what does not belong there; whoever is concerned sees what, why and what to do. */
class KeepingTest {
    private static final String WHY = "Det samme laget står her fra før.";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static int round;

    private String founder = "";
    private String choir = "";

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @BeforeEach
    void somebodyAddsAChoir() {
        round++;
        founder = municipality.introduced("sub-founder-" + round, "Finn Forening");
        choir = municipality.founded(founder, "{\"name\":\"" + name("Syngelaget") + "\"}");
    }

    @Test
    void whatIsHiddenIsInNoListAndItsOfficersAreToldWhy() {
        JsonNode hidden = ok(place(choir, "\"place\":\"hidden\",\"reason\":\"" + WHY + "\""));

        assertThat(hidden.path("place").asText()).isEqualTo("hidden");
        assertThat(found("syngelaget")).doesNotContain(choir);
        assertThat(office(founder, choir).path("reason").asText()).isEqualTo(WHY);
        assertThat(ok(municipality.get(founder, "/me"))
                        .path("memberships")
                        .path(0)
                        .path("place")
                        .asText())
                .isEqualTo("hidden");
        assertThat(history(founder, choir)).first().isEqualTo("association.hidden");
        ok(place(choir, "\"place\":\"listed\""));
        assertThat(found("syngelaget")).contains(choir);
        assertThat(office(founder, choir).has("reason")).isFalse();
    }

    @Test
    void whatStaffSayYesToStandsOnItsOwn() {
        JsonNode recognised = ok(place(choir, "\"place\":\"listed\",\"confirmed\":true"));

        assertThat(recognised.path("standing").asText()).isEqualTo("confirmed");
        assertThat(ok(municipality.get(CASEWORKER, "/founders/" + municipality.id(founder)))
                        .path("associations"))
                .isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneAndItsOfficersAreTold() {
        ok(place(choir, "\"place\":\"removed\",\"reason\":\"" + WHY + "\""));

        assertThat(municipality
                        .calls()
                        .anonymous()
                        .get("/associations/" + choir)
                        .send()
                        .status())
                .isEqualTo(404);
        JsonNode me = ok(municipality.get(founder, "/me"));
        assertThat(me.path("memberships")).isEmpty();
        assertThat(me.path("told").path(0).path("fate").asText()).isEqualTo("removed");
        assertThat(me.path("told").path(0).path("reason").asText()).isEqualTo(WHY);
        assertThat(history(CASEWORKER, choir)).first().isEqualTo("association.closed");
        ok(place(choir, "\"place\":\"removed\",\"reason\":\"" + WHY + "\""));
        assertThat(place(choir, "\"place\":\"listed\"").status()).isEqualTo(404);
    }

    @Test
    void whatSomethingIsStillToComeOfIsNotRemoved() {
        booked(choir, "AAAA2222");

        Reply refused = place(choir, "\"place\":\"removed\",\"reason\":\"" + WHY + "\"");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(codes(refused)).containsExactly("association-has-open");
        assertThat(refused.json().path("detail").asText()).contains("AAAA2222");
    }

    @Test
    void aDuplicateBecomesPartOfTheOtherAndNothingIsLost() {
        String genuine = municipality.association(LEADER, name("Mannskoret"));

        JsonNode merged = ok(merge(choir, genuine, true));

        assertThat(merged.path("mergedInto").asText()).isEqualTo(genuine);
        assertThat(found("syngelaget")).doesNotContain(choir);
        assertThat(municipality.offices(genuine)).containsKeys(municipality.id(LEADER), municipality.id(founder));
        assertThat(history(LEADER, choir)).contains("association.merged", "association.created");
        assertThat(texts(ok(municipality.get(LEADER, "/me")).path("memberships"), "association"))
                .contains(choir, genuine);
        JsonNode me = ok(municipality.get(founder, "/me"));
        assertThat(me.path("told").path(0).path("fate").asText()).isEqualTo("merged");
        municipality.joins(LEADER, genuine, NEIGHBOUR, "booker");
        assertThat(history(NEIGHBOUR, choir)).isNotEmpty();
        ok(municipality.post(NEIGHBOUR, "/associations/" + genuine + "/leave", "{}"));
        assertThat(municipality
                        .get(NEIGHBOUR, "/associations/" + choir + "/history")
                        .status())
                .isEqualTo(403);
        ok(merge(choir, genuine, true));
    }

    @Test
    void staffMayLeaveTheOfficersOfADuplicateOut() {
        String genuine = municipality.association(LEADER, name("Mannskoret"));

        ok(merge(choir, genuine, false));

        assertThat(municipality.offices(genuine)).containsOnlyKeys(municipality.id(LEADER));
        assertThat(ok(municipality.get(founder, "/me")).path("memberships")).isEmpty();
        assertThat(codes(merge(genuine, "nowhere", false))).containsExactly("unknown-association");
    }

    @Test
    void allThatOnePersonHasMadeAndAskedForIsUndoneInOneAction() {
        String second = municipality.founded(founder, "{\"name\":\"" + name("Dansevennene") + "\"}");
        String third = municipality.founded(
                founder,
                "{\"name\":\"" + name("Tallklubben") + "\",\"organisationNumber\":\"" + numberOf("TALLKLUBBEN")
                        + "\"}");
        String other = municipality.association(LEADER, name("Det andre laget"));
        ok(municipality.post(founder, "/associations/" + other + "/claims", "{}"));
        booked(second, "AAAA3333");
        String path = "/founders/" + municipality.id(founder);
        JsonNode before = ok(municipality.get(CASEWORKER, path));
        assertThat(texts(before.path("associations"), "association")).containsExactlyInAnyOrder(choir, second, third);
        assertThat(before.path("cases")).hasSize(2);

        JsonNode after = ok(
                municipality.post(CASEWORKER, path + "/place", "{\"place\":\"removed\",\"reason\":\"" + WHY + "\"}"));

        assertThat(texts(after.path("associations"), "association")).containsExactly(second);
        assertThat(after.path("associations").path(0).path("open").toString()).contains("AAAA3333");
        assertThat(after.path("cases")).isEmpty();
        for (String gone : List.of(choir, third)) {
            assertThat(municipality
                            .calls()
                            .anonymous()
                            .get("/associations/" + gone)
                            .send()
                            .status())
                    .isEqualTo(404);
            assertThat(history(CASEWORKER, gone)).contains("association.closed");
        }
        JsonNode me = ok(municipality.get(founder, "/me"));
        assertThat(texts(me.path("told"), "reason")).containsOnly(WHY);
        assertThat(texts(me.path("cases"), "reason")).containsOnly(WHY);
        ok(municipality.post(CASEWORKER, path + "/place", "{\"place\":\"hidden\",\"reason\":\"" + WHY + "\"}"));
        assertThat(office(founder, second).path("place").asText()).isEqualTo("hidden");
    }

    @Test
    void nobodyDoesItToTheirOwn() {
        municipality.joins(founder, choir, CASEWORKER, "booker");

        for (Reply own : List.of(
                place(choir, "\"place\":\"hidden\",\"reason\":\"" + WHY + "\""),
                merge(choir, municipality.association(LEADER, name("Mannskoret")), false))) {
            assertThat(own.status()).isEqualTo(403);
            assertThat(codes(own)).containsExactly("own-case");
        }
        ok(municipality.post(
                ADMINISTRATOR,
                "/associations/" + choir + "/place",
                "{\"place\":\"hidden\",\"reason\":\"" + WHY + "\"}"));
    }

    @Test
    void hidingAndRemovingNeedAReason() {
        Stream.of("hidden", "removed")
                .forEach(place -> assertThat(codes(place(choir, "\"place\":\"" + place + "\"")))
                        .containsExactly("missing"));
        assertThat(codes(place(choir, "\"place\":\"merged\",\"reason\":\"x\""))).containsExactly("not-a-choice");
        assertThat(codes(place(choir, "\"place\":\"hidden\",\"confirmed\":true,\"reason\":\"x\"")))
                .containsExactly("confirmed-is-listed");
    }

    private static Reply place(String association, String body) {
        return municipality.post(CASEWORKER, "/associations/" + association + "/place", "{" + body + "}");
    }

    private static Reply merge(String association, String into, boolean withOfficers) {
        return municipality.post(
                CASEWORKER,
                "/associations/" + association + "/merge",
                "{\"into\":\"" + into + "\",\"withOfficers\":" + withOfficers + ",\"reason\":\"" + WHY + "\"}");
    }

    private static String name(String text) {
        return text + " " + "x".repeat(round);
    }

    private static String numberOf(String name) {
        var number = Municipality.newNumber();
        municipality.registers().found(number, name);
        return number.digits();
    }

    private static JsonNode office(String who, String id) {
        return ok(municipality.get(who, "/associations/" + id + "/office"));
    }

    private static List<String> history(String who, String id) {
        return texts(
                ok(municipality.get(who, "/associations/" + id + "/history")).path("events"), "type");
    }

    private static List<String> found(String words) {
        return texts(
                ok(municipality
                                .calls()
                                .anonymous()
                                .get("/associations?words=" + words)
                                .send())
                        .path("associations"),
                "id");
    }

    /** Something that the association has in another feature's table, and that is not over. */
    private static void booked(String association, String reference) {
        tables.client()
                .putItem(put -> put.tableName(tables.name("BookingsTable"))
                        .item(Map.of(
                                "pk", AttributeValue.fromS("booking#" + reference),
                                "sk", AttributeValue.fromS("booking"),
                                "holder", AttributeValue.fromS("association#" + association),
                                "endsAt", AttributeValue.fromS("2027-03-01T20:00:00Z#" + reference),
                                "openUntil", AttributeValue.fromS("2027-03-01T20:00:00Z"))));
    }
}
