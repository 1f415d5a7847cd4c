package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.CASEWORKER;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NEIGHBOUR;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.READER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Claims to associations that are here already, and the staff who answer them, impartially. */
class ClaimsTest {
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
    void whoeverClaimsAnAssociationLeadsItWhenStaffAccept() {
        String chess = municipality.association(LEADER, "Sjakk");
        String reference = claim(OUTSIDER, chess);

        JsonNode waiting = queued(reference);
        assertThat(waiting.path("decision").path("mayDecide").asBoolean()).isTrue();
        assertThat(waiting.path("personName").asText()).isEqualTo("Ole Utenfor");
        JsonNode accepted = ok(municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}"));

        assertThat(accepted.path("status").asText()).isEqualTo("accepted");
        assertThat(accepted.has("grounds")).isFalse();
        assertThat(municipality.offices(chess)).containsEntry(municipality.id(OUTSIDER), "leader");
        ok(municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}"));
        assertThat(codes(municipality.post(CASEWORKER, "/claims/" + reference + "/deny", "{\"reason\":\"Nei.\"}")))
                .containsExactly("nothing-to-answer");
        assertThat(codes(municipality.post(OUTSIDER, "/associations/" + chess + "/claims", "{}")))
                .containsExactly("member-already");
    }

    @Test
    void aDeniedClaimGivesNothing() {
        String bridge = municipality.association(LEADER, "Bridge");
        String reference = claim(OUTSIDER, bridge);

        ok(municipality.post(CASEWORKER, "/claims/" + reference + "/deny", "{\"reason\":\"Nei.\"}"));

        assertThat(municipality.offices(bridge)).doesNotContainKey(municipality.id(OUTSIDER));
        assertThat(references(queue())).doesNotContain(reference);
    }

    @Test
    void nobodyAnswersAClaimTheyArePartialTo() {
        String theatre = municipality.association(LEADER, "Teater");
        String declared = claim(OUTSIDER, theatre);
        String own = claim(CASEWORKER, municipality.association(NEIGHBOUR, "Ballett"));
        ok(municipality.put(CASEWORKER, "/me/closeness", "{\"associations\":[\"" + theatre + "\"]}"));

        for (String reference : List.of(declared, own)) {
            JsonNode decision = queued(reference).path("decision");
            assertThat(decision.path("mayDecide").asBoolean()).isFalse();
            assertThat(decision.path("why")).isNotEmpty();
            assertThat(texts(decision.path("why"), "code"))
                    .containsExactly(reference.equals(own) ? "partial-own" : "partial-declared");
            assertThat(decision.path("others").toString())
                    .contains("Ada Administrator")
                    .doesNotContain("Sara");
            Reply refused = municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(codes(refused)).containsExactly("own-case");
        }
        ok(municipality.put(CASEWORKER, "/me/closeness", "{\"associations\":[]}"));
        assertThat(codes(municipality.post(CASEWORKER, "/claims/" + declared + "/accept", "{}")))
                .as("withdrawing opens no case that was there already")
                .containsExactly("own-case");
        JsonNode close = queued(declared).at("/decision/close");
        assertThat(texts(close, "name")).containsExactly("Sara Saksbehandler");
        assertThat(close.path(0).has("until")).isTrue();
        municipality.passes(Duration.ofSeconds(1));
        String later = claim(NEIGHBOUR, theatre);
        assertThat(queued(later).at("/decision/close")).isEmpty();
        ok(municipality.post(CASEWORKER, "/claims/" + later + "/accept", "{}"));
        assertThat(codes(municipality.put(CASEWORKER, "/me/closeness", "{\"associations\":[\"nowhere\"]}")))
                .containsExactly("unknown-association");
    }

