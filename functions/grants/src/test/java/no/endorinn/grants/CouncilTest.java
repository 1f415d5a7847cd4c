package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.COUNCIL;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import no.endorinn.grants.applications.Casework;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An umbrella's council advises on what its field applies for, or proposes a whole round; it decides nothing. */
class CouncilTest {
    private static final Casework.Belonging CULTURE = new Casework.Belonging(Set.of("culture"), true);
    private static final Casework.Belonging ALONE = new Casework.Belonging(Set.of("culture", "social"), false);
    private static final Casework.Belonging SPORT = new Casework.Belonging(Set.of("sport"), true);
    private static final String CULTURES = "sub-culture-council";
    private static final String LEADING_COUNCIL = "sub-council-and-leader";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount()
            .replaceFirst(
                    "\\{\"id\": \"need\"",
                    "{\"id\": \"account\", \"type\": \"text\", \"prefill\": \"association.account\"},"
                            + " {\"id\": \"reached\", \"type\": \"text\", \"prefill\": \"association.phone\"},"
                            + " {\"id\": \"need\"")
            .replace("\"need\": \"", "\"account\": \"?\", \"reached\": \"?\", \"need\": \""));

    private static final Applying choir = new Applying(municipality);

    @BeforeAll
    static void council() {
        Applying.scheme(
                municipality, "driftstilskudd", TestSchemes.driftstilskudd().replace("60000000", "5000000"));
        holding(CULTURES, List.of());
        holding(LEADING_COUNCIL, List.of("choir"));
    }

    @Test
    void itProposesAWholeRoundAtMostTheBudgetBesideThoseOutsideAnyUmbrella() {
        String one = sent(3_000_000, CULTURE);
        String other = sent(3_000_000, ALONE);
        String sport = sent(1_000_000, SPORT);

        ok(advise(CULTURES, one, "3000000", 0));
        Reply tooMuch = advise(CULTURES, other, "2000001", 0);
        JsonNode proposed = ok(advise(CULTURES, other, "2000000", 0));
        JsonNode list = choir.get(CULTURES, "/grants/rounds/driftstilskudd/2027/proposals/culture")
                .json();

        assertThat(codes(tooMuch)).containsExactly("advice-above-budget");
        assertThat(proposed.path("proposed").asLong()).isEqualTo(5_000_000);
        assertThat(list.path("proposed").asLong()).isEqualTo(5_000_000);
        assertThat(list.path("applications").findValuesAsText("reference"))
                .contains(one, other)
                .doesNotContain(sport);
        assertThat(row(list, one).path("umbrella").asBoolean()).isTrue();
        assertThat(row(list, other).path("umbrella").asBoolean()).isFalse();
        assertThat(row(list, other).path("proposed").asLong()).isEqualTo(2_000_000);
        assertThat(choir.get(CULTURES, "/grants/rounds/driftstilskudd/2027/proposals/sport")
                        .status())
                .isEqualTo(403);
        JsonNode ranked = choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/ranking")
                .json();
        assertThat(row(ranked, other).at("/advice/0/amount").asLong()).isEqualTo(2_000_000);
        assertThat(row(ranked, other).at("/advice/0/field").asText()).isEqualTo("culture");
        // Taken back, so that another test has the whole budget.
        ok(advise(CULTURES, one, "0", 1));
        ok(advise(CULTURES, other, "0", 1));
    }

    @Test
    void whatItProposedForAnApplicationThatIsTakenBackIsInItsSumNoMore() {
        String stays = sent(1_000_000, CULTURE);
        String goes = sent(2_000_000, CULTURE);
        ok(advise(CULTURES, stays, "1000000", 0));
        ok(advise(CULTURES, goes, "2000000", 0));

        ok(choir.post(LEADER, goes, "withdraw", "{}"));

        JsonNode list = choir.get(CULTURES, "/grants/rounds/driftstilskudd/2027/proposals/culture")
                .json();
        assertThat(list.path("proposed").asLong()).isEqualTo(1_000_000);
        assertThat(row(list, goes).has("proposed")).isFalse();
        // Taken back, so that another test has the whole budget.
        ok(advise(CULTURES, stays, "0", 1));
    }

    @Test
    void itAdvisesOnOneInWordsWhichStaffSeeAndDecidesNothing() {
        String reference = sent(1_000_000, CULTURE);

        ok(municipality
                .calls()
                .as(CULTURES)
                .put("/applications/" + reference + "/advice", "{\"words\":\"Vokser mest\",\"version\":0}")
                .send());

        JsonNode advice = choir.look(CASEWORKER, reference).at("/assessment/advice/0");
        assertThat(advice.path("words").asText()).isEqualTo("Vokser mest");
        assertThat(advice.path("field").asText()).isEqualTo("culture");
        assertThat(choir.look(LEADER, reference).toString()).doesNotContain("Vokser");
        assertThat(choir.decide(CULTURES, reference, "{\"revision\":2,\"granted\":0}", Applying.newKey())
                        .status())
                .isEqualTo(403);
        assertThat(choir.score(CULTURES, reference, 3).status()).isEqualTo(403);
        assertThat(choir.get(CULTURES, "/applications/" + reference).status()).isEqualTo(404);
        assertThat(codes(advise(CULTURES, reference, "100", 0)))
                .as("somebody else has said something meanwhile")
                .containsExactly("changed-by-another");
    }

    @Test
    void whoeverIsAnOfficerOfTheApplicantAdvisesNothingAndSeesWhy() {
        String reference = sent(1_000_000, CULTURE);

        JsonNode seen = choir.get(LEADING_COUNCIL, "/applications/" + reference + "/advice")
                .json();
        Reply refused = advise(LEADING_COUNCIL, reference, "1000000", 0);
        JsonNode list = choir.get(LEADING_COUNCIL, "/grants/rounds/driftstilskudd/2027/proposals/culture")
                .json();

        assertThat(seen.at("/decision/mayDecide").asBoolean()).isFalse();
        assertThat(seen.at("/decision/why/0/code").asText()).isEqualTo("partial-member");
        assertThat(seen.at("/decision/others").toString()).contains("Kulturrådet");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(codes(refused)).containsExactly("own-case");
        assertThat(row(list, reference).path("mayAdvise").asBoolean()).isFalse();
    }

    @Test
    void itSeesWhatItsFieldHasSentAndNothingElse() {
        String reference = sent(1_000_000, CULTURE);
        String sport = sent(1_000_000, SPORT);

        JsonNode seen =
                choir.get(CULTURES, "/applications/" + reference + "/advice").json();

        assertThat(seen.at("/answers/plans").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(seen.has("assessment")).isFalse();
        assertThat(codes(choir.get(CULTURES, "/applications/" + sport + "/advice")))
                .containsExactly("other-area");
        assertThat(choir.get(COUNCIL, "/applications/" + sport + "/advice").status())
                .as("a council for all fields")
                .isEqualTo(200);
        assertThat(choir.get(CULTURES, "/applications/" + choir.draft(LEADER) + "/advice")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itIsNotToldWhereTheMoneyGoes() {
        String reference = choir.draft(LEADER);
        choir.saved(LEADER, reference, "account", "\"12345678903\"");
        choir.filledIn(LEADER, reference);
        choir.submit(LEADER, reference);

        JsonNode seen =
                choir.get(COUNCIL, "/applications/" + reference + "/advice").json();

        assertThat(choir.look(CASEWORKER, reference)
                        .at("/answers/account/value")
                        .asText())
                .isEqualTo("12345678903");
        assertThat(seen.at("/answers/plans").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(seen.toString()).doesNotContain("12345678903");
    }

    @Test
    void itIsToldTheAssociationAndNobodysNameOrTelephone() {
        String reference = choir.draft(LEADER);
        choir.saved(LEADER, reference, "contact", "{\"name\":\"Kari Privat\",\"phone\":\"40012345\"}");
        choir.saved(LEADER, reference, "reached", "\"41198765\"");
        choir.filledIn(LEADER, reference);
        choir.submit(LEADER, reference);

        JsonNode seen =
                choir.get(COUNCIL, "/applications/" + reference + "/advice").json();

        assertThat(choir.look(CASEWORKER, reference).at("/answers").toString())
                .contains("Kari Privat", "40012345", "41198765");
        assertThat(seen.path("associationName").asText()).isNotEmpty();
        assertThat(seen.at("/answers/plans").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(seen.toString()).doesNotContain("Kari Privat", "40012345", "41198765");
    }

    private static String sent(long sought, Casework.Belonging belonging) {
        return new Written(municipality).sent(sought, belonging);
    }

    private static Reply advise(String who, String reference, String amount, int version) {
        return municipality
                .calls()
                .as(who)
                .put(
                        "/applications/" + reference + "/advice",
                        "{\"amount\":" + amount + ",\"version\":" + version + "}")
                .send();
    }

    private static JsonNode ok(Reply reply) {
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

    /** Somebody of the council for culture, who leads these associations. */
    private static void holding(String sub, List<String> leads) {
        Item.Builder rights = Item.builder()
                .text("id", Townsfolk.personId(sub))
                .text("name", "Kulturrådet " + leads.size())
                .items(
                        "staff",
                        List.of(Item.builder()
                                .text("role", "COUNCIL")
                                .text("area", "culture")
                                .build()))
                .items(
                        "memberships",
                        leads.stream()
                                .map(association -> Item.builder()
                                        .text("association", association)
                                        .texts("roles", List.of("LEADER"))
                                        .build())
                                .toList());
        municipality.put(
                "PeopleTable",
                rights.text("pk", "login#" + sub).text("sk", "rights").build());
        municipality.put(
                "PeopleTable",
                rights.text("pk", "person#" + Townsfolk.personId(sub))
                        .text("sk", "person")
                        .build());
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "municipality")
                        .text("sk", "staff")
                        .number("version", 1)
                        .items(
                                "members",
                                List.of(Item.builder()
                                        .text("person", Townsfolk.personId(CULTURES))
                                        .build()))
                        .build());
    }
}
