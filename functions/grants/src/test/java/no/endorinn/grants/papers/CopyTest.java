package no.endorinn.grants.papers;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.APPLICANT;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.Applying;
import no.endorinn.grants.Municipality;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A copy of what was sent, as it is ordered: what it is to be made of, for whom, and when anew. */
class CopyTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Applying applying;

    @BeforeAll
    static void open() {
        tables.setSystemProperties();
        municipality = Applying.open(new Municipality(tables));
        Applying.form(
                municipality,
                1,
                Applying.definition()
                        .replace(
                                "{\"id\": \"plans\", \"type\": \"lines\"",
                                "{\"id\": \"plans\", \"seenBy\": \"decider\", \"type\": \"lines\""));
        applying = new Applying(municipality);
    }

    @AfterEach
    void backToNow() {
        municipality.itIs(NOW);
        Applying.emptyFolders(tables);
    }

    @Test
    void itHasEveryAnswerAsPeopleReadItButWhatWasSaidInConfidence() {
        String reference = applying.sent(LEADER);

        JsonNode copy = copy(LEADER, reference);

        assertThat(copy.path("state").asText()).isEqualTo("ordered");
        assertThat(copy.path("name").asText()).endsWith(reference + ".pdf");
        assertThat(copy.has("download")).isFalse();
        Letter letter = letter(reference, copy);
        assertThat(letter.facts())
                .contains(new Fact("Søker", "Fjordvik mannskor"), new Fact("Referanse", reference))
                .extracting(Fact::value)
                .contains("torsdag 7. januar 2027 kl. 12:00");
        assertThat(facts(letter)).containsValue("42").containsValue("Svaret ser bare den som avgjør søknaden.");
        assertThat(LetterJson.write(letter)).contains("20\u00a0000 kr").doesNotContain("Øve hver tirsdag");
        assertThat(applying.look(CASEWORKER, reference).toString())
                .as("who decides is told it in the case itself")
                .contains("Øve hver tirsdag");
    }

    @Test
    void itIsInTheReadersLanguageAndTheSameOneForTheSame() {
        String reference = applying.sent(LEADER);

        String bokmal = copy(LEADER, reference).path("document").asText();
        String english = copy(APPLICANT, reference, "en").path("document").asText();

        assertThat(copy(CASEWORKER, reference).path("document").asText()).isEqualTo(bokmal);
        assertThat(english).startsWith("copy-en-").isNotEqualTo(bokmal);
        assertThat(letter(reference, copy(LEADER, reference, "en"))
                        .facts()
                        .getFirst()
                        .label())
                .isEqualTo("Applicant");
        assertThat(item(reference, bokmal)).containsEntry("version", AttributeValue.fromN("1"));
    }

    @Test
    void whatIsMadeIsFetchedForTwoMinutesAndMadeAnewWhenItIsAboutToGo() {
        String reference = applying.sent(LEADER);
        String id = copy(LEADER, reference).path("document").asText();
        made(reference, id);

        JsonNode ready = show(LEADER, reference, id).json();
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(ready.path("download").asText())
                .contains("DocumentsBucket", "/passing/" + reference + "/", "X-Amz-Expires=120", "attachment");
        assertThat(copy(CASEWORKER, reference))
                .isEqualTo(show(CASEWORKER, reference, id).json());

        municipality.itIs(NOW.plus(Duration.ofHours(20)).minusSeconds(60));
        assertThat(copy(LEADER, reference).path("state").asText()).isEqualTo("ordered");

        made(reference, id);
        municipality.itIs(NOW.plus(Duration.ofHours(41)));
        assertThat(show(LEADER, reference, id).status()).as("its time is over").isEqualTo(404);
        assertThat(copy(LEADER, reference).path("state").asText()).isEqualTo("ordered");
    }

    @Test
    void nobodyElseGetsOneAndOfADraftThereIsNone() {
        String reference = applying.sent(LEADER);
        String id = copy(LEADER, reference).path("document").asText();

        assertThat(applying.post(FOOTBALLER, reference, "copy", "{}").status()).isEqualTo(404);
        assertThat(show(FOOTBALLER, reference, id).status()).isEqualTo(404);
        assertThat(show(LEADER, applying.sent(LEADER), id).status())
                .as("another's")
                .isEqualTo(404);
        Reply draft = applying.post(LEADER, applying.complete(LEADER), "copy", "{}");
        assertThat(Applying.codes(draft)).containsExactly("application-not-sent");
    }

    private static JsonNode copy(String who, String reference) {
        return copy(who, reference, "nb");
    }

    private static JsonNode copy(String who, String reference, String language) {
        Reply reply = municipality
                .calls()
                .as(who)
                .post("/applications/" + reference + "/copy", "{}")
                .header("Accept-Language", language)
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static Reply show(String who, String reference, String id) {
        return applying.get(who, "/applications/" + reference + "/documents/" + id);
    }

    private static Letter letter(String reference, JsonNode copy) {
        return LetterJson.read(Item.of(item(reference, copy.path("document").asText()))
                .words("content")
                .text());
    }

    private static Map<String, String> facts(Letter letter) {
        return letter.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Facts(List<Fact> facts) ? facts.stream() : Stream.of())
                .collect(Collectors.toMap(Fact::label, Fact::value));
    }

    private static Map<String, AttributeValue> item(String reference, String id) {
        return tables.client()
                .getItem(get -> get.tableName(tables.name("GrantsTable")).key(key(reference, id)))
                .item();
    }

    /** As whoever makes it leaves it. */
    private static void made(String reference, String id) {
        String sha256 = "0".repeat(64);
        tables.client()
                .updateItem(update -> update.tableName(tables.name("GrantsTable"))
                        .key(key(reference, id))
                        .updateExpression("SET #key = :key, sha256 = :sha, #size = :size REMOVE content")
                        .expressionAttributeNames(Map.of("#key", "key", "#size", "size"))
                        .expressionAttributeValues(Map.of(
                                ":key", AttributeValue.fromS("passing/" + reference + "/" + sha256),
                                ":sha", AttributeValue.fromS(sha256),
                                ":size", AttributeValue.fromN("1234"))));
    }

    private static Map<String, AttributeValue> key(String reference, String id) {
        return Map.of(
                "pk", AttributeValue.fromS("application#" + reference), "sk", AttributeValue.fromS("document#" + id));
    }
}
