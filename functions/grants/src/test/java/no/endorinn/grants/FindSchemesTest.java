package no.endorinn.grants;

import static no.endorinn.grants.Municipality.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one can apply for, as anybody sees it. */
class FindSchemesTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        TestForms.publish(municipality);
        municipality.staff("POST", "/grants/others", TestSchemes.other("county"), 0);
        municipality.put(
                "GrantsTable",
                TestSchemes.item(
                        "driftstilskudd",
                        TestSchemes.driftstilskudd().replace("\"county\"", "\"driftstilskudd\",\"county\",\"gone\"")));
        municipality.staff(
                "POST",
                "/grants/schemes",
                TestSchemes.identified("secret").replace("\"published\":true", "\"published\":false"),
                0);
    }

    @AfterEach
    void backToNow() {
        municipality.itIs(NOW);
    }

    @Test
    void whatOneCanApplyForIsShownWhoeverPaysAndWhatIsNotPublishedIsNot() {
        JsonNode list = municipality.get("/schemes").json();

        assertThat(list.at("/schemes").findValuesAsText("id"))
                .contains("driftstilskudd")
                .doesNotContain("secret");
        assertThat(list.at("/schemes/0/canApply").asBoolean()).isTrue();
        assertThat(list.at("/schemes/0/round/state").asText()).isEqualTo("open");
        assertThat(list.at("/schemes/0/round/deadline").asText()).isEqualTo("2027-03-01T23:59:00+01:00");
        assertThat(list.at("/schemes/0/form").toString())
                .isEqualTo("{\"id\":\"driftstilskudd\",\"version\":1,\"minutes\":10}");
        assertThat(list.at("/others/0/by").asText()).isEqualTo("Fylkeskommunen");
    }

    @Test
    void oneSchemeTellsAllThatMattersBeforeApplyingInTheLanguageAskedFor() {
        JsonNode scheme = municipality
                .calls()
                .anonymous()
                .get("/schemes/driftstilskudd")
                .header("Accept-Language", "nn")
                .send()
                .json();

        assertThat(scheme.at("/name").asText()).isEqualTo("Driftstilskot");
        assertThat(scheme.at("/questions/0/otherwise").asText()).isEqualTo("Berre lag herfrå kan søkje.");
        assertThat(scheme.at("/questions/0/elsewhere").findValuesAsText("id"))
                .as("what is there no more leads nowhere")
                .containsExactly("driftstilskudd", "county");
        assertThat(scheme.at("/questions/0/elsewhere/1/link").asText()).startsWith("https://");
    }

    @Test
    void whyOneCannotApplyNowIsToldByTheServersClock() {
        municipality.itIs(Instant.parse("2027-03-02T10:00:00Z"));

        JsonNode scheme = municipality.get("/schemes/driftstilskudd").json();

        assertThat(scheme.at("/canApply").asBoolean()).isFalse();
        assertThat(scheme.at("/why/code").asText()).isEqualTo("deadline-passed");
        assertThat(scheme.at("/why/message").asText()).contains("1. mars 2027");
    }

    @Test
    void inTheGraceItIsToldUntilWhenOneCanStillSend() {
        municipality.itIs(Instant.parse("2027-03-01T23:10:00Z"));

        JsonNode round = municipality.get("/schemes/driftstilskudd").json().path("round");

        assertThat(round.path("state").asText()).isEqualTo("grace");
        assertThat(round.path("sendBy").asText()).isEqualTo("2027-03-02T00:29:00+01:00");
    }

    @Test
    void whatIsNotPublishedOrNotThereIsNotFound() {
        assertThat(municipality
                        .calls()
                        .anonymous()
                        .get("/schemes/secret")
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(municipality.calls().anonymous().get("/schemes/gone").send().status())
                .isEqualTo(404);
    }
}
