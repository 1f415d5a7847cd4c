package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.endorinn.kernel.store.Item;
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
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The municipality's staff: their areas, and that somebody is left to run it. */
class StaffTest {
    private static final String ADMINISTRATOR_ROLE = "{\"role\":\"administrator\"}";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @Test
    void onlyTheFirstOfThemBecomesAdministratorByBeingNamed() {
        assertThat(ok(municipality.get(ADMINISTRATOR, "/me")).path("staff").toString())
                .isEqualTo("[" + ADMINISTRATOR_ROLE + "]");
        assertThat(ok(municipality.get(OUTSIDER, "/me")).path("staff")).isEmpty();
    }

    @Test
    void whatStaffBringInIsNotShownAsConfirmedByTheAssociation() {
        JsonNode brought = ok(municipality.put(ADMINISTRATOR, "/associations/innlest", "{\"name\":\"Innlest lag\"}"));

        assertThat(brought.path("name").asText()).isEqualTo("Innlest lag");
        assertThat(brought.has("lastConfirmed")).isFalse();
    }

    @Test
    void theLastAdministratorStaysOne() {
        for (String roles : List.of("", "{\"role\":\"reader\"}", "{\"role\":\"administrator\",\"area\":\"Sentrum\"}")) {
            Reply refused = roles(ADMINISTRATOR, ADMINISTRATOR, roles);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(codes(refused)).containsExactly("last-administrator");
        }
    }

