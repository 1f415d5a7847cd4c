package no.endorinn.grants;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was sent to a round, as staff see it in a list. */
class RoundListTest {
    private static final String ROUND = "/grants/rounds/driftstilskudd/2027/applications";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    @Test
    void itHasWhatWasSentAndNoDraftWithWhatIsAppliedFor() {
        String draft = choir.complete(LEADER);
        String sent = choir.complete(LEADER);
        choir.saved(LEADER, sent, "amount", "1250050");
        choir.submit(LEADER, sent);
        municipality.itIs(NOW.plusSeconds(60));
        String withdrawn = choir.sent(LEADER);
        choir.post(LEADER, withdrawn, "withdraw", "{\"reason\":\"Turneen er utsatt\"}");

        JsonNode list = list("");

        assertThat(list.path("scheme").asText()).isEqualTo("Driftstilskudd");
        assertThat(list.path("applications").findValuesAsText("reference"))
                .containsSubsequence(sent, withdrawn)
                .doesNotContain(draft);
        JsonNode row = row(list, sent);
        assertThat(row.path("associationName").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(row.path("sought").asLong()).isEqualTo(1_250_050);
        assertThat(row(list, withdrawn).path("state").asText()).isEqualTo("withdrawn");
        assertThat(list.toString()).doesNotContain("Øve", "Turneen");
    }

    @Test
    void itTellsWhatTheRoundHasToGive() {
        JsonNode budget = list("").path("budget");

        assertThat(budget.path("total").asLong()).isEqualTo(60_000_000);
        assertThat(budget.path("granted").asLong()).isZero();
        assertThat(budget.path("left").asLong()).isEqualTo(60_000_000);
    }

    @Test
    void anotherRoundAndAnotherSchemeAreNotThere() {
        assertThat(choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/1999/applications")
                        .status())
                .isEqualTo(404);
        assertThat(choir.get(CASEWORKER, "/grants/rounds/ukjent/2027/applications")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aHundredArePagedAtATimeAndEachIsThereOnce() {
        Applying.scheme(
                municipality,
                "aktivitetstilskudd",
                TestSchemes.driftstilskudd().replace("\"id\":\"2027\"", "\"id\":\"host\""));
        for (int i = 0; i < 230; i++) {
            municipality.put("GrantsTable", listed(reference(i), i));
        }
        String path = "/grants/rounds/aktivitetstilskudd/host/applications";

        JsonNode first = choir.get(CASEWORKER, path).json();
        JsonNode second = next(path, first);
        JsonNode third = next(path, second);

        assertThat(first.path("applications")).hasSize(100);
        assertThat(second.at("/applications/0/reference").asText()).isEqualTo(reference(100));
        assertThat(third.path("applications")).hasSize(30);
        assertThat(third.has("cursor")).isFalse();
    }

    private static String reference(int number) {
        return "AAAA"
                + "%04d"
                        .formatted(number)
                        .chars()
                        .mapToObj(digit -> String.valueOf("2346789AFJ".charAt(digit - '0')))
                        .collect(Collectors.joining());
    }

    private static JsonNode next(String path, JsonNode page) {
        return choir.get(CASEWORKER, path + "?cursor=" + page.path("cursor").asText())
                .json();
    }

    private static Item listed(String reference, int second) {
        return Item.builder()
                .text("pk", "application#" + reference)
                .text("sk", "application")
                .text("round", "aktivitetstilskudd#host")
                .text("roundAt", NOW.plusSeconds(second) + "#" + reference)
                .item("whose", Item.builder().text("association", "choir").build())
                .item("listed", Item.builder().text("state", "SUBMITTED").build())
                .build();
    }

    private static JsonNode list(String query) {
        Reply reply = choir.get(CASEWORKER, ROUND + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static JsonNode row(JsonNode list, String reference) {
        for (JsonNode row : list.path("applications")) {
            if (row.path("reference").asText().equals(reference)) {
                return row;
            }
        }
        throw new AssertionError("no " + reference + " in " + list);
    }
}