    @Test
    void whoClaimsIsToldByNameToThoseAloneWhoMayAnswer() {
        String reference = claim(somebody(), municipality.association(LEADER, "Kunst"));

        assertThat(queued(reference).path("personName").asText()).isEqualTo("Noen");
        assertThat(ok(municipality.get(READER, "/claims/" + reference)).has("personName"))
                .isFalse();
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
    void whileAClaimWaitsItsMakerHasNoOtherToTheSameAssociation() {
        String sewing = municipality.association(LEADER, "Søm");
        String first = claim(OUTSIDER, sewing);

        Reply second = municipality.post(OUTSIDER, "/associations/" + sewing + "/claims", "{}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(codes(second)).containsExactly("claimed-already");
        assertThat(second.json().path("detail").asText()).contains(first);
        claim(NEIGHBOUR, sewing);
        ok(municipality.post(CASEWORKER, "/claims/" + first + "/deny", "{\"reason\":\"Nei.\"}"));
        String again = claim(OUTSIDER, sewing);
        assertThat(references(queue())).contains(again).doesNotContain(first);
    }

    @Test
    void ofTwoClaimsOfTheSamePersonAtOnceOneIsMade() {
        String path = "/associations/" + municipality.association(LEADER, "Strikk") + "/claims";
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() -> ok(municipality.post(OUTSIDER, path, "{}")));

            Reply second = Calls.to(municipality.function(client))
                    .as(OUTSIDER)
                    .post(path, "{}")
                    .header("Idempotency-Key", newKey())
                    .send();

            assertThat(second.status()).isEqualTo(409);
            assertThat(codes(second)).containsExactly("claimed-already");
        }
    }

    @Test
    void whatWaitsIsShownTheOldestFirstAPageAtATime() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            municipality.passes(Duration.ofSeconds(1));
            made.add(claim(somebody(), unled()));
        }

        List<String> waiting = references(queue());

        assertThat(waiting).doesNotHaveDuplicates();
        assertThat(waiting.subList(waiting.size() - made.size(), waiting.size()))
                .isEqualTo(made);
    }

    @Test
    void aClaimBehindAHundredOthersIsWithdrawnTooWhenItsMakerIsForgotten() {
        List<String> claimed = Stream.generate(ClaimsTest::unled).limit(5).toList();
        Stream.generate(ClaimsTest::somebody)
                .limit(21)
                .forEach(who -> claimed.forEach(association -> claim(who, association)));
        municipality.passes(Duration.ofSeconds(1));
        String last = municipality.introduced("sub-last", "Siste Krav");
        List<String> made = List.of(claim(last, unled()), claim(last, unled()));

        ok(municipality.post(last, "/me/erase", "{}"));

        for (String reference : made) {
            Reply gone = municipality.post(CASEWORKER, "/claims/" + reference + "/deny", "{\"reason\":\"Nei.\"}");
            assertThat(gone.status()).isEqualTo(404);
        }
        assertThat(references(queue())).doesNotContainAnyElementsOf(made);
    }

    /** Somebody who has claimed nothing yet. */
    private static String somebody() {
        return municipality.introduced("sub-" + newKey(), "Noen");
    }

    /** An association that staff have made. */
    private static String unled() {
        String id = newKey();
        ok(municipality.put(ADMINISTRATOR, "/associations/" + id, "{\"name\":\"Uten leder\"}"));
        return id;
    }

    private static String claim(String who, String association) {
        return ok(municipality.post(who, "/associations/" + association + "/claims", "{\"grounds\":\"Jeg er leder.\"}"))
                .path("reference")
                .asText();
    }

    /** All that waits, over all pages. */
    private static List<JsonNode> queue() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(municipality.get(CASEWORKER, "/queue?kind=leadership" + cursor));
            page.path("cases").forEach(all::add);
            assertThat(page.path("cases").size()).isLessThanOrEqualTo(25);
            cursor = page.has("cursor") ? "&cursor=" + page.path("cursor").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> references(List<JsonNode> claims) {
        return claims.stream().map(claim -> claim.path("reference").asText()).toList();
    }

    private static JsonNode queued(String reference) {
        assertThat(references(queue())).contains(reference);
        return ok(municipality.get(CASEWORKER, "/claims/" + reference));
    }
}
