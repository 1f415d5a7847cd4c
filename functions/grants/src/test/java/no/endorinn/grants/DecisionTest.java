package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff decide on what was sent: by the scheme's criteria, within the round's budget, and once. */
class DecisionTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);
    private static final String GROUNDS = ",\"grounds\":\"Fordi.\"";

    @Test
    void whatThePreviewSaysTheDecisionDoes() {
        String reference = seeking(2_000_000);
        long before = budget().path("granted").asLong();
        String ruling = ruling(reference, 1_500_000, ",\"criteria\":[{\"criterion\":0,\"met\":false}]");

        JsonNode preview = preview(reference, ruling);
        Reply decided = choir.decide(CASEWORKER, reference, ruling, Applying.newKey());

        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(preview.path("outcome").asText()).isEqualTo("granted-in-part");
        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(decided.json().at("/decision/outcome").asText()).isEqualTo("granted-in-part");
        assertThat(decided.json().path("state").asText()).isEqualTo("decided");
        assertThat(budget()).isEqualTo(preview.path("budget"));
        assertThat(budget().path("granted").asLong()).isEqualTo(before + 1_500_000);
        JsonNode letter = choir.get(LEADER, "/applications/" + reference + "/documents/decision-1")
                .json();
        assertThat(letter.path("name").asText()).isEqualTo("Vedtak " + reference + ".pdf");
        assertThat(letter.has("until")).as("is kept for good").isFalse();
    }

    @Test
    void theApplicantReadsWhatWhyHowMuchAndWhen() {
        String reference = seeking(2_000_000);
        decided(
                reference,
                1_500_000,
                ",\"recommended\":1000000,\"grounds\":\"Mange barn er med.\",\"payBy\":\"2027-05-01\","
                        + "\"criteria\":[{\"criterion\":0,\"met\":true}]");

        JsonNode decision = choir.look(LEADER, reference).path("decision");

        assertThat(decision.path("granted").asLong()).isEqualTo(1_500_000);
        assertThat(decision.path("grounds").asText()).isEqualTo("Mange barn er med.");
        assertThat(decision.at("/criteria/0/criterion").asText()).isEqualTo("Aktivitet for barn.");
        assertThat(decision.at("/criteria/0/met").asBoolean()).isTrue();
        assertThat(decision.path("payBy").asText()).isEqualTo("2027-05-01");
        assertThat(decision.has("recommended")).as("is for staff").isFalse();
        assertThat(choir.look(CASEWORKER, reference).at("/decision/recommended").asLong())
                .isEqualTo(1_000_000);
        assertThat(choir.get(LEADER, "/applications/" + reference + "/history")
                        .json()
                        .at("/events/0/type")
                        .asText())
                .isEqualTo("application.granted_in_part");
    }

    @Test
    void theLetterIsInTheLanguageInWhichTheyApplied() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        municipality
                .calls()
                .as(LEADER)
                .post("/applications/" + reference + "/submit", "{\"revision\":" + revision + "}")
                .header("Accept-Language", "nn")
                .send();

        JsonNode letter = preview(reference, ruling(reference, 0, ",\"grounds\":\"Ikkje nok pengar.\""))
                .path("letter");

        assertThat(letter.path("language").asText()).isEqualTo("nn");
        JsonNode assessment = choir.look(CASEWORKER, reference).path("assessment");
        assertThat(assessment.path("language").asText()).isEqualTo("nn");
        assertThat(assessment.at("/phrases/0").asText())
                .as("what is ready to begin with is in that language")
                .isEqualTo("Mange har søkt denne gongen.");
        assertThat(letter.path("title").asText()).isEqualTo("Avslag på søknad om Driftstilskot");
        assertThat(letter.path("sections").findValuesAsText("heading"))
                .containsExactly("Vedtak", "Grunngiving", "Dersom de er usamde");
    }

    @Test
    void staffSeeCriteriaBudgetAndWhatTheyGotBefore() {
        Written written = new Written(municipality);
        String earlier = written.decided(1_000_000, 1_000_000);
        String reference = written.sent(2_000_000);

        JsonNode assessment = choir.look(CASEWORKER, reference).path("assessment");

        assertThat(assessment.at("/criteria/0").asText()).isEqualTo("Aktivitet for barn.");
        assertThat(assessment.path("sought").asLong()).isEqualTo(2_000_000);
        assertThat(assessment.path("most").asLong()).isEqualTo(2_000_000);
        assertThat(assessment.at("/budget/total").asLong()).isEqualTo(60_000_000);
        assertThat(assessment.at("/earlier/0/reference").asText()).isEqualTo(earlier);
        assertThat(assessment.at("/earlier/0/outcome").asText()).isEqualTo("granted");
        assertThat(assessment.at("/earlier/0/granted").asLong()).isEqualTo(1_000_000);
        assertThat(assessment.at("/decision/mayDecide").asBoolean()).isTrue();
        assertThat(choir.look(LEADER, reference).has("assessment")).isFalse();
    }

    @Test
    void lessThanWasAppliedForIsExplained() {
        String reference = seeking(2_000_000);

        assertThat(codes(choir.decide(CASEWORKER, reference, ruling(reference, 1_000_000, ""), Applying.newKey())))
                .containsExactly("grounds-missing");
        assertThat(codes(choir.decide(CASEWORKER, reference, ruling(reference, 0, ""), Applying.newKey())))
                .containsExactly("grounds-missing");
        assertThat(codes(choir.decide(
                        CASEWORKER,
                        reference,
                        ruling(reference, 0, ",\"criteria\":[{\"criterion\":0,\"met\":true}]"),
                        Applying.newKey())))
                .containsExactly("grounds-missing");
    }

    @Test
    void allThatStandsInTheWayIsToldAtOnceByThePreviewToo() {
        String reference = seeking(2_000_000);
        String ruling = ruling(reference, 2_500_000, ",\"conditions\":[\"Bare til noter\"],\"payBy\":\"2026-12-01\"");

        JsonNode preview = preview(reference, ruling);
        Reply reply = choir.decide(CASEWORKER, reference, ruling, Applying.newKey());

        assertThat(codes(reply))
                .containsExactlyInAnyOrder("above-sought", "no-conditions", "date-out-of-bounds")
                .containsExactlyInAnyOrderElementsOf(preview.path("obstacles").findValuesAsText("code"));
        assertThat(choir.look(LEADER, reference).path("state").asText()).isEqualTo("submitted");
    }

    @Test
    void whatIsWithdrawnIsNotDecidedAndWhatIsDecidedIsNotWithdrawn() {
        Written written = new Written(municipality);
        String withdrawn = written.sent(1_000_000);
        choir.post(LEADER, withdrawn, "withdraw", "{}");
        String decided = written.decided(1_000_000, 1_000_000);

        assertThat(codes(choir.decide(CASEWORKER, withdrawn, ruling(withdrawn, 1_000_000, ""), Applying.newKey())))
                .containsExactly("application-withdrawn");
        assertThat(codes(choir.post(LEADER, decided, "withdraw", "{}"))).containsExactly("application-decided");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        String own = municipality.people().caseworkerWhoLeads("choir");
        String reference = seeking(1_000_000);

        Reply reply = choir.decide(own, reference, ruling(reference, 1_000_000, ""), Applying.newKey());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(codes(reply)).containsExactly("own-case");
    }

    @Test
    void aClosedRoundGivesNothingMore() {
        scheme("lukket", 60_000_000);
        String reference = seekingFrom("lukket", 1_000_000);
        Applying.scheme(
                municipality,
                "lukket",
                TestSchemes.driftstilskudd().replace("{\"id\":\"2027\"", "{\"closed\":true,\"id\":\"2027\""));

        assertThat(codes(choir.decide(CASEWORKER, reference, ruling(reference, 1_000_000, ""), Applying.newKey())))
                .containsExactly("round-finished");
        assertThat(choir.decide(
                                CASEWORKER,
                                reference,
                                ruling(reference, 0, ",\"grounds\":\"Runden er over.\""),
                                Applying.newKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whileTheyHaveTimeForChangesNobodyDecidesAndThenOnWhatWasSent() {
        String reference = seeking(1_000_000);
        choir.post(
                CASEWORKER,
                reference,
                "changes",
                "{\"questions\":[\"plans\"],\"until\":\"2027-01-31\",\"words\":\"Hvor?\"}");
        choir.save(LEADER, reference, "plans", "\"Øve hver tirsdag\"", "\"Aldri sendt\"");

        Reply early = choir.decide(CASEWORKER, reference, ruling(reference, 1_000_000, ""), Applying.newKey());
        municipality.itIs(NOW.plus(Duration.ofDays(25)));
        decided(reference, 1_000_000, "");

        assertThat(codes(early)).containsExactly("changes-not-due");
        assertThat(choir.look(LEADER, reference).at("/answers/plans/value").asText())
                .isEqualTo("Øve hver tirsdag");
    }

    @Test
    void whatIsDecidedIsToldThoseWhoTakePartAndNobodyElse() {
        String granted = together();
        choir.post(
                FOOTBALLER,
                granted,
                "partners/football/confirm",
                "{\"seen\":\"" + choir.seen(FOOTBALLER, granted, "football") + "\"}");
        String declined = together();
        choir.post(FOOTBALLER, declined, "partners/football/decline", "{}");
        String anew = together();

        decided(granted, 1_000_000, GROUNDS);
        decided(declined, 0, GROUNDS);
        decided(anew, 0, GROUNDS);
        choir.post(LEADER, anew, "appeal", Appealing.on(1));
        new Appealing(municipality).changed(CASEWORKER, anew, ruling(anew, 1_000_000, GROUNDS));

        JsonNode seen = part(granted);
        assertThat(seen.path("state").asText()).isEqualTo("decided");
        assertThat(seen.at("/decided/outcome").asText()).isEqualTo("granted-in-part");
        assertThat(seen.at("/decided/granted").asLong()).isEqualTo(1_000_000);
        assertThat(part(declined).has("decided")).as("they said no").isFalse();
        assertThat(part(anew).at("/decided/granted").asLong()).isEqualTo(1_000_000);
        assertThat(told(granted)).contains("part.granted");
        assertThat(told(declined)).doesNotContain("part.refused");
        assertThat(told(anew)).contains("part.refused", "part.decision_changed");
    }

    /** One that is sent, with football asked to take part. */
    private static String together() {
        String reference = choir.draft(LEADER);
        choir.asked(LEADER, reference);
        choir.filledIn(LEADER, reference);
        choir.saved(LEADER, reference, "amount", "2000000");
        choir.submit(LEADER, reference);
        return reference;
    }

    /** What football sees of it. */
    private static JsonNode part(String reference) {
        return choir.get(FOOTBALLER, "/applications/" + reference + "/partners/football")
                .json();
    }

    /** What football was told of it, in its own history. */
    private static List<String> told(String reference) {
        return Applying.events(municipality.tables(), "part#" + reference + "#football").stream()
                .map(event -> event.text("type"))
                .toList();
    }

    @Test
    void aDecisionIsMadeOnce() {
        String reference = seeking(1_000_000);
        String ruling = ruling(reference, 1_000_000, "");
        String key = Applying.newKey();
        Reply first = choir.decide(CASEWORKER, reference, ruling, key);
        JsonNode after = budget();

        Reply again = choir.decide(CASEWORKER, reference, ruling, key);
        Reply other = choir.decide(ADMINISTRATOR, reference, ruling, Applying.newKey());
        Reply reused = choir.decide(CASEWORKER, reference, ruling.replace("1000000", "900000"), key);

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("decision")).isEqualTo(first.json().path("decision"));
        assertThat(codes(other)).containsExactly("application-decided");
        assertThat(codes(reused)).containsExactly("idempotency-key-reused");
        assertThat(budget()).isEqualTo(after);
    }

    @Test
    void theBudgetIsNeverExceededAndNeverMadeLessThanWhatIsGiven() {
        scheme("smal", 1_500_000);
        String first = seekingFrom("smal", 1_000_000);
        String second = seekingFrom("smal", 1_000_000);
        decided(first, 1_000_000, "");

        Reply reply = choir.decide(CASEWORKER, second, ruling(second, 1_000_000, ""), Applying.newKey());
        Reply less = municipality.tried("PUT", "/grants/schemes/smal", changed("900000"), 1);
        Reply more = municipality.tried("PUT", "/grants/schemes/smal", changed("2000000"), 1);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(codes(reply)).containsExactly("above-budget");
        assertThat(reply.body()).containsPattern("5\\h000 kroner");
        assertThat(codes(less)).containsExactly("budget-below-granted");
        assertThat(more.status()).as(more.body()).isEqualTo(200);
        decided(second, 1_000_000, "");
    }

    private static void scheme(String id, long budget) {
        Applying.scheme(municipality, id, TestSchemes.driftstilskudd().replace("60000000", Long.toString(budget)));
    }

    /** As staff write it, with nowhere else to go. */
    private static String changed(String budget) {
        return TestSchemes.driftstilskudd().replace("60000000", budget).replace("\"county\"", "");
    }

    private static String seeking(long ore) {
        return seekingFrom("driftstilskudd", ore);
    }

    /** One of the choir's that is sent to the scheme. */
    private static String seekingFrom(String scheme, long ore) {
        String reference =
                Applying.reference(choir.begin(LEADER, Applying.wish().replace("driftstilskudd", scheme)));
        choir.filledIn(LEADER, reference);
        choir.saved(LEADER, reference, "amount", Long.toString(ore));
        Reply sent = choir.submit(LEADER, reference);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return reference;
    }

    private static String ruling(String reference, long granted, String more) {
        return choir.ruling(CASEWORKER, reference, granted, more);
    }

    private static JsonNode preview(String reference, String ruling) {
        Reply reply = choir.post(CASEWORKER, reference, "decisions/preview", ruling);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static void decided(String reference, long granted, String more) {
        Reply reply = choir.decide(CASEWORKER, reference, ruling(reference, granted, more), Applying.newKey());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static JsonNode budget() {
        return choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/applications")
                .json()
                .path("budget");
    }
}
