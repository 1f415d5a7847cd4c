package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Things that are lent together: a PA of a mixer, two speakers and four microphones, of which there are two, four and nine. */
class SetsTest {
    private static final String WEEK = "from=2027-01-11T10:00:00%2B01:00&until=2027-01-13T10:00:00%2B01:00";
    private static final String PA =
            "\"members\":[{\"model\":\"mixer\",\"quantity\":1},{\"model\":\"speaker\",\"quantity\":2},"
                    + "{\"model\":\"microphone\",\"quantity\":4}],";

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static List<String> mixers = List.of();

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        mixers = TestModels.added(municipality, "mixer", TestModels.of("Mikser", "music", "library", ""), 2, "*");
        TestModels.added(
                municipality,
                "speaker",
                TestModels.of("Høyttaler", "music", "library", "")
                        .replace("30", "7")
                        .replace("\"orePerDay\":0", "\"orePerDay\":2500"),
                4,
                "*");
        TestModels.added(municipality, "microphone", TestModels.of("Mikrofon", "music", "library", ""), 9, "*");
        municipality.staff("POST", "/equipment", TestPoints.identified("pa", set(PA)), 0);
        lender = new Lender(municipality.calls());
    }

    private static String set(String members) {
        return "{\"name\":{\"nb\":\"PA-sett\"},\"category\":\"music\",\"point\":\"library\",%s}"
                .formatted(members.substring(0, members.length() - 1));
    }

    @Test
    void aSetIsOneThingWithSoManyWholeOnesFreeOnTheStrictestTermsInIt() {
        JsonNode found = municipality.get("/equipment/pa?" + WEEK).json();

        assertThat(found.path("working").asInt()).isEqualTo(2);
        assertThat(found.path("free").asInt()).isEqualTo(2);
        assertThat(texts(found.path("members"), "name")).containsExactly("Mikser", "Høyttaler", "Mikrofon");
        assertThat(found.at("/lending/longestDays").asInt()).isEqualTo(7);
        assertThat(found.at("/lending/orePerDay").asInt()).isEqualTo(5000);
        assertThat(municipality
                        .get("/equipment/pa/days?month=2027-02-01")
                        .json()
                        .at("/days/9/free")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aSetOfWhichOneThingIsBrokenIsNotFreeAndItSaysWhichOneIsMissing() {
        String taken = lender.reserved(FOOTBALLER, Lender.own("2027-01-11", "2027-01-13", "1 mixer"));
        municipality.staff("PUT", "/copies/" + mixers.getFirst(), "{\"state\":\"broken\"}", 1);

        JsonNode list = municipality.get("/equipment?words=pa-sett&" + WEEK).json();
        Reply refused = lender.reserve(LEADER, pa());

        assertThat(list.at("/equipment/0/working").asInt()).isEqualTo(1);
        assertThat(list.at("/equipment/0/free").asInt()).isZero();
        assertThat(refused.codes()).containsExactly("not-enough-free");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/things/0");
        assertThat(refused.json().at("/errors/0/message").asText()).startsWith("Mikser: 0 er ledige");
        assertThat(texts(list.at("/equipment/0/members"), "model")).containsExactly("mixer", "speaker", "microphone");
        assertThat(refused.json().at("/things/0/name").asText()).isEqualTo("Mikser");
        assertThat(texts(refused.json().path("things"), "free")).containsExactly("0", "4", "9");
        lender.cancel(FOOTBALLER, taken);
        assertThat(ok(lender.preview(LEADER, pa())).path("fits").asBoolean()).isTrue();
        municipality.staff("PUT", "/copies/" + mixers.getFirst(), "{\"state\":\"working\"}", 2);
    }

    private static String pa() {
        return wish("2027-01-11", "2027-01-13", "1 mixer", "2 speaker", "4 microphone");
    }

    @Test
    void whatCannotBeASetIsSaidAndASetIsReservedByItsThings() {
        assertThat(added("x-1", PA.replace("mixer", "nothing-such")).codes()).containsExactly("unknown-equipment");
        assertThat(added("x-2", PA.replace("mixer", "pa")).codes()).containsExactly("set-in-a-set");
        assertThat(added("x-3", PA.replace("mixer", "speaker")).codes()).containsExactly("same-thing-twice");
        assertThat(added("x-4", PA + "\"variants\":[{\"id\":\"m\",\"name\":\"M\"}],")
                        .codes())
                .containsExactly("set-has-no-copies");
        assertThat(municipality
                        .tried(ADMINISTRATOR, "POST", "/equipment/pa/copies", "{\"lots\":[{\"quantity\":1}]}", 0)
                        .codes())
                .containsExactly("set-has-no-copies");
        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", "1 pa"))
                        .codes())
                .containsExactly("lent-by-its-things");
    }

    private static Reply added(String id, String members) {
        return municipality.tried(ADMINISTRATOR, "POST", "/equipment", TestPoints.identified(id, set(members)), 0);
    }
}
