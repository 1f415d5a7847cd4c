package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.endorinn.lending.equipment.Label;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Points, models and copies as a file: what is exported can be imported, and what is wrong with a file is said before it does anything. */
class EquipmentFileTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static List<String> skates = List.of();

    @BeforeAll
    static void aLibrary() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        skates = TestModels.added(municipality, "skates", TestModels.skates(), 2, "38", "40");
    }

    @Test
    void whatIsExportedIsImportedWithoutAChangeAndWhatIsOutOfTheFileIsUntouched() {
        TestModels.added(municipality, "drums", TestModels.of("Trommesett", "music", "library", ""), 1, "*");
        JsonNode file = exported();
        assertThat(file.path("copies").findValuesAsText("label")).containsAll(skates);

        assertThat(imported(file.toString(), false)).isEqualTo(imported(file.toString(), true));
        assertThat(imported("{\"points\":[],\"models\":[]}", false)
                        .at("/copies/unchanged")
                        .asInt())
                .isZero();
        assertThat(exported()).isEqualTo(file);
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfItAndChangesNothingAndCopiesKeepTheirLabels() {
        String label = Label.of(7_000);
        String file = """
            {"models":[%s],
             "copies":[{"label":"%s","model":"sledge","place":"Bod 2"},
                       {"label":"%s","model":"skates","variant":"38","state":"broken"}]%s}\
            """;
        String sledge = TestPoints.identified("sledge", TestModels.of("Kjelke", "outdoors", "library", ""));
        JsonNode before = exported();

        JsonNode would = imported(file.formatted(sledge, label, skates.getFirst(), ",\"dryRun\":true"), false);
        assertThat(exported()).isEqualTo(before);
        JsonNode done = imported(file.formatted(sledge, label, skates.getFirst(), ""), false);

        assertThat(done).isEqualTo(would);
        assertThat(done.at("/models/created/0").asText()).isEqualTo("sledge");
        assertThat(done.at("/copies/created/0").asText()).isEqualTo(label);
        assertThat(done.at("/copies/changed/0").asText()).isEqualTo(skates.getFirst());
        assertThat(municipality.get("/equipment/skates").json().path("working").asInt())
                .isEqualTo(3);
        JsonNode again = imported(file.formatted(sledge, label, skates.getFirst(), ""), false);
        assertThat(again.at("/copies/unchanged").asInt()).isEqualTo(2);
        assertThat(municipality.get("/equipment/skates").json().path("working").asInt())
                .isEqualTo(3);
        assertThat(TestModels.added(municipality, "kick", TestModels.of("Spark", "outdoors", "library", ""), 1, "*"))
                .as("what comes later has another label")
                .containsExactly(Label.of(7_001));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        JsonNode before = exported();
        Reply reply = municipality.tried(
                Townsfolk.ADMINISTRATOR,
                "PUT",
                "/equipment-catalogue",
                """
                {"models":[%s,%s],
                 "copies":[{"label":"%s","model":"stilts"},{"label":"%s","model":"skates","variant":"99"},
                           {"label":"%s","model":"nothing"}]}\
                """.formatted(
                                TestPoints.identified("skates", TestModels.tables()),
                                TestPoints.identified("stilts", TestModels.of("Stylter", "sport", "nowhere", "")),
                                skates.get(0),
                                skates.get(1),
                                Label.of(9_000)),
                0);

        assertThat(reply.json().path("errors").findValuesAsText("pointer"))
                .contains("/models/0/variants", "/models/1/point", "/copies/0/label", "/copies/2/model");
        assertThat(reply.codes())
                .contains("variant-has-copies", "unknown-point", "copy-of-another-model", "unknown-variant")
                .contains("unknown-equipment");
        assertThat(exported()).isEqualTo(before);
        assertThat(municipality
                        .tried(
                                Townsfolk.ADMINISTRATOR,
                                "PUT",
                                "/equipment-catalogue",
                                "{\"copies\":[{\"label\":\"12345\",\"model\":\"skates\"},{\"label\":\"12345\",\"model\":\"skates\"}]}",
                                0)
                        .codes())
                .contains("not-a-label", "same-id-twice");
    }

    private static JsonNode exported() {
        return Lender.ok(municipality
                .calls()
                .as(Townsfolk.READER)
                .get("/equipment-catalogue")
                .send());
    }

    private static JsonNode imported(String file, boolean dry) {
        String body = dry ? "{\"dryRun\":true," + file.substring(1) : file;
        return Lender.ok(municipality.tried(Townsfolk.ADMINISTRATOR, "PUT", "/equipment-catalogue", body, 0));
    }
}
