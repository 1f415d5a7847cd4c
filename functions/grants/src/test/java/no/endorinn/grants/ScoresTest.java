package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What caseworkers make of applications before they decide: points by the scheme's criteria, and how far the money goes. */
class ScoresTest {
    private static final String RANKING = "/grants/rounds/driftstilskudd/2027/ranking";
    /** By the criterion that counts three times as much as the other. */
    private static final String FIVE_AND_ONE = points(5, 1);

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    @BeforeAll
    static void scheme() {
        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd()
                        .replace(
                                "\"en\":\"Activities for children.\"}",
                                "\"en\":\"Activities for children.\",\"weight\":3},"
                                        + "{\"nb\":\"Samarbeid.\",\"nn\":\"Samarbeid.\",\"en\":\"Co-operation.\"},"
                                        + "{\"nb\":\"Registrert.\",\"nn\":\"Registrert.\",\"en\":\"Registered.\",\"weight\":0}")
                        .replace("\"scorers\":5,\"blind\":false", "\"scorers\":2,\"blind\":true"));
    }

    @Test
    void nobodySeesWhatAColleagueGaveBeforeTheirsIsInAndThenItIsRanked() {
        String reference = sent(2_000_000);

        JsonNode first = score(CASEWORKER, reference, FIVE_AND_ONE).json().at("/assessment/scores");
        JsonNode unseen = scores(ADMINISTRATOR, reference);
        boolean ranked = row(reference).has("score");
        score(ADMINISTRATOR, reference, points(3, 3));
        JsonNode seen = scores(CASEWORKER, reference);

        assertThat(first.at("/mine/total").asInt()).isEqualTo(800);
        assertThat(unseen.path("count").asInt()).isEqualTo(1);
        assertThat(unseen.path("mayScore").asBoolean()).isTrue();
        assertThat(unseen.has("others") || unseen.has("total") || ranked).isFalse();
        assertThat(seen.at("/others/0/total").asInt()).isEqualTo(600);
        assertThat(seen.at("/others/0/by").asText()).isEqualTo("Ada Administrator");
        assertThat(seen.at("/others/0/points/0/criterion").asText()).isEqualTo("Aktivitet for barn.");
        assertThat(seen.path("total").asInt()).isEqualTo(700);
        assertThat(row(reference).path("score").asInt()).isEqualTo(700);
    }

    @Test
    void pointsStandOnceOneSeesTheOthersAndNoMoreAreGivenThanTheSchemeSays() {
        String reference = sent(2_000_000);
        score(CASEWORKER, reference, FIVE_AND_ONE);
        Reply anew = tried(CASEWORKER, reference, points(4, 4));
        score(ADMINISTRATOR, reference, points(3, 3));

        assertThat(anew.status()).as("as long as nobody else's are in").isEqualTo(200);
        assertThat(codes(tried(CASEWORKER, reference, points(5, 5)))).containsExactly("score-stands");
        assertThat(tried(CASEWORKER, reference, points(4, 4)).status())
                .as("the very same")
                .isEqualTo(200);
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "login#sub-third")
                        .text("sk", "rights")
                        .text("id", Townsfolk.personId("sub-third"))
                        .text("name", "Tredje Mann")
                        .items(
                                "staff",
                                List.of(Item.builder()
                                        .text("role", "CASEWORKER")
                                        .build()))
                        .build());
        assertThat(codes(tried("sub-third", reference, points(1, 1)))).containsExactly("scorers-enough");
    }

    @Test
    void whateverCountsMustHavePointsAndWhatIsNotInTheSchemeMayNot() {
        String reference = sent(2_000_000);

        assertThat(codes(tried(CASEWORKER, reference, "{\"points\":[{\"criterion\":0,\"points\":6}]}")))
                .containsExactlyInAnyOrder("points-out-of-bounds", "missing");
        assertThat(codes(tried(CASEWORKER, reference, points(1, 1).replace("]", ",{\"criterion\":7,\"points\":1}]"))))
                .containsExactly("unknown-criterion");
        assertThat(scores(CASEWORKER, reference).path("criteria")).hasSize(2);
    }

    @Test
    void theApplicantSeesNothingOfIt() {
        String reference = sent(2_000_000);
        score(CASEWORKER, reference, FIVE_AND_ONE.replace("]", "],\"comment\":\"Tynt budsjett\""));
        plan(reference, "1000000", "");

        assertThat(choir.look(LEADER, reference).toString()).doesNotContain("Tynt", "assessment", "1000000");
        assertThat(scores(CASEWORKER, reference).at("/mine/comment").asText()).isEqualTo("Tynt budsjett");
    }

    @Test
    void whatIsTriedStaysUntilItIsDecidedAndNobodyWritesOverWhatTheyHaveNotSeen() {
        String reference = sent(2_000_000);
        long before = list("").at("/budget/planned").asLong();
        plan(reference, "1500000", "");
        Reply unseen = triedPlan(ADMINISTRATOR, reference, "1000000", "");
        plan(reference, "1000000", "1500000");

        assertThat(codes(unseen)).containsExactly("plan-changed");
        assertThat(row(reference).path("planned").asLong()).isEqualTo(1_000_000);
        assertThat(list("").at("/budget/planned").asLong()).isEqualTo(before + 1_000_000);
        assertThat(codes(triedPlan(CASEWORKER, reference, "2000001", "1000000")))
                .containsExactly("above-sought");

        Reply decided = choir.decide(
                CASEWORKER,
                reference,
                "{\"revision\":" + choir.look(CASEWORKER, reference).path("revision") + ",\"granted\":500000"
                        + ",\"grounds\":\"Delt på flere\"}",
                Applying.newKey());

        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(row(reference).has("planned")).isFalse();
        assertThat(list("").at("/budget/planned").asLong()).isEqualTo(before);
        assertThat(codes(triedPlan(CASEWORKER, reference, "1", ""))).containsExactly("application-decided");
    }

    @Test
    void whatIsTriedOnWhatIsWithdrawnIsTriedNoMore() {
        String reference = sent(2_000_000);
        long before = list("").at("/budget/planned").asLong();
        plan(reference, "1500000", "");

        choir.post(LEADER, reference, "withdraw", "{}");

        assertThat(list("").at("/budget/planned").asLong()).isEqualTo(before);
        assertThat(codes(tried(CASEWORKER, reference, points(1, 1)))).containsExactly("application-withdrawn");
    }

    @Test
    void theListHasTheBestFirstAndTellsAcrossPagesWhereTheBudgetEnds() {
        Applying.scheme(
                municipality,
                "aktivitetstilskudd",
                TestSchemes.driftstilskudd()
                        .replace("\"id\":\"2027\"", "\"id\":\"host\"")
                        .replace("60000000", "10150"));
        for (int i = 0; i < 103; i++) {
            municipality.put("GrantsTable", ranked(reference(i), i));
        }
        String path = "/grants/rounds/aktivitetstilskudd/host/ranking";

        JsonNode first = choir.get(READER, path).json();
        JsonNode second = choir.get(
                        READER, path + "?cursor=" + first.path("cursor").asText())
                .json();

        assertThat(first.at("/applications/0/reference").asText()).isEqualTo(reference(102));
        assertThat(first.at("/applications/0/score").asInt()).isEqualTo(102);
        assertThat(first.at("/applications/99/sum").asLong()).isEqualTo(10_000);
        assertThat(second.path("applications")).hasSize(3);
        assertThat(second.at("/applications/0/sum").asLong()).isEqualTo(10_100);
        assertThat(second.at("/applications/0/within").asBoolean()).isTrue();
        assertThat(second.at("/applications/1/within").asBoolean()).isFalse();
        assertThat(choir.get(READER, path + "?cursor=YWJj").status()).isEqualTo(400);
    }

    @Test
    void whatIsIncompleteIsTold() {
        String reference = choir.draft(LEADER);
        choir.asked(LEADER, reference);
        choir.filledIn(LEADER, reference);
        choir.saved(LEADER, reference, "amount", "1250050");
        choir.submit(LEADER, reference);

        JsonNode missing = choir.look(CASEWORKER, reference).at("/assessment/missing");

        assertThat(missing).hasSize(1);
        assertThat(missing.at("/0/code").asText()).isEqualTo("partner-unconfirmed");
        assertThat(missing.at("/0/message").asText()).contains("Fjordvik fotball");
    }

    private static String sent(long sought) {
        return new Written(municipality).sent(sought);
    }

    private static String points(int one, int other) {
        return "{\"points\":[{\"criterion\":0,\"points\":" + one + "},{\"criterion\":1,\"points\":" + other + "}]}";
    }

    private static Reply score(String who, String reference, String points) {
        Reply reply = tried(who, reference, points);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private static Reply tried(String who, String reference, String points) {
        return municipality
                .calls()
                .as(who)
                .put("/applications/" + reference + "/score", points)
                .send();
    }

    private static JsonNode scores(String who, String reference) {
        return choir.look(who, reference).at("/assessment/scores");
    }

    private static void plan(String reference, String amount, String seen) {
        Reply reply = triedPlan(CASEWORKER, reference, amount, seen);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static Reply triedPlan(String who, String reference, String amount, String seen) {
        return municipality
                .calls()
                .as(who)
                .put(
                        "/applications/" + reference + "/plan",
                        "{\"amount\":" + amount + (seen.isEmpty() ? "" : ",\"seen\":" + seen) + "}")
                .send();
    }

    private static JsonNode list(String query) {
        Reply reply = choir.get(CASEWORKER, RANKING + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static JsonNode row(String reference) {
        for (JsonNode row : list("").path("applications")) {
            if (row.path("reference").asText().equals(reference)) {
                return row;
            }
        }
        throw new AssertionError("no " + reference);
    }

    private static String reference(int number) {
        return "AAAA"
                + "%04d"
                        .formatted(number)
                        .chars()
                        .mapToObj(digit -> String.valueOf("2346789AFJ".charAt(digit - '0')))
                        .collect(Collectors.joining());
    }

    private static Item ranked(String reference, int rank) {
        String received = Municipality.NOW + "#" + reference;
        return Item.builder()
                .text("pk", "application#" + reference)
                .text("sk", "application")
                .text("round", "aktivitetstilskudd#host")
                .text("roundAt", received)
                .text("rankedAt", "%04d#".formatted(1000 - rank) + received)
                .item("whose", Item.builder().text("association", "choir").build())
                .item(
                        "listed",
                        Item.builder()
                                .text("state", "SUBMITTED")
                                .number("rank", rank)
                                .item(
                                        "planned",
                                        Item.builder()
                                                .number("amount", 100)
                                                .text("by", "somebody")
                                                .instant("at", Municipality.NOW)
                                                .build())
                                .build())
                .build();
    }
}
