package no.endorinn.acceptance;

import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import no.endorinn.testing.Calls;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a caseworker says to the directory of whom they are close to, in the cases that booking shows. */
class ClosenessTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final String SARA = "sub-sara";
    private static final String LEADER = "sub-leader";

    @Test
    void aRequestTellsWhoWasCloseWhenItBeganAndWithdrawingDoesNotOpenIt() throws IOException {
        try (BothFunctions both = new BothFunctions(tables, NOW)) {
            Calls directory = both.directory();
            Calls booking = both.booking();
            both.ok(directory.as(ADMINISTRATOR).put("/me", "{\"name\":\"Ada Administrator\"}"));
            both.ok(directory.as(SARA).put("/me", "{\"name\":\"Sara Saksbehandler\"}"));
            both.ok(directory.as(LEADER).put("/me", "{\"name\":\"Kari Korleder\"}"));
            String code = both.ok(directory
                            .as(ADMINISTRATOR)
                            .post("/staff/invitations", "{\"roles\":[{\"role\":\"caseworker\"}]}"))
                    .path("code")
                    .asText();
            both.ok(directory.as(SARA).post("/invitations/accept", "{\"code\":\"" + code + "\"}"));
            String choir = both.ok(directory.as(LEADER).post("/associations", "{\"name\":\"Fjordvik mannskor\"}"))
                    .path("id")
                    .asText();
            both.ok(booking.as(ADMINISTRATOR).post("/premises", hallByRequest()));
            both.ok(directory.as(SARA).put("/me/closeness", "{\"associations\":[\"" + choir + "\"]}"));
            String first = asked(both, choir, "2027-01-14");
            both.itIs(NOW.plus(Duration.ofHours(1)));
            both.ok(directory.as(SARA).put("/me/closeness", "{\"associations\":[]}"));
            both.itIs(NOW.plus(Duration.ofHours(2)));
            String later = asked(both, choir, "2027-01-15");

            JsonNode decision = decision(both, first);
            assertThat(decision.path("mayDecide").asBoolean()).isFalse();
            assertThat(decision.at("/why/0/code").asText()).isEqualTo("partial-declared");
            assertThat(decision.path("close")).hasSize(1);
            assertThat(decision.at("/close/0/name").asText()).isEqualTo("Sara Saksbehandler");
            assertThat(instant(decision.at("/close/0/since"))).isEqualTo(NOW);
            assertThat(instant(decision.at("/close/0/until"))).isEqualTo(NOW.plus(Duration.ofHours(1)));
            assertThat(booking.as(SARA)
                            .post("/requests/" + first + "/approve", "{}")
                            .send()
                            .status())
                    .isEqualTo(403);

            assertThat(decision(both, later).path("close")).isEmpty();
            both.ok(booking.as(SARA).post("/requests/" + later + "/approve", "{}"));
        }
    }

    private static JsonNode decision(BothFunctions both, String reference) {
        return both.ok(both.booking().as(SARA).get("/requests/" + reference)).path("decision");
    }

    private static String asked(BothFunctions both, String choir, String date) {
        LocalDate day = LocalDate.parse(date);
        String wish = """
            {"premises":"hall","parts":[],"start":"%s","end":"%s","association":"%s","purpose":"Øving","people":10,
             "shareUnder18":0,"houseRulesVersion":1}
            """.formatted(Town.at(day, LocalTime.of(18, 0)), Town.at(day, LocalTime.of(20, 0)), choir);
        return both.ok(both.booking().as(LEADER).post("/bookings", wish))
                .path("reference")
                .asText();
    }

    private static String hallByRequest() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream file = Town.class.getResourceAsStream("/hall.json")) {
            ObjectNode terms = (ObjectNode) json.readTree(file);
            terms.putArray("access").addObject().put("mode", "request");
            return json.createObjectNode()
                    .put("id", "hall")
                    .put("from", "2026-01-01")
                    .set("terms", terms)
                    .toString();
        }
    }

    private static Instant instant(JsonNode text) {
        return Instant.from(OffsetDateTime.parse(text.asText()));
    }
}
