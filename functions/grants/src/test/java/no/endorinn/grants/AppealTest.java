package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was decided is appealed: in time or too late, and what comes of it. */
class AppealTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);
    private static final Appealing appealing = new Appealing(municipality);
    private static final String GROUNDS = ",\"grounds\":\"Dere har rett.\"";

    @BeforeEach
    void fresh() {
        municipality.itIs(NOW);
    }

    @Test
    void itIsSentOnceWhoeverOfTheChoirSendsItAndTellsUntilWhenOneCould() {
        String reference = granted(1_000_000);

        Reply first = choir.post(LEADER, reference, "appeal", Appealing.on(1));
        Reply again = choir.post(TREASURER, reference, "appeal", Appealing.on(1));
        Reply other = choir.post(
                TREASURER, reference, "appeal", Appealing.on(1).replace("Vi har aldri", "De andre har heller ikke"));

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().at("/decision/appealBy").asText()).isEqualTo("2027-01-28");
        assertThat(first.json().at("/appeal/state").asText()).isEqualTo("appealed");
        assertThat(first.json().at("/appeal/late").asBoolean()).isFalse();
        assertThat(first.json().at("/appeal/was/granted").asLong()).isEqualTo(1_000_000);
        assertThat(again.json().at("/appeal/at")).isEqualTo(first.json().at("/appeal/at"));
        assertThat(again.json().path("revision")).isEqualTo(first.json().path("revision"));
        assertThat(codes(other)).containsExactly("appeal-sent");
        assertThat(staffs(reference).path("decidedBy").asText()).isEqualTo("you");
        assertThat(happened(reference)).containsExactly("application.appealed");
    }

    @Test
    void whatComesTooLateIsReceivedAndLookedAtOnlyWhenTheMunicipalitySaysSo() {
        String reference = granted(1_000_000);
        municipality.itIs(NOW.plus(Duration.ofDays(22)));

        Reply sent = choir.post(LEADER, reference, "appeal", Appealing.on(1));
        Reply early = answer(reference, "uphold");
        Reply accepted = answer(reference, "accept");

        assertThat(sent.json().at("/appeal/state").asText()).isEqualTo("late");
        assertThat(sent.json().at("/appeal/late").asBoolean()).isTrue();
        assertThat(codes(early)).containsExactly("appeal-late");
        assertThat(accepted.json().at("/appeal/state").asText()).isEqualTo("appealed");
        assertThat(choir.look(LEADER, reference).at("/appeal/answers/0/words").asText())
                .isEqualTo("Fordi.");
        assertThat(happened(reference)).containsExactly("application.appealed_late", "application.appeal_accepted");
    }

    @Test
    void whatComesTooLateMayBeDismissedInALetter() {
        String reference = granted(1_000_000);
        municipality.itIs(NOW.plus(Duration.ofDays(22)));
        appealed(reference);

        Reply dismissed = answer(reference, "dismiss");

        assertThat(dismissed.json().at("/appeal/state").asText()).isEqualTo("dismissed");
        assertThat(content(reference, "appeal-1-dismiss")).contains("28. januar 2027", "Fordi.", "avviser");
        assertThat(codes(choir.post(LEADER, reference, "appeal", Appealing.on(1))))
                .containsExactly("appeal-dismissed");
    }

    @Test
    void aLetterIsEnteredForWhoeverSentItAndItsOwnDayDecidesWhetherItIsInTime() {
        String reference = granted(1_000_000);
        String late = granted(1_000_000);
        municipality.itIs(NOW.plus(Duration.ofDays(22)));

        Reply entered = choir.post(CASEWORKER, reference, "appeal/paper", Appealing.letter("2027-01-28"));
        Reply again = choir.post(ADMINISTRATOR, reference, "appeal/paper", Appealing.letter("2027-01-28"));
        Reply after = choir.post(CASEWORKER, late, "appeal/paper", Appealing.letter("2027-01-29"));

        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        JsonNode theirs = choir.look(LEADER, reference).path("appeal");
        assertThat(theirs.path("state").asText()).isEqualTo("appealed");
        assertThat(theirs.at("/onPaper/date").asText()).isEqualTo("2027-01-28");
        assertThat(theirs.path("wants").asText()).isEqualTo("Hele beløpet vi søkte om");
        assertThat(again.json().path("revision")).isEqualTo(entered.json().path("revision"));
        assertThat(after.json().at("/appeal/state").asText()).isEqualTo("late");
        assertThat(happened(reference)).containsExactly("application.appealed_on_paper");
        assertThat(answer(reference, "uphold").status())
                .as("whoever wrote it down may answer it")
                .isEqualTo(200);
    }

    @Test
    void aLetterIsNoOlderThanTheDecisionAndNotFromTheFuture() {
        String reference = granted(1_000_000);

        assertThat(codes(choir.post(CASEWORKER, reference, "appeal/paper", Appealing.letter("2027-01-06"))))
                .containsExactly("date-out-of-bounds");
        assertThat(codes(choir.post(CASEWORKER, reference, "appeal/paper", Appealing.letter("2027-01-08"))))
                .containsExactly("date-out-of-bounds");
    }

    @Test
    void theMunicipalityStandsByItAndTheAppealsBodyGetsAllInOneFile() {
        String reference = granted(1_000_000);
        appealed(reference);

        Reply forwarded = answer(reference, "uphold");
        Reply upheld = answer(reference, "note-upheld");

        assertThat(forwarded.json().at("/appeal/state").asText()).isEqualTo("forwarded");
        assertThat(content(reference, "appeal-1-case"))
                .contains(
                        "Øve hver tirsdag",
                        "10 000",
                        "Hele beløpet vi søkte om",
                        "Vi har aldri fått støtte før",
                        "Fordi.");
        assertThat(choir.get(CASEWORKER, "/applications/" + reference + "/documents/appeal-1-case")
                        .status())
                .isEqualTo(200);
        assertThat(content(reference, "appeal-1-uphold")).contains("klageorganet");
        assertThat(upheld.json().at("/appeal/state").asText()).isEqualTo("upheld");
        assertThat(codes(choir.post(LEADER, reference, "appeal", Appealing.on(1))))
                .containsExactly("decision-final");
        assertThat(happened(reference))
                .containsExactly("application.appealed", "application.appeal_forwarded", "application.appeal_upheld");
    }

    @Test
    void aChangedDecisionTakesTheOthersPlaceAndTheDifferenceOutOfTheBudget() {
        String reference = granted(1_000_000);
        long before = budget();
        appealed(reference);
        String ruling = ruling(reference, 1_800_000);

        Reply preview = choir.post(CASEWORKER, reference, "appeal/change/preview", ruling);
        Reply changed = appealing.changed(CASEWORKER, reference, ruling, "change-key-1");
        Reply again = appealing.changed(CASEWORKER, reference, ruling, "change-key-1");
        Reply other = appealing.changed(ADMINISTRATOR, reference, ruling, "change-key-2");

        assertThat(preview.json().path("obstacles")).as(preview.body()).isEmpty();
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/decision/number").asInt()).isEqualTo(2);
        assertThat(changed.json().at("/decision/granted").asLong()).isEqualTo(1_800_000);
        assertThat(changed.json().at("/appeal/state").asText()).isEqualTo("changed");
        assertThat(changed.json().at("/appeal/was/granted").asLong()).isEqualTo(1_000_000);
        assertThat(budget()).isEqualTo(before + 800_000);
        assertThat(again.json().path("revision")).isEqualTo(changed.json().path("revision"));
        assertThat(codes(other)).containsExactly("decision-changed");
        assertThat(content(reference, "decision-2")).contains("18 000");
        assertThat(happened(reference)).containsExactly("application.appealed", "application.decision_changed");
    }

    @Test
    void anAppealOnADecisionThatIsChangedMeanwhileLeadsToTheNewOneWhichMayBeAppealed() {
        String reference = granted(1_000_000);
        appealed(reference);
        appealing.changed(CASEWORKER, reference, ruling(reference, 1_500_000), Applying.newKey());

        Reply old = choir.post(TREASURER, reference, "appeal", Appealing.on(1).replace("aldri", "ikke"));
        Reply fresh = choir.post(TREASURER, reference, "appeal", Appealing.on(2));

        assertThat(codes(old)).containsExactly("decision-changed");
        assertThat(fresh.json().at("/appeal/state").asText()).as(fresh.body()).isEqualTo("appealed");
        assertThat(fresh.json().at("/appeal/decision").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheAppealsBodyHasDecidedIsFinal() {
        String reference = granted(1_000_000);
        appealed(reference);
        answer(reference, "uphold");

        Reply changed = appealing.changed(CASEWORKER, reference, ruling(reference, 2_000_000), Applying.newKey());

        assertThat(changed.json().at("/appeal/state").asText()).isEqualTo("changed-by-body");
        assertThat(changed.json().path("decision").has("appealBy")).isFalse();
        assertThat(content(reference, "decision-2")).contains("endelig");
        assertThat(codes(choir.post(LEADER, reference, "appeal", Appealing.on(2))))
                .containsExactly("decision-final");
    }

    @Test
    void whoeverAppealsComesOffNoWorseAndGetsNoMoreThanTheyAskedForOrThanIsLeft() {
        String reference = granted(1_000_000);
        appealed(reference);

        assertThat(codes(appealing.changed(CASEWORKER, reference, ruling(reference, 900_000), Applying.newKey())))
                .containsExactly("less-than-before");
        assertThat(codes(appealing.changed(CASEWORKER, reference, ruling(reference, 2_000_001), Applying.newKey())))
                .containsExactly("above-sought");
    }

    @Test
    void itIsTakenBackAsLongAsNobodyHasAnsweredIt() {
        String reference = granted(1_000_000);
        appealed(reference);

        Reply withdrawn = choir.post(LEADER, reference, "appeal/withdraw", "{\"reason\":\"Vi fant pengene.\"}");
        Reply late = answer(reference, "uphold");

        assertThat(withdrawn.json().at("/appeal/state").asText()).isEqualTo("withdrawn");
        assertThat(staffs(reference).at("/answers/0/words").asText()).isEqualTo("Vi fant pengene.");
        assertThat(codes(late)).containsExactly("appeal-withdrawn");
    }

    @Test
    void whatIsNotDecidedCannotBeAppealedAndNobodyAnswersTheirOwn() {
        String sent = new Written(municipality).sent(2_000_000);
        String reference = granted(1_000_000);
        String own = municipality.people().caseworkerWhoLeads("choir");
        appealed(reference);

        Reply answered = choir.post(own, reference, "appeal/answer", "{\"answer\":\"uphold\",\"grounds\":\"Fordi.\"}");

        assertThat(codes(choir.post(LEADER, sent, "appeal", Appealing.on(1)))).containsExactly("not-decided");
        assertThat(answered.status()).isEqualTo(403);
        assertThat(codes(answered)).containsExactly("own-case");
    }

    private static String granted(long ore) {
        return new Written(municipality).decided(2_000_000, ore);
    }

    private static void appealed(String reference) {
        Reply reply = choir.post(LEADER, reference, "appeal", Appealing.on(1));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static Reply answer(String reference, String answer) {
        return choir.post(
                CASEWORKER, reference, "appeal/answer", "{\"answer\":\"" + answer + "\",\"grounds\":\"Fordi.\"}");
    }

    private static String ruling(String reference, long granted) {
        return choir.ruling(CASEWORKER, reference, granted, GROUNDS);
    }

    private static JsonNode staffs(String reference) {
        return choir.look(CASEWORKER, reference).path("appeal");
    }

    private static long budget() {
        return choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/applications")
                .json()
                .at("/budget/granted")
                .asLong();
    }

    /** What the history tells, the first first. */
    private static List<String> happened(String reference) {
        return choir.get(LEADER, "/applications/" + reference + "/history")
                .json()
                .path("events")
                .findValuesAsText("type")
                .reversed();
    }

    /** What a document is to be made of. */
    private static String content(String reference, String id) {
        return municipality.ordered("application#" + reference, id);
    }
}