    @Test
    void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() {
        String second = municipality.employed("sub-second", "Siv Andre", ADMINISTRATOR_ROLE);
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            String first = municipality.id(ADMINISTRATOR);
            String other = municipality.id(second);
            wiretap.beforeNextCommit(() -> ok(municipality.put(ADMINISTRATOR, "/staff/" + other, "{\"roles\":[]}")));

            Reply reply = Calls.to(municipality.function(client))
                    .as(second)
                    .put("/staff/" + first, "{\"roles\":[]}")
                    .send();

            assertThat(reply.status()).isIn(403, 409);
        }
        assertThat(ok(municipality.get(ADMINISTRATOR, "/me")).path("staff")).hasSize(1);
        assertThat(ok(municipality.get(second, "/me")).path("staff")).isEmpty();
    }

    @Test
    void anAdministratorOfOneAreaAppointsNobody() {
        String local =
                municipality.employed("sub-local", "Lars Lokal", "{\"role\":\"administrator\",\"area\":\"Sentrum\"}");
        String offer = ok(municipality.post(ADMINISTRATOR, "/staff/invitations", "{\"roles\":[{\"role\":\"reader\"}]}"))
                .path("reference")
                .asText();

        for (Reply refused : List.of(
                municipality.post(local, "/staff/invitations", "{\"roles\":[" + ADMINISTRATOR_ROLE + "]}"),
                roles(local, local, ADMINISTRATOR_ROLE),
                municipality.post(local, "/staff/invitations/" + offer + "/revoke", "{}"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(codes(refused)).containsExactly("other-area");
        }
        ok(municipality.get(local, "/staff"));
    }

    @Test
    void anInvitationEndsWithTheInvitersRightTheAreaIncluded() {
        String inviter =
                municipality.employed("sub-ending", "Endre Endret", "{\"role\":\"coordinator\",\"area\":\"Nesbygda\"}");
        String inside = municipality.associationOf(LEADER, "{\"name\":\"Grendelaget\",\"places\":[\"Nesbygda\"]}");
        String code = municipality.code(inviter, inside, "booker");
        ok(roles(ADMINISTRATOR, inviter, "{\"role\":\"coordinator\",\"area\":\"Sentrum\"}"));

        assertThat(codes(municipality.accept(OUTSIDER, code))).containsExactly("invitation-gone");

        String second = municipality.employed("sub-second", "Andrea Annen", ADMINISTRATOR_ROLE);
        String toStaff = ok(municipality.post(second, "/staff/invitations", "{\"roles\":[{\"role\":\"reader\"}]}"))
                .path("code")
                .asText();
        ok(roles(ADMINISTRATOR, second, "{\"role\":\"administrator\",\"area\":\"Sentrum\"}"));
        assertThat(codes(municipality.accept(OUTSIDER, toStaff))).containsExactly("invitation-gone");
    }

    @Test
    void aMunicipalityOfHundredsHasRoomOnItsStaff() {
        staffOf(599);
        String code = offer();
        String last = municipality.introduced("sub-last-hired", "Sist Ansatt");
        ok(municipality.accept(last, code));
        assertThat(ok(municipality.get(ADMINISTRATOR, "/staff")).toString()).contains("Sist Ansatt");

        staffOf(600);
        Reply full = municipality.accept(municipality.introduced("sub-too-late", "For Sen"), offer());
        assertThat(full.status()).isEqualTo(422);
        assertThat(codes(full)).containsExactly("too-many-members");
        staffOf(0);
    }

    @Test
    void anOfficeThatHasInvitedSixtyInAFortnightWaits() {
        String club = municipality.association(LEADER, "Innbyderne");
        for (int i = 0; i < 59; i++) {
            ok(municipality.accept(LEADER, municipality.code(LEADER, club, "leader")));
        }

        Reply refused = municipality.invite(LEADER, club, false, "booker");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(codes(refused)).containsExactly("too-many-invited-lately");
        municipality.passes(Duration.ofDays(15));
        ok(municipality.invite(LEADER, club, false, "booker"));
    }

    @Test
    void aRoleForOneAreaCountsForTheAssociationsOfThatPlace() {
        String local = municipality.employed(
                "sub-district", "Dina Distrikt", "{\"role\":\"coordinator\",\"area\":\"Nesbygda\"}");
        String inside = municipality.associationOf(LEADER, "{\"name\":\"Inne\",\"places\":[\"Nesbygda\"]}");
        String outside = municipality.associationOf(LEADER, "{\"name\":\"Ute\",\"places\":[\"Sentrum\"]}");

        ok(municipality.get(local, "/associations/" + inside + "/office"));
        ok(municipality.invite(local, inside, false, "booker"));
        ok(municipality.put(local, "/associations/" + newKey(), "{\"name\":\"Ny\",\"places\":[\"Nesbygda\"]}"));
        for (Reply refused : List.of(
                municipality.get(local, "/associations/" + outside + "/office"),
                municipality.invite(local, outside, false, "leader"),
                municipality.put(local, "/associations/" + outside, "{\"name\":\"X\",\"places\":[\"Nesbygda\"]}"),
                municipality.put(local, "/associations/" + newKey(), "{\"name\":\"Ny\"}"),
                municipality.get(local, "/associations/" + outside + "/history"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(codes(refused)).containsExactly("other-area");
        }
    }

    @Test
    void theSameKeyMakesOneAssociationAndOneInvitationToTheStaff() {
        String key = newKey();
        JsonNode made = ok(municipality.post(LEADER, "/associations", "{\"name\":\"En gang\"}", key));
        JsonNode offer =
                ok(municipality.post(ADMINISTRATOR, "/staff/invitations", "{\"roles\":[{\"role\":\"reader\"}]}", key));

        assertThat(ok(municipality.post(LEADER, "/associations", "{\"name\":\"En gang\"}", key)))
                .isEqualTo(made);
        assertThat(ok(municipality.post(
                        ADMINISTRATOR, "/staff/invitations", "{\"roles\":[{\"role\":\"reader\"}]}", key)))
                .isEqualTo(offer);
        assertThat(codes(municipality.post(LEADER, "/associations", "{\"name\":\"To\"}", key)))
                .containsExactly("idempotency-key-reused");
        assertThat(codes(municipality.post(
                        ADMINISTRATOR, "/staff/invitations", "{\"roles\":[" + ADMINISTRATOR_ROLE + "]}", key)))
                .containsExactly("idempotency-key-reused");
    }

    @Test
    void aChangeNeedsTheVersionItIsOf() {
        String path = "/associations/" + municipality.association(LEADER, "Versjon");

        assertThat(municipality
                        .calls()
                        .as(LEADER)
                        .put(path, "{\"name\":\"Ny\"}")
                        .send()
                        .status())
                .isEqualTo(428);
        Reply stale = municipality
                .calls()
                .as(LEADER)
                .put(path, "{\"name\":\"Ny\"}")
                .header("If-Match", "\"9\"")
                .send();
        assertThat(stale.status()).isEqualTo(412);
        ok(municipality.put(LEADER, path, "{\"name\":\"Ny\"}"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Reply refused = municipality.post(LEADER, "/associations", """
            {"name":"","fields":["dans"],"ages":"alle","places":[1],"contact":{"email":"x","phone":"y","web":"z"},
             "organisationNumber":"123","accountNumber":"456","colour":"blue"}
            """);

        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.json().path("errors").size()).isGreaterThanOrEqualTo(4);
    }

    /** Hires people whom nobody knows until there are so many, in the place of those hired so before. */
    private static void staffOf(int members) {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("municipality"), "sk", AttributeValue.fromS("staff"));
        String table = tables.name("PeopleTable");
        GetItemResponse found =
                tables.client().getItem(get -> get.tableName(table).key(key));
        List<Item> list = new ArrayList<>(Item.of(found.item()).items("members").stream()
                .filter(member -> !member.text("person").startsWith("stranger-"))
                .toList());
        IntStream.range(list.size(), members)
                .forEach(i ->
                        list.add(Item.builder().text("person", "stranger-" + i).build()));
        List<AttributeValue> all = list.stream()
                .map(member -> AttributeValue.fromM(member.attributes()))
                .toList();
        tables.client()
                .updateItem(update -> update.tableName(table)
                        .key(key)
                        .updateExpression("SET members = :members")
                        .expressionAttributeValues(Map.of(":members", AttributeValue.fromL(all))));
    }

    private static String offer() {
        return ok(municipality.post(ADMINISTRATOR, "/staff/invitations", "{\"roles\":[{\"role\":\"reader\"}]}"))
                .path("code")
                .asText();
    }

    private static Reply roles(String by, String whom, String roles) {
        return municipality.put(by, "/staff/" + municipality.id(whom), "{\"roles\":[" + roles + "]}");
    }
}
