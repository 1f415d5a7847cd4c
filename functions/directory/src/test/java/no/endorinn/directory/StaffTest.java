package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.CASEWORKER;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NEIGHBOUR;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

/** The municipality's staff: their areas, their impartiality, the claims they answer, and that somebody is left to run it. */
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
    void whoeverClaimsAnAssociationLeadsItWhenStaffAccept() {
        String chess = municipality.association(LEADER, "Sjakk");
        String reference = claim(OUTSIDER, chess);

        JsonNode waiting = queued(reference);
        assertThat(waiting.path("mayDecide").asBoolean()).isTrue();
        assertThat(waiting.path("personName").asText()).isEqualTo("Ole Utenfor");
        JsonNode accepted = ok(municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}"));

        assertThat(accepted.path("status").asText()).isEqualTo("accepted");
        assertThat(accepted.has("grounds")).isFalse();
        assertThat(municipality.offices(chess)).containsEntry(municipality.id(OUTSIDER), "leader");
        ok(municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}"));
        assertThat(codes(municipality.post(CASEWORKER, "/claims/" + reference + "/deny", "{}")))
                .containsExactly("nothing-to-answer");
        assertThat(codes(municipality.post(OUTSIDER, "/associations/" + chess + "/claims", "{}")))
                .containsExactly("member-already");
    }

    @Test
    void aDeniedClaimGivesNothing() {
        String bridge = municipality.association(LEADER, "Bridge");
        String reference = claim(OUTSIDER, bridge);

        ok(municipality.post(CASEWORKER, "/claims/" + reference + "/deny", "{}"));

        assertThat(municipality.offices(bridge)).doesNotContainKey(municipality.id(OUTSIDER));
        assertThat(texts(ok(municipality.get(CASEWORKER, "/claims")).path("claims"), "reference"))
                .doesNotContain(reference);
    }

    @Test
    void nobodyAnswersAClaimTheyArePartialTo() {
        String theatre = municipality.association(LEADER, "Teater");
        String declared = claim(OUTSIDER, theatre);
        String own = claim(CASEWORKER, municipality.association(NEIGHBOUR, "Ballett"));
        ok(municipality.put(CASEWORKER, "/me/closeness", "{\"associations\":[\"" + theatre + "\"]}"));

        for (String reference : List.of(declared, own)) {
            assertThat(queued(reference).path("mayDecide").asBoolean()).isFalse();
            Reply refused = municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(codes(refused)).containsExactly("own-case");
        }
        ok(municipality.put(CASEWORKER, "/me/closeness", "{\"associations\":[]}"));
        ok(municipality.post(CASEWORKER, "/claims/" + declared + "/accept", "{}"));
        assertThat(codes(municipality.put(CASEWORKER, "/me/closeness", "{\"associations\":[\"nowhere\"]}")))
                .containsExactly("unknown-association");
    }

    @Test
    void aCaseworkerOfAnotherAreaDoesNotAnswer() {
        String other = municipality.employed("sub-east", "Espen Øst", "{\"role\":\"caseworker\",\"area\":\"Øst\"}");
        String reference = claim(OUTSIDER, municipality.association(LEADER, "Vestkoret"));

        assertThat(codes(municipality.post(other, "/claims/" + reference + "/accept", "{}")))
                .containsExactly("other-area");
    }

    @Test
    void theSameKeyMakesOneClaimAndAnotherRequestUnderItIsRefused() {
        String first = municipality.association(LEADER, "Første");
        String second = municipality.association(LEADER, "Andre");
        String key = newKey();
        JsonNode claim = ok(municipality.post(OUTSIDER, "/associations/" + first + "/claims", "{}", key));

        assertThat(ok(municipality.post(OUTSIDER, "/associations/" + first + "/claims", "{}", key)))
                .isEqualTo(claim);
        for (Reply other : List.of(
                municipality.post(OUTSIDER, "/associations/" + second + "/claims", "{}", key),
                municipality.post(OUTSIDER, "/associations/" + first + "/claims", "{\"grounds\":\"Ja\"}", key))) {
            assertThat(other.status()).isEqualTo(409);
            assertThat(codes(other)).containsExactly("idempotency-key-reused");
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
    void aClaimBehindAHundredOthersIsWithdrawnTooWhenItsMakerIsForgotten() {
        String wanted = municipality.association(LEADER, "Ettertraktet");
        IntStream.range(0, 101).forEach(i -> claim(OUTSIDER, wanted));
        String last = municipality.introduced("sub-last", "Siste Krav");
        String reference = claim(last, wanted);

        ok(municipality.post(last, "/me/erase", "{}"));

        assertThat(municipality
                        .post(CASEWORKER, "/claims/" + reference + "/deny", "{}")
                        .status())
                .isEqualTo(404);
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

    private static Reply roles(String by, String whom, String roles) {
        return municipality.put(by, "/staff/" + municipality.id(whom), "{\"roles\":[" + roles + "]}");
    }

    private static String claim(String who, String association) {
        return ok(municipality.post(who, "/associations/" + association + "/claims", "{\"grounds\":\"Jeg er leder.\"}"))
                .path("reference")
                .asText();
    }

    private static JsonNode queued(String reference) {
        for (JsonNode claim : ok(municipality.get(CASEWORKER, "/claims")).path("claims")) {
            if (claim.path("reference").asText().equals(reference)) {
                return claim;
            }
        }
        throw new AssertionError(reference + " does not wait");
    }
}
