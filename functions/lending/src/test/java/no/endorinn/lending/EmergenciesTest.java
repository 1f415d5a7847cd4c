package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be called upon in an emergency. */
class EmergenciesTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static final String ON_CALL =
            "\"emergency\":{\"name\":\"Vakttelefonen, teknisk\",\"phone\":\"57 00 00 99\"},";

    @BeforeAll
    static void aLibrary() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
    }

    @Test
    void theListTellsHowManyAreThereWhereTheyStandAndWhomToRing() {
        List<String> generators = TestModels.added(
                municipality, "generator", TestModels.of("Aggregat", "tools", "library", ON_CALL), 3, "*");
        TestModels.added(municipality, "drums", TestModels.of("Trommesett", "music", "library", ""), 1, "*");
        municipality.staff("PUT", "/copies/" + generators.get(0), "{\"place\":\"Garasje 2\"}", 1);
        municipality.staff("PUT", "/copies/" + generators.get(1), "{\"state\":\"broken\"}", 1);
        Lender lender = new Lender(municipality.calls());
        String loan = lender.reserved(Townsfolk.LEADER, Lender.wish("2027-01-07 12:00", "2027-01-08", "1 generator"));
        Lender.ok(lender.handOver(loan, List.of(generators.get(2))));

        JsonNode point = Lender.ok(municipality
                        .calls()
                        .as(Townsfolk.READER)
                        .get("/emergency-equipment")
                        .send())
                .at("/points/0");

        assertThat(point.path("name").asText()).isEqualTo("Fjordvik bibliotek");
        assertThat(point.path("things")).hasSize(1);
        JsonNode thing = point.at("/things/0");
        assertThat(thing.path("name").asText()).isEqualTo("Aggregat");
        assertThat(thing.path("there").asInt()).isEqualTo(1);
        assertThat(thing.path("out").asInt()).isEqualTo(1);
        assertThat(thing.at("/places/0/place").asText()).isEqualTo("Garasje 2");
        assertThat(thing.at("/call/phone").asText()).isEqualTo("57 00 00 99");
        assertThat(municipality.get("/equipment/generator").body())
                .as("whom to ring at night is nobody else's business")
                .doesNotContain("57 00 00 99");
    }

    @Test
    void whoeverMarksSomethingSaysWhomToRing() {
        Reply reply = municipality.tried(
                Townsfolk.ADMINISTRATOR,
                "POST",
                "/equipment",
                TestPoints.identified(
                        "tents",
                        TestModels.of(
                                "Telt",
                                "events",
                                "library",
                                "\"emergency\":{\"name\":\"Vakta\",\"phone\":\"nattestid\"},")),
                0);

        assertThat(reply.codes()).containsExactly("not-a-phone");
    }
}
