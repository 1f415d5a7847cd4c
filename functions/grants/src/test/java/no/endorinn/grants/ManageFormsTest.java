package no.endorinn.grants;

import static no.endorinn.grants.ManageSchemesTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Staff write forms without a developer, and what is published stays. */
class ManageFormsTest {
    private static final String ONE = TestForms.of("{\"id\":\"why\",\"type\":\"text\"}", "\"why\":\"Hvorfor?\"");
    private static final String TWO = TestForms.of(
            "{\"id\":\"why\",\"type\":\"text\"},{\"id\":\"more\",\"type\":\"lines\"}",
            "\"why\":\"Hvorfor?\",\"more\":\"Mer?\"");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final AtomicInteger IDS = new AtomicInteger();
    private static Municipality municipality;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @Test
    void aFormIsSavedWithWhateverIsWrongWithItAndEachFlawIsToldInPlainWords() {
        String form = TestForms.of(
                "{\"id\":\"why\",\"type\":\"text\",\"when\":[\"more\",\"need\",5],\"prefill\":\"the.moon\"}",
                "\"other\":\"?\"");

        JsonNode saved =
                municipality.staff("PUT", "/grants/forms/" + id(), form, 0).json();

        assertThat(saved.path("flaws").findValuesAsText("code"))
                .contains("not-asked-before", "unknown-prefill", "lacks-nn", "unknown-field");
        assertThat(saved.path("flaws").findValuesAsText("title"))
                .contains(
                        "Her brukes svaret på et spørsmål som kommer senere, eller som ikke finnes. Flytt det"
                                + " spørsmålet fram.",
                        "Teksten mangler på nynorsk.");
        assertThat(saved.has("minutes")).isFalse();
    }

    @Test
    void whatIsPublishedIsReadByEverybodyAndNeverChanges() {
        String path = "/grants/forms/" + id();
        municipality.staff("PUT", path, ONE, 0);
        municipality.staff("POST", path + "/publish", "{\"version\":1}", 1);
        String first = municipality.get(path.replace("/grants", "") + "/1").body();

        municipality.staff("PUT", path, TWO, 1);
        JsonNode second = municipality
                .staff("POST", path + "/publish", "{\"version\":2}", 2)
                .json();

        assertThat(second.path("versions").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(municipality.get(path.replace("/grants", "") + "/1").body()).isEqualTo(first);
        assertThat(municipality.get(path.replace("/grants", "") + "/2").body()).contains("\"more\"");
        assertThat(municipality
                        .calls()
                        .anonymous()
                        .get(path.replace("/grants", "") + "/3")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        String path = "/grants/forms/" + id();
        municipality.staff("PUT", path, ONE, 0);
        municipality.staff("POST", path + "/publish", "{\"version\":1}", 1);

        JsonNode again = municipality
                .staff("POST", path + "/publish", "{\"version\":1}", 1)
                .json();

        assertThat(again.path("versions")).hasSize(1);
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsNotPublishedUnseen() {
        String path = "/grants/forms/" + id();
        municipality.staff("PUT", path, ONE, 0);
        municipality.staff("PUT", path, TWO, 1);

        assertThat(municipality.tried("PUT", path, ONE, 1).status()).isEqualTo(412);
        assertThat(municipality
                        .tried("POST", path + "/publish", "{\"version\":1}", 1)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void withFlawsItIsNotPublishedAndTheyAreTold() {
        String path = "/grants/forms/" + id();
        municipality.staff("PUT", path, "{\"pages\":[]}", 0);

        Reply reply = municipality.tried("POST", path + "/publish", "{\"version\":1}", 1);

        assertThat(codes(reply)).containsExactly("form-flawed");
        assertThat(reply.json().path("flaws").findValuesAsText("pointer")).contains("/pages");
    }

    @Test
    void whatTakesMoreThanTenMinutesIsPublishedWhenSomebodySaysWhy() {
        StringBuilder files = new StringBuilder();
        StringBuilder texts = new StringBuilder();
        for (int number = 1; number <= 4; number++) {
            files.append(number == 1 ? "" : ",").append("{\"id\":\"f%d\",\"type\":\"file\"}".formatted(number));
            texts.append(number == 1 ? "" : ",").append("\"f%d\":\"Fil\"".formatted(number));
        }
        String path = "/grants/forms/" + id();
        municipality.staff("PUT", path, TestForms.of(files.toString(), texts.toString()), 0);

        Reply refused = municipality.tried("POST", path + "/publish", "{\"version\":1}", 1);
        assertThat(codes(refused)).containsExactly("takes-long");
        assertThat(refused.body()).contains("13 minutter");
        JsonNode published = municipality
                .staff("POST", path + "/publish", "{\"version\":1,\"why\":\"Staten krever det.\"}", 1)
                .json();

        assertThat(published.at("/versions/0/why").asText()).isEqualTo("Staten krever det.");
        assertThat(published.at("/versions/0/minutes").asInt()).isEqualTo(13);
    }

    @Test
    void itsJsonSchemaIsPublishedForProgramsOfOthers() {
        String id = id();
        municipality.staff("PUT", "/grants/forms/" + id, ONE, 0);
        municipality.staff("POST", "/grants/forms/" + id + "/publish", "{\"version\":1}", 1);

        JsonNode schema = municipality.get("/forms/" + id + "/1/schema").json();

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/properties/why/maxLength").asInt()).isEqualTo(200);
    }

    @Test
    void aVersionThatWasWrittenOverInItsTableIsNotShown() {
        String id = id();
        municipality.staff("PUT", "/grants/forms/" + id, ONE, 0);
        municipality.staff("POST", "/grants/forms/" + id + "/publish", "{\"version\":1}", 1);
        tables.client()
                .updateItem(update -> update.tableName(tables.name("GrantsTable"))
                        .key(Map.of(
                                "pk", AttributeValue.fromS("form#" + id), "sk", AttributeValue.fromS("version#000001")))
                        .updateExpression("SET #text = :other")
                        .expressionAttributeNames(Map.of("#text", "definition"))
                        .expressionAttributeValues(Map.of(":other", AttributeValue.fromS("{}"))));

        assertThat(municipality
                        .calls()
                        .anonymous()
                        .get("/forms/" + id + "/1")
                        .send()
                        .status())
                .isEqualTo(500);
    }

    @Test
    void aDefinitionIsAsLargeAsItsItemMayBe() {
        String large = "{\"texts\":{\"nb\":{" + ("\"a\":\"" + "å".repeat(10_000) + "\",").repeat(9) + "\"b\":\"b\"}}}";
        for (int number = 0; large.contains("\"a\":"); number++) {
            large = large.replaceFirst("\"a\":", "\"t" + number + "\":");
        }
        municipality.staff("PUT", "/grants/forms/" + id(), large, 0);

        String larger = large.replace("\"b\":\"b\"", "\"b\":\"" + "å".repeat(15_000) + "\"");
        assertThat(municipality.tried("PUT", "/grants/forms/" + id(), larger, 0).status())
                .isEqualTo(413);
    }

    private static String id() {
        return "skjema-" + IDS.incrementAndGet();
    }
}
