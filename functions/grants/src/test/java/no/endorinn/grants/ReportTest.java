package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Telling how it went: written answer by answer, delivered once, answered by staff, and missed when it does not come. */
class ReportTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    private static final String TOLD = "{\"r1\":{\"amount\":2009950},\"r2\":{\"amount\":500000}}";

    private static final LocalDate SUMMER = LocalDate.of(2027, 7, 1);

    @Test
    void aDecisionAsksForAReportAsTheSchemeSaysAndNoneBelowTheLimit() {
        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd()
                        .replace("\"reportAbove\":5000000,", "\"reportAbove\":1000000,\"reportMonths\":6,"));
        Written written = new Written(municipality);
        String above = decided(written, 1_000_001);
        String below = decided(written, 1_000_000);
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());

        assertThat(choir.look(LEADER, above).path("report").toString())
                .isEqualTo("{\"state\":\"due\",\"due\":\"2027-07-07\",\"overdue\":false}");
        assertThat(choir.look(LEADER, below).has("report")).isFalse();
        assertThat(choir.get(LEADER, "/applications/" + below + "/report").status())
                .isEqualTo(404);
        assertThat(codes(put(LEADER, below, "hours", "{\"value\":1}"))).containsExactly("no-report-needed");
        assertThat(codes(choir.post(LEADER, written.sent(1_000_000), "report/deliver", "{\"revision\":1}")))
                .containsExactly("no-report-yet");
    }

    @Test
    void itIsWrittenBesideTheBudgetDeliveredMoreIsAskedAndAccepted() {
        String reference = new Written(municipality).owing(SUMMER);
        JsonNode begun = report(TREASURER, reference);
        assertThat(begun.path("state").asText()).isEqualTo("due");
        assertThat(begun.path("lines").findValuesAsText("what")).containsExactlyInAnyOrder("Leie", "Kontingent");
        assertThat(begun.path("sides").findValuesAsText("name")).hasSize(2).doesNotContain("cost");

        saved(TREASURER, reference, "accounts", "{\"value\":" + TOLD + "}");
        long revision = saved(LEADER, reference, "text", "{\"value\":\"Vi øvde hver tirsdag.\"}");
        assertThat(report(CASEWORKER, reference).path("answers"))
                .as("what is not delivered is not the municipality's")
                .isEmpty();
        Reply delivered = deliver(LEADER, reference, revision);
        assertThat(delivered.status()).as(delivered.body()).isEqualTo(200);
        assertThat(delivered.json().at("/sums/deficit").asLong()).isEqualTo(1_509_950);
        assertThat(deliver(TREASURER, reference, revision).json().path("deliveredAt"))
                .as("once: whoever sends it again is shown the same")
                .isEqualTo(delivered.json().path("deliveredAt"));
        assertThat(codes(put(LEADER, reference, "text", "{\"base\":\"Vi øvde hver tirsdag.\",\"value\":\"Nei.\"}")))
                .as("what is delivered is frozen")
                .containsExactly("report-delivered");

        municipality.itIs(NOW.plus(Duration.ofDays(1)));
        Reply asked = more(reference, "text", "2027-02-01");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(codes(put(LEADER, reference, "accounts", "{\"base\":" + TOLD + "}")))
                .as("only what more is asked of")
                .containsExactly("not-to-be-changed");
        long more = saved(
                LEADER, reference, "text", "{\"base\":\"Vi øvde hver tirsdag.\",\"value\":\"40 øvde hver tirsdag.\"}");
        assertThat(report(CASEWORKER, reference).at("/answers/text/value").asText())
                .as("as it was delivered")
                .isEqualTo("Vi øvde hver tirsdag.");
        deliver(LEADER, reference, more);
        JsonNode again = report(CASEWORKER, reference);
        assertThat(again.at("/asked/0/differences/0").toString())
                .isEqualTo(
                        "{\"part\":\"text\",\"before\":\"Vi øvde hver tirsdag.\",\"after\":\"40 øvde hver tirsdag.\"}");
        assertThat(again.at("/decision/mayDecide").asBoolean()).isTrue();

        assertThat(codes(accept(reference, revision))).containsExactly("changed-since-checked");
        assertThat(accept(reference, again.path("revision").asLong())
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("accepted");
        assertThat(choir.look(LEADER, reference).at("/report/state").asText()).isEqualTo("accepted");
        assertThat(choir.get(LEADER, "/applications/" + reference + "/history")
                        .json()
                        .path("events")
                        .findValuesAsText("type"))
                .containsSequence(
                        "application.report_accepted",
                        "application.report_delivered",
                        "application.report_more_asked",
                        "application.report_delivered");
    }

    @Test
    void twoWhoWriteTheAccountsAtOnceFillInOneTable() {
        String reference = new Written(municipality).owing(SUMMER);
        saved(LEADER, reference, "accounts", "{\"value\":{\"r1\":{\"amount\":100}}}");
        saved(TREASURER, reference, "accounts", "{\"value\":{\"r2\":{\"amount\":200}}}");

        Reply both = put(LEADER, reference, "accounts", "{\"value\":{\"r1\":{\"amount\":999}}}");

        assertThat(codes(both)).containsExactly("changed-by-another");
        assertThat(report(LEADER, reference).at("/answers/accounts/value").toString())
                .isEqualTo("{\"r1\":{\"amount\":100},\"r2\":{\"amount\":200}}");
    }

    @Test
    void howOftenTheyHaveHadPremisesIsFilledIn() {
        Instant start = NOW.minus(Duration.ofDays(30));
        municipality.put(
                "BookingsTable",
                Item.builder()
                        .text("pk", "booking#report")
                        .text("sk", "booking")
                        .text("holder", "association#choir")
                        .text("endsAt", NOW.minus(Duration.ofDays(1)) + "#report")
                        .items(
                                "occurrences",
                                List.of(Item.builder()
                                        .text("st", "CONFIRMED")
                                        .instant("s", start)
                                        .instant("e", start.plus(Duration.ofHours(3)))
                                        .build()))
                        .build());
        String reference = new Written(municipality).owing(SUMMER);

        JsonNode answers = report(LEADER, reference).path("answers");

        assertThat(answers.at("/activities/value").asInt()).isEqualTo(1);
        assertThat(answers.at("/hours/value").asInt()).isEqualTo(3);
        assertThat(answers.at("/hours/from").asText()).isEqualTo("booked.hours");
        saved(LEADER, reference, "hours", "{\"base\":3,\"value\":5}");
        assertThat(report(LEADER, reference).at("/answers/activities/value").asInt())
                .as("what was filled in stays")
                .isEqualTo(1);
    }

    @Test
    void allThatIsMissingIsToldAndNothingIsDelivered() {
        String reference = new Written(municipality).owing(SUMMER);
        long revision = saved(LEADER, reference, "accounts", "{\"value\":{\"r1\":{\"amount\":1}}}");

        Reply reply = deliver(LEADER, reference, revision);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/answers/text", "/answers/accounts/r2/amount");
        assertThat(report(LEADER, reference).path("state").asText()).isEqualTo("started");
    }

    @Test
    void oneThatIsOverdueStopsTheNextApplicationWhereTheSchemeSaysSoUntilItIsDelivered() {
        String strict = "{\"scheme\":\"streng\",\"association\":\"choir\",\"eligibility\":" + Applying.LOCAL + "}";
        Applying.scheme(
                municipality,
                "streng",
                TestSchemes.driftstilskudd()
                        .replace("\"conditionsOnUse\"", "\"reportBlocks\":true,\"conditionsOnUse\""));
        String draft = Applying.reference(choir.begin(LEADER, strict));
        String owed = new Written(municipality).owing(LocalDate.of(2027, 1, 20));
        municipality.itIs(Instant.parse("2027-01-20T22:59:59Z"));
        assertThat(preview(strict).path("mayApply").asBoolean())
                .as("the last day")
                .isTrue();
        municipality.itIs(Instant.parse("2027-01-20T23:00:00Z"));

        JsonNode preview = preview(strict);
        Reply begun = choir.begin(LEADER, strict.replace("{\"scheme\"", "{\"another\":true,\"scheme\""));
        Reply sent = choir.submit(LEADER, draft, choir.filledIn(LEADER, draft));

        assertThat(preview.path("obstacles").findValuesAsText("code")).containsExactly("report-overdue");
        assertThat(preview.path("report").asText()).isEqualTo(owed);
        assertThat(codes(begun)).containsExactly("report-overdue");
        assertThat(begun.json().path("report").asText()).isEqualTo(owed);
        assertThat(codes(sent)).containsExactly("report-overdue");
        assertThat(preview(Applying.wish()).path("mayApply").asBoolean())
                .as("the other scheme does not say so")
                .isTrue();
        choir.post(CASEWORKER, owed, "report/postpone", "{\"until\":\"2027-03-01\"}");
        assertThat(preview(strict).path("mayApply").asBoolean()).isTrue();
        assertThat(choir.submit(LEADER, draft).status()).isEqualTo(200);
    }

    @Test
    void whatIsPaidAfterwardsFallsDueWhenTheReportIsAcceptedAndAGuaranteeCostsTheDeficit() {
        Applying.scheme(
                municipality, "driftstilskudd", TestSchemes.driftstilskudd().replace("\"in-advance\"", "\"deficit\""));
        String reference = new Written(municipality).delivered(NOW);
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());
        long granted = given();

        long revision = report(CASEWORKER, reference).path("revision").asLong();
        Reply accepted = accept(reference, revision);
        Reply again = accept(reference, revision + 1);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(again.json().path("state").asText()).isEqualTo("accepted");
        assertThat(given()).as("20,000 were kept, and the deficit is 15,099.50").isEqualTo(granted - 490_050);
    }

    private static long given() {
        return choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/applications")
                .json()
                .at("/budget/granted")
                .asLong();
    }

    @Test
    void theCaseworkerSeesHowTheFormulaIsReckoned() {
        String formula = "\"rate\":{\"each\":15000,\"question\":\"amount\",\"most\":500000,"
                + "\"unit\":{\"nb\":\"medlemmer\",\"nn\":\"medlemer\",\"en\":\"members\"}}";
        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd().replace("\"most\":3000000", "\"most\":3000000," + formula));
        String reference = new Written(municipality).sent(40);
        JsonNode assessment = choir.look(CASEWORKER, reference).path("assessment");
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());

        assertThat(assessment.path("formula").toString())
                .isEqualTo("{\"count\":40,\"unit\":\"medlemmer\",\"each\":15000,\"product\":600000,\"most\":500000,"
                        + "\"amount\":500000}");
    }

    @Test
    void aLaterDayIsLater() {
        String reference = new Written(municipality).owing(SUMMER);

        assertThat(codes(choir.post(CASEWORKER, reference, "report/postpone", "{\"until\":\"2027-06-30\"}")))
                .containsExactly("date-out-of-bounds");
        assertThat(choir.post(CASEWORKER, reference, "report/postpone", "{\"until\":\"2027-08-01\"}")
                        .json()
                        .path("due")
                        .asText())
                .isEqualTo("2027-08-01");
    }

    @Test
    void staffSeeThoseThatAreAwaitedAndThoseThatWaitForThem() {
        Written written = new Written(municipality);
        String late = written.owing(LocalDate.of(2027, 1, 2));
        String came = written.delivered(NOW);

        JsonNode due = list("due");
        JsonNode delivered = list("delivered");

        assertThat(due.at("/reports/0/reference").asText())
                .as("the one that was due first")
                .isEqualTo(late);
        assertThat(due.at("/reports/0/overdue").asBoolean()).isTrue();
        assertThat(due.at("/reports/0/due").asText()).isEqualTo("2027-01-02");
        assertThat(due.path("reports").findValuesAsText("reference")).doesNotContain(came);
        assertThat(delivered.path("reports").findValuesAsText("reference"))
                .contains(came)
                .doesNotContain(late);
    }

    @Test
    void othersSeeNothingOfIt() {
        String reference = new Written(municipality).delivered(NOW);

        assertThat(choir.get(FOOTBALLER, "/applications/" + reference + "/report")
                        .status())
                .isEqualTo(404);
    }

    private static String decided(Written written, long ore) {
        String reference = written.sent(ore);
        long revision = choir.look(CASEWORKER, reference).path("revision").asLong();
        Reply reply = choir.decide(
                CASEWORKER, reference, "{\"revision\":" + revision + ",\"granted\":" + ore + "}", Applying.newKey());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    private static JsonNode report(String who, String reference) {
        Reply reply = choir.get(who, "/applications/" + reference + "/report");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static Reply put(String who, String reference, String question, String body) {
        return municipality
                .calls()
                .as(who)
                .put("/applications/" + reference + "/report/answers/" + question, body)
                .send();
    }

    private static long saved(String who, String reference, String question, String body) {
        Reply reply = put(who, reference, question, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("revision").asLong();
    }

    private static Reply deliver(String who, String reference, long revision) {
        return choir.post(who, reference, "report/deliver", "{\"revision\":" + revision + "}");
    }

    private static Reply more(String reference, String part, String until) {
        return choir.post(
                CASEWORKER,
                reference,
                "report/more",
                "{\"parts\":[\"" + part + "\"],\"until\":\"" + until + "\",\"words\":\"Hvor mange?\"}");
    }

    private static Reply accept(String reference, long revision) {
        return choir.post(CASEWORKER, reference, "report/accept", "{\"revision\":" + revision + "}");
    }

    private static JsonNode preview(String wish) {
        Reply reply = municipality
                .calls()
                .as(LEADER)
                .post("/applications/preview", wish)
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static JsonNode list(String state) {
        Reply reply = choir.get(CASEWORKER, "/grants/reports?state=" + state);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
